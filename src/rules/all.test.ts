import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { variativeRules } from '#model/variative.ts';
import { emptyLibrary } from '#model/library.ts';
import { judge, rules } from './all.ts';
import { library, libraryWithoutSchool, today } from './library-for-tests.ts';

const folder = new URL('.', import.meta.url);
const exported = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .flatMap((file) => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const [, name] = /^export const (\w+) = define(?:Text)?Rule\(/m.exec(text) ?? [];
    return name === undefined
      ? []
      : [{ file, name, hasTest: readdirSync(folder).includes(file.replace('.ts', '.test.ts')) }];
  });

test('every rule of the folder is listed, and every listed rule has a file', () => {
  expect(rules.map(({ name }) => name).sort()).toEqual(exported.map(({ name }) => name).sort());
});

test('a file, its export and its rule carry one name, and no name stands twice', () => {
  const kebab = (name: string) => `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`;
  expect(exported.map(({ file }) => file)).toEqual(exported.map(({ name }) => kebab(name)));
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
});

test('every rule has its own tests', () => {
  expect(exported.filter(({ hasTest }) => !hasTest)).toEqual([]);
});

test('every switch of the profile names a rule', () => {
  const names = rules.map(({ name }) => name);
  expect(variativeRules.terms.map(({ id }) => id).filter((id) => !names.includes(id))).toEqual([]);
});

test('a whole section breaks no rule', () => {
  expect(judge(library(), today)).toEqual([]);
});

test('no rule fails on an empty library or on one without a school', () => {
  expect(judge(emptyLibrary(), today)).toEqual([]);
  expect(judge(libraryWithoutSchool(), today)).toEqual([]);
});

const withoutDeadline = {
  roadmaps: [
    {
      sections: [
        {
          stages: [1, 2, 3, 4, 5, 6, 7],
          activities: [{ title: 'А', responsible: 'куратор', result: 'Отчёт' }],
        },
      ],
    },
  ],
};

test.each([
  ['останавливает публикацию', 'error'],
  ['предупреждение', 'warning'],
  ['совет', 'advice'],
])('the profile makes a rule of the school’s own «%s»', (severity, expected) => {
  const school = { rules: [{ rule: 'everyActivityHasADeadline', severity }] };
  const issues = judge(library({ ...withoutDeadline, school }), today);
  expect(issues.map((issue) => [issue.rule, issue.severity])).toEqual([
    ['everyActivityHasADeadline', expected],
  ]);
});

test('the profile switches a rule off', () => {
  const school = { rules: [{ rule: 'everyActivityHasADeadline', severity: 'выключено' }] };
  expect(judge(library({ ...withoutDeadline, school }), today)).toEqual([]);
});

test('issues come sorted by file and place, with the position that the library knows', () => {
  const place = (file: string) => ({ line: file.startsWith('programmes') ? 12 : 3, column: 5 });
  const subject = { ...library({ programmes: [{ consents: false }], news: [] }), locate: place };
  expect(judge(subject, today).map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`))
    .toMatchInlineSnapshot(`
      [
        "programmes/zapis-1.md:12:5 participantsGaveWrittenConsent",
        "roadmaps/plan.md:3:5 everyStageHasNews",
        "roadmaps/plan.md:3:5 everyStageHasNews",
        "roadmaps/plan.md:3:5 everyStageHasNews",
        "roadmaps/plan.md:3:5 everyStageHasNews",
        "roadmaps/plan.md:3:5 everyStageHasNews",
        "roadmaps/plan.md:3:5 everyStageHasNews",
        "roadmaps/plan.md:3:5 everyStageHasNews",
        "school.md:3:5 everyRequiredSectionIsPublished",
      ]
    `);
});

test('every message is a whole sentence in Russian without blame and shouting', () => {
  const subject = library({
    programmes: [{ consents: false, mentees: [{ post: 'учитель', count: 3 }] }],
    news: [],
    practices: [],
  });
  for (const { message, fix } of judge(subject, today)) {
    expect(message).toMatch(/^[«А-ЯЁ].*[.»]$/u);
    expect(fix).toMatch(/^[А-ЯЁ].*\.$/u);
    expect(message + fix).not.toMatch(/[!]|ошибк/i);
  }
});
