import { expect, it } from 'vitest';
import { minuteShown } from '#queries/shown-at.ts';
import { readLibrary } from '#reader/read-library.ts';
import { judgeAt } from '#rules/judge-at.ts';
import { packLibrary, unpackLibrary, type LibrarySnapshot } from './library-snapshot.ts';

const { library, issues } = readLibrary('content');
const minute = minuteShown(library, {}, 0);
const wire = JSON.stringify(packLibrary(library, { commit: 'a'.repeat(40), minute, issues }));

it('gives the rules what they had before it was sent', () => {
  const received = unpackLibrary(JSON.parse(wire) as LibrarySnapshot);
  const said = (issue: object) => ({ ...issue, line: 0, column: 0 });
  expect(judgeAt(received, minute).issues.map(said)).toEqual(judgeAt(library, minute).issues.map(said));
  expect(received.files.size).toBe(library.files.size);
  expect(received.unreadable).toEqual(library.unreadable);
});

it('asks for no digest: that of a large file is made by reading it', () => {
  const file = {
    path: 'files/a.pdf',
    size: 3,
    get digest(): string {
      throw new Error('The file was read.');
    },
  };
  const files = new Map([[file.path, file]]);
  expect(packLibrary({ ...library, files }, { commit: '', minute, issues }).files).toEqual([
    { path: 'files/a.pdf', size: 3 },
  ]);
});

it('is small enough to be asked for with every form', () => {
  const entries = JSON.parse(wire) as LibrarySnapshot;
  expect(wire.length / entries.entries.length).toBeLessThan(8_000);
});
