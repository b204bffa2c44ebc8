import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  statSync,
  writeFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openJournal, type Journal } from './journal.ts';

let file: string;
let faults: string[];
let journal: Journal;
const told = (count = 50) => journal.last(count).map(({ what }) => what);

beforeEach(() => {
  file = path.join(mkdtempSync(path.join(tmpdir(), 'journal-')), 'journal.jsonl');
  faults = [];
  journal = openJournal(file, (message) => faults.push(message));
});
afterEach(() => rmSync(path.dirname(file), { recursive: true }));

it('tells the last events, the latest first, whatever stands in them', () => {
  expect(told()).toEqual([]);
  journal.note({ what: 'Вход', who: 'куратор\n{"at":1}', from: '192.0.2.1' });
  journal.note({ what: 'Публикация', detail: '«Новости» '.repeat(300) });
  journal.note({ what: 'Выход' });
  expect(told()).toEqual(['Выход', 'Публикация', 'Вход']);
  expect(told(2)).toEqual(['Выход', 'Публикация']);
  expect(journal.last(3)[2]).toMatchObject({ who: 'куратор\n{"at":1}', from: '192.0.2.1' });
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it('loses neither the event before nor the one after half a line', () => {
  journal.note({ what: 'Вход' });
  appendFileSync(file, '{"at":1700000000000,"what":"Публ');
  journal.note({ what: 'Выход' });
  expect(told()).toEqual(['Выход', 'Вход']);
});

it('passes over lines that are no events', () => {
  writeFileSync(file, 'null\n5\n{}\n{"at":"x","what":1}\n\n{"at":1,"what":"Вход"}\n');
  expect(told()).toEqual(['Вход']);
});

it('begins anew at ten megabytes and keeps the one before', () => {
  writeFileSync(
    file,
    `${JSON.stringify({ at: 1, what: 'Раньше', detail: 'x'.repeat(1000) })}\n`.repeat(10_400),
  );
  journal.note({ what: 'Вход' });
  expect(existsSync(`${file}.1`)).toBe(true);
  expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(2);
  expect(told(3)).toEqual(['Вход', 'Раньше', 'Раньше']);
});

it('does not stop a request when it cannot be written, but tells the log', () => {
  mkdirSync(file);
  expect(() => journal.note({ what: 'Вход' })).not.toThrow();
  expect(faults).toHaveLength(1);
});
