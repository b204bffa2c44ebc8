import { describe, expect, it } from 'vitest';
import type { Issue } from '#model/issue.ts';
import { contentDirectory, sampleFiles } from './content-for-tests.ts';
import { readerRules } from './problem.ts';
import { readLibrary } from './read-library.ts';
import { isReportFormat, report, reportFormats } from './report.ts';

const issue = (change: Partial<Issue> = {}): Issue => ({
  rule: 'schema',
  severity: 'error',
  file: 'practices/primer.md',
  line: 12,
  column: 3,
  field: 'form',
  message: 'Поле «Форма»: значения «робот» нет в списке.',
  fix: 'Исправьте значение поля «form».',
  basis: '',
  ...change,
});

const issues: Issue[] = [
  issue({
    file: 'files/план, 50%.pdf',
    line: 1,
    column: 1,
    rule: 'stray-file',
    severity: 'warning',
    field: '',
  }),
  issue(),
  issue({
    rule: 'resultsFollowCompletion',
    line: 20,
    message: 'Результаты указаны до завершения.\nПрограмма идёт: 50 %.',
    basis: 'Положение, п. 6.2',
  }),
  issue({ severity: 'advice', line: 30, message: 'Добавьте изображение.' }),
  issue({ file: 'school.md', line: 1, column: 1, severity: 'warning', fix: '' }),
];

describe('the text report', () => {
  it('groups issues by file and ends with the verdict', () => {
    using content = contentDirectory(sampleFiles());
    const { library } = readLibrary(content.root);
    expect(report(issues, 'text', { library })).toMatchInlineSnapshot(`
      "Файлы (files/план, 50%.pdf)
        1:1  предупреждение — Поле «Форма»: значения «робот» нет в списке.
          Что сделать: Исправьте значение поля «form».

      Практики → «Открытый урок» (practices/primer.md)
        12:3  ошибка — Поле «Форма»: значения «робот» нет в списке.
          Что сделать: Исправьте значение поля «form».
        20:3  ошибка — Результаты указаны до завершения. Программа идёт: 50 %.
          Что сделать: Исправьте значение поля «form».
          Основание: Положение, п. 6.2

      Школа → «Школа № 1» (school.md)
        1:1  предупреждение — Поле «Форма»: значения «робот» нет в списке.

      2 ошибки, 2 предупреждения. Публикация остановлена."
    `);
  });

  it('names the section alone when titles are unknown, and the bare path outside the sections', () => {
    const text = report([issue(), issue({ file: 'notes' })], 'text');
    expect(text.split('\n').filter((line) => line && !line.startsWith(' '))).toMatchInlineSnapshot(`
      [
        "Практики (practices/primer.md)",
        "notes",
        "2 ошибки. Публикация остановлена.",
      ]
    `);
  });

  it('shows advice only when asked', () => {
    const advice = [issue({ severity: 'advice' })];
    expect(report(advice, 'text')).toBe('Замечаний нет.');
    expect(report(advice, 'text', { advice: true })).toContain('1 совет. Публикации это не мешает.');
  });

  it.each([
    [0, 0, 'Замечаний нет.'],
    [1, 0, '1 ошибка. Публикация остановлена.'],
    [3, 2, '3 ошибки, 2 предупреждения. Публикация остановлена.'],
    [5, 11, '5 ошибок, 11 предупреждений. Публикация остановлена.'],
    [21, 1, '21 ошибка, 1 предупреждение. Публикация остановлена.'],
    [0, 112, '112 предупреждений. Публикации это не мешает.'],
  ])('counts %i errors and %i warnings in correct Russian', (errors, warnings, verdict) => {
    const all = [
      ...Array.from({ length: errors }, () => issue()),
      ...Array.from({ length: warnings }, () => issue({ severity: 'warning' })),
    ];
    expect(report(all, 'text').split('\n').at(-1)).toBe(verdict);
  });
});

describe('the JSON report', () => {
  it('is the verdict, the counts and every issue as it is', () => {
    expect(JSON.parse(report(issues, 'json'))).toEqual({ ok: false, errors: 2, warnings: 2, issues });
    expect(report([issue()], 'json')).toMatchInlineSnapshot(`
      "{
        "ok": false,
        "errors": 1,
        "warnings": 0,
        "issues": [
          {
            "rule": "schema",
            "severity": "error",
            "file": "practices/primer.md",
            "line": 12,
            "column": 3,
            "field": "form",
            "message": "Поле «Форма»: значения «робот» нет в списке.",
            "fix": "Исправьте значение поля «form».",
            "basis": ""
          }
        ]
      }"
    `);
  });

  it('is fine with warnings', () => {
    expect(JSON.parse(report([issue({ severity: 'warning' })], 'json'))).toMatchObject({
      ok: true,
      errors: 0,
      warnings: 1,
    });
    expect(JSON.parse(report([], 'json'))).toEqual({ ok: true, errors: 0, warnings: 0, issues: [] });
  });
});

describe('the report for GitHub', () => {
  it('is one escaped command for each issue', () => {
    expect(report(issues, 'github', { prefix: 'content' })).toMatchInlineSnapshot(`
      "::warning file=content/files/план%2C 50%25.pdf,line=1,col=1,title=Место файла::Поле «Форма»: значения «робот» нет в списке. Исправьте значение поля «form».
      ::error file=content/practices/primer.md,line=12,col=3,title=Значения полей::Поле «Форма»: значения «робот» нет в списке. Исправьте значение поля «form».
      ::error file=content/practices/primer.md,line=20,col=3,title=resultsFollowCompletion::Результаты указаны до завершения.%0AПрограмма идёт: 50 %25. Исправьте значение поля «form».
      ::warning file=content/school.md,line=1,col=1,title=Значения полей::Поле «Форма»: значения «робот» нет в списке."
    `);
  });

  it('says nothing when nothing is wrong', () => {
    expect(report([], 'github')).toBe('');
  });
});

type Run = {
  tool: { driver: { rules: { id: string }[] } };
  results: { ruleId: string; ruleIndex: number; level: string }[];
};

function parseRun(sarif: string): Run {
  const { version, runs } = JSON.parse(sarif) as { version: string; runs: [Run] };
  expect(version).toBe('2.1.0');
  return runs[0];
}

describe('the SARIF report', () => {
  it('holds rules, levels, places and texts', () => {
    expect(report(issues.slice(0, 3), 'sarif', { prefix: 'content' })).toMatchInlineSnapshot(`
      "{
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
          {
            "tool": {
              "driver": {
                "name": "nastavnichestvo",
                "language": "ru-RU",
                "rules": [
                  {
                    "id": "resultsFollowCompletion",
                    "shortDescription": {
                      "text": "resultsFollowCompletion"
                    },
                    "help": {
                      "text": "Положение, п. 6.2"
                    },
                    "defaultConfiguration": {
                      "level": "error"
                    }
                  },
                  {
                    "id": "schema",
                    "shortDescription": {
                      "text": "Значения полей"
                    },
                    "defaultConfiguration": {
                      "level": "error"
                    }
                  },
                  {
                    "id": "stray-file",
                    "shortDescription": {
                      "text": "Место файла"
                    },
                    "defaultConfiguration": {
                      "level": "warning"
                    }
                  }
                ]
              }
            },
            "columnKind": "utf16CodeUnits",
            "results": [
              {
                "ruleId": "stray-file",
                "ruleIndex": 2,
                "level": "warning",
                "message": {
                  "text": "Поле «Форма»: значения «робот» нет в списке. Исправьте значение поля «form»."
                },
                "locations": [
                  {
                    "physicalLocation": {
                      "artifactLocation": {
                        "uri": "content/files/%D0%BF%D0%BB%D0%B0%D0%BD%2C%2050%25.pdf",
                        "uriBaseId": "%SRCROOT%"
                      },
                      "region": {
                        "startLine": 1,
                        "startColumn": 1
                      }
                    }
                  }
                ],
                "properties": {
                  "field": "",
                  "fix": "Исправьте значение поля «form».",
                  "basis": ""
                }
              },
              {
                "ruleId": "schema",
                "ruleIndex": 1,
                "level": "error",
                "message": {
                  "text": "Поле «Форма»: значения «робот» нет в списке. Исправьте значение поля «form»."
                },
                "locations": [
                  {
                    "physicalLocation": {
                      "artifactLocation": {
                        "uri": "content/practices/primer.md",
                        "uriBaseId": "%SRCROOT%"
                      },
                      "region": {
                        "startLine": 12,
                        "startColumn": 3
                      }
                    }
                  }
                ],
                "properties": {
                  "field": "form",
                  "fix": "Исправьте значение поля «form».",
                  "basis": ""
                }
              },
              {
                "ruleId": "resultsFollowCompletion",
                "ruleIndex": 0,
                "level": "error",
                "message": {
                  "text": "Результаты указаны до завершения.\\nПрограмма идёт: 50 %. Исправьте значение поля «form»."
                },
                "locations": [
                  {
                    "physicalLocation": {
                      "artifactLocation": {
                        "uri": "content/practices/primer.md",
                        "uriBaseId": "%SRCROOT%"
                      },
                      "region": {
                        "startLine": 20,
                        "startColumn": 3
                      }
                    }
                  }
                ],
                "properties": {
                  "field": "form",
                  "fix": "Исправьте значение поля «form».",
                  "basis": "Положение, п. 6.2"
                }
              }
            ]
          }
        ]
      }"
    `);
  });

  it('points each result to its rule and knows every level', () => {
    const { tool, results } = parseRun(report(issues, 'sarif'));
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect(results.map(({ level }) => level)).toEqual(['warning', 'error', 'error', 'note', 'warning']);
  });

  it('is valid without results', () => {
    expect(parseRun(report([], 'sarif'))).toMatchObject({
      results: [],
      tool: { driver: { rules: [] } },
    });
  });
});

describe('names', () => {
  it('of formats are known', () => {
    expect(reportFormats.every(isReportFormat)).toBe(true);
    expect(['xml', '', 'Text', 'toString'].some(isReportFormat)).toBe(false);
  });

  it.each(Object.entries(readerRules))('of the rule %s are permanent and Russian', (name, title) => {
    expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(title).toMatch(/^[А-ЯЁ][а-яё ]+$/);
  });
});
