/** Fields of words, numbers and yes or no. */
import { z } from 'zod';
import { describe, fill, isAbsent, wrongType, type FieldSpec } from './field-info.ts';

type LineSpec = FieldSpec & {
  max?: number;
  pattern?: { test: RegExp; error: string };
  /** What kind of name it is, where editors can offer the known ones. */
  holds?: 'organisation';
};

/** A single line of text, trimmed; at most `max` characters (200 by default). */
export function line(spec: LineSpec) {
  const { label, max = 200, pattern, ...rest } = spec;
  const text = z
    .string({ error: wrongType(label, 'текст в кавычках или без них') })
    .trim()
    .min(1, { error: fill(label) })
    .max(max, { error: `Поле «${label}»: не больше ${max} знаков.` })
    .regex(/^[^\n\r]*$/, { error: `Поле «${label}»: текст должен умещаться в одну строку.` });
  const checked = pattern ? text.regex(pattern.test, { error: pattern.error }) : text;
  const info = { ...rest, kind: 'line', label, max, required: true } as const;
  return describe(checked, pattern ? { ...info, pattern: pattern.test } : info);
}

/** Text of several lines (Markdown is allowed where the page renders it); at most `max` characters. */
export function text(spec: FieldSpec & { max?: number }) {
  const { label, max = 2000, ...rest } = spec;
  return describe(
    z
      .string({ error: wrongType(label, 'текст') })
      .trim()
      .min(1, { error: fill(label) })
      .max(max, { error: `Поле «${label}»: не больше ${max} знаков.` }),
    { ...rest, kind: 'text', label, max, required: true },
  );
}

/** The widest limits: −1 000 000 … 1 000 000 is any number that a school may write. */
const anyNumber = 1_000_000;

/** «−1 000 000»: groups of three apart, with a minus sign. */
const writeNumber = (value: number) =>
  String(value)
    .replace(/\B(?=(?:\d{3})+$)/g, '\u00a0')
    .replace('-', '−');

/** A number within limits, both inclusive; `unit` is shown beside it. */
export function number(spec: FieldSpec & { min?: number; max?: number; integer?: boolean; unit?: string }) {
  const { label, min = 0, max = anyNumber, integer = false, ...rest } = spec;
  const range = `Поле «${label}»: нужно число от ${writeNumber(min)} до ${writeNumber(max)}.`;
  const isAny = min === -anyNumber && max === anyNumber;
  const notNumber = isAny ? `Поле «${label}»: нужно число.` : range;
  const base = z
    .number({ error: (issue) => (isAbsent(issue.input) ? fill(label) : notNumber) })
    .min(min, { error: range })
    .max(max, { error: range });
  const checked = integer ? base.int({ error: `Поле «${label}»: нужно целое число.` }) : base;
  return describe(checked, { ...rest, kind: 'number', label, min, max, integer, required: true });
}

const flagWords = new Map<unknown, boolean>([
  ['да', true],
  ['нет', false],
  ['yes', true],
  ['no', false],
  ['true', true],
  ['false', false],
]);

/** Yes or no; «да» and «нет» are taken alike. An absent flag is `false`. */
export function flag({ label, ...rest }: FieldSpec) {
  return describe(
    z.preprocess(
      (value) =>
        isAbsent(value)
          ? false
          : typeof value === 'string'
            ? (flagWords.get(value.trim().toLowerCase()) ?? value)
            : value,
      z.boolean({ error: `Поле «${label}»: нужно «да» или «нет».` }),
    ),
    { ...rest, kind: 'flag', label, required: false },
  );
}

/** A colour: `#0b4f6c`, also the short `#0bf`, in any letters → `#rrggbb` in small ones. */
export function colour({ label, ...rest }: FieldSpec) {
  const error = (issue: { input?: unknown }) =>
    isAbsent(issue.input) ? fill(label) : `Поле «${label}»: нужен цвет вида "#0b4f6c", в кавычках.`;
  return describe(
    z
      .string({ error })
      .trim()
      .toLowerCase()
      .regex(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/, { error })
      .transform((value) => (value.length === 4 ? value.replace(/[0-9a-f]/g, '$&$&') : value)),
    { ...rest, kind: 'colour', label, required: true },
  );
}
