import { expect, test } from 'vitest';
import { readLibrary } from '#reader/read-library.ts';
import { contentDirectory, sampleFiles } from '#reader/content-for-tests.ts';
import { referencesTo, referencesToFile, usesOfFiles } from './references.ts';

const event = (more: string, body = '') => `---
title: Встреча
summary: Коротко.
status: черновик
start: 2026-10-01
format: очно
${more}---
${body}`;

function libraryWith(files: Record<string, string>) {
  using content = contentDirectory({ ...sampleFiles(), ...files });
  const { library } = readLibrary(content.root);
  return library;
}

const told = (references: ReturnType<typeof referencesTo>) =>
  references.map(({ collection, id, field }) => `${collection}/${id}: ${field}`);

test('Fields, activities of announcements and texts that name an entry are told, drafts too', () => {
  const library = libraryWith({
    'events/vstrecha.md': event(
      'activity:\n  roadmap: primer\n  id: a\n',
      '[Карта](/dorozhnaya-karta/primer/)',
    ),
    'events/drugaya.md': event('', '[Карта](../roadmaps/primer.md) и [ещё](/dorozhnaya-karta/primer/)'),
    'regulations/prikaz.md':
      sampleFiles()['regulations/primer.md']?.replace('annexes:', 'approvesRoadmaps: [primer]\nannexes:') ??
      '',
  });
  expect(told(referencesTo(library, { collection: 'roadmaps', id: 'primer' })).sort()).toEqual([
    'events/drugaya: Анонсы, текст',
    'events/vstrecha: Анонсы, поле «Мероприятие дорожной карты › Дорожная карта»',
    'events/vstrecha: Анонсы, текст',
    'regulations/prikaz: Документы, поле «Дорожная карта 1»',
  ]);
  expect(referencesTo(library, { collection: 'roadmaps', id: 'net' })).toEqual([]);
});

test('Fields and texts that show a file are told', () => {
  const library = libraryWith({
    'events/vstrecha.md': event(
      'files:\n  - title: Бланк\n    file: files/blank.docx\n',
      '[Бланк](../files/blank.docx)',
    ),
  });
  expect(told(referencesToFile(library, 'pictures/pedsovet.jpg'))).toEqual([
    'news/primer: Новости, поле «Изображение 1 › Изображение»',
  ]);
  expect(told(referencesToFile(library, 'files/blank.docx'))).toEqual([
    'events/vstrecha: Анонсы, поле «Файл 1 › Файл»',
    'events/vstrecha: Анонсы, текст',
  ]);
  const uses = usesOfFiles(library);
  expect(uses['pictures/pedsovet.jpg']).toEqual(referencesToFile(library, 'pictures/pedsovet.jpg'));
  expect(uses['files/blank.docx']).toEqual(referencesToFile(library, 'files/blank.docx'));
  expect(uses['files/nikto.pdf']).toBeUndefined();
});
