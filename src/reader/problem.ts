/** How the reader reports what it finds: every problem has a permanent name from one list. */
import type { Issue, Severity } from '#model/issue.ts';
import type { Position } from '#model/library.ts';

/** Permanent names of the reader's own findings and what each is about. */
export const readerRules = {
  'no-school': 'Описание школы',
  'file-name': 'Имя файла',
  'duplicate-id': 'Имя записи единственное',
  'stray-file': 'Место файла',
  'symbolic-link': 'Ссылки файловой системы',
  'unreadable-file': 'Доступ к файлу',
  'too-large': 'Размер записи',
  'empty-file': 'Запись не пустая',
  encoding: 'Кодировка текста',
  'front-matter': 'Границы свойств записи',
  yaml: 'Запись свойств',
  'duplicate-field': 'Поле указано один раз',
  'unknown-field': 'Известные поля',
  'required-field': 'Обязательные поля',
  schema: 'Значения полей',
} as const;

export type ReaderRule = keyof typeof readerRules;

/** What a rule is about: the reader's own rules have Russian names, others are called by their permanent name. */
export function titleOfRule(rule: string): string {
  const titles: Readonly<Record<string, string>> = readerRules;
  return Object.hasOwn(titles, rule) ? (titles[rule] ?? rule) : rule;
}

/** A finding inside one file; without a place the whole file is meant. */
export type Problem = {
  rule: ReaderRule;
  message: string;
  fix: string;
  severity?: Severity;
  field?: string;
  at?: Position;
};

export const fileStart: Position = { line: 1, column: 1 };

export function toIssue(file: string, { rule, message, fix, severity, field, at }: Problem): Issue {
  return {
    rule,
    severity: severity ?? 'error',
    file,
    ...(at ?? fileStart),
    field: field ?? '',
    message,
    fix,
    basis: '',
  };
}
