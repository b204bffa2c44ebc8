import { expect, it } from 'vitest';
import { freeFileName } from './free-file-name.ts';

const files = (...names: string[]) => names.map((name) => ({ name }));

it.each([
  ['foto.jpg', [], 'foto.jpg'],
  ['foto.jpg', ['Foto.JPG'], 'foto-2.jpg'],
  ['foto.jpg', ['foto.jpg', 'foto-2.jpg'], 'foto-3.jpg'],
  ['prikaz', ['prikaz'], 'prikaz-2'],
])('«%s» beside %j is called «%s»', (name, others, free) => {
  expect(freeFileName(name, files(...others))).toBe(free);
});
