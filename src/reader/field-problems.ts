/** What the model says about fields → problems with names and advice; where they stand in a file is told elsewhere. */
import type { z } from 'zod';
import type { CollectionName } from '#model/collections.ts';
import { fieldInfo, isAbsent } from '#model/fields.ts';
import { fieldAt, fieldsAt, nearestField, rootFields } from './known-fields.ts';
import type { Problem } from './problem.ts';

/** A file that is wrong in more places than these is mended from the top anyway. */
const problemLimit = 100;

export type NamedFields = { of: CollectionName | 'school'; fields: Record<string, unknown> };

/** `stands`: by what the place is found, the name of the field or its value; absent when the whole file is meant. */
export type FieldProblem = Omit<Problem, 'at'> & { stands?: 'name' | 'value' };

/** Every fault that the schema found, in the order in which it found them. */
export function fieldProblems(
  faults: readonly z.core.$ZodIssue[] | undefined,
  named: NamedFields,
): FieldProblem[] {
  if (!faults) return [beyondJudging];
  const problems = faults
    .slice(0, problemLimit)
    .flatMap((fault) =>
      fault.code === 'unrecognized_keys' ? unknownFields(fault, named) : [faultOfField(fault, named)],
    );
  return withinLimit(
    problems,
    faults.reduce((sum, fault) => sum + countIn(fault), 0),
  );
}

const countIn = (fault: z.core.$ZodIssue) => (fault.code === 'unrecognized_keys' ? fault.keys.length : 1);

function withinLimit(problems: FieldProblem[], found: number): FieldProblem[] {
  if (found <= problemLimit) return problems;
  return [
    ...problems.slice(0, problemLimit),
    {
      rule: 'schema',
      message: `Неверных полей в файле ${found}, показаны первые ${problemLimit}.`,
      fix: 'Исправьте показанные и проверьте ещё раз.',
    },
  ];
}

const beyondJudging: FieldProblem = {
  rule: 'schema',
  message: 'Поля записи не удалось проверить: на месте одного из значений стоят вложенные поля.',
  fix: 'Проверьте отступы: у поля с простым значением не бывает вложенных строк «имя: значение».',
};

function unknownFields(fault: z.core.$ZodIssueUnrecognizedKeys, { of }: NamedFields): FieldProblem[] {
  const known = fieldsAt(rootFields(of), fault.path) ?? {};
  return fault.keys.slice(0, problemLimit).map((key) => {
    const near = nearestField(known, key);
    return {
      rule: 'unknown-field',
      field: [...fault.path, key].join('.'),
      message: `Поля «${key.slice(0, 80)}» здесь не бывает.`,
      fix: near
        ? `Возможно, это «${near.key}» — «${near.label}»: исправьте имя. Если поле лишнее, удалите его.`
        : `Удалите это поле. Здесь могут стоять: ${Object.keys(known).join(', ')}.`,
      stands: 'name',
    };
  });
}

function faultOfField(fault: z.core.$ZodIssue, { of, fields }: NamedFields): FieldProblem {
  const value = valueAt(fields, fault.path);
  const absent = isAbsent(value);
  return {
    rule: absent ? 'required-field' : 'schema',
    field: fault.path.join('.'),
    message: fault.message,
    fix: absent ? howToFill(fault.path, of) : howToMend(value, fault.path, of),
    stands: 'value',
  };
}

function valueAt(fields: unknown, path: readonly PropertyKey[]): unknown {
  let value = fields;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

const nameOf = (path: readonly PropertyKey[]) => path.findLast((step) => typeof step === 'string') ?? '';

function howToFill(path: readonly PropertyKey[], of: NamedFields['of']): string {
  const field = fieldAt(rootFields(of), path);
  const hint = field && fieldInfo(field).hint;
  const line =
    typeof path.at(-1) === 'number'
      ? 'Допишите значение после дефиса или удалите эту строку.'
      : `Допишите «${nameOf(path)}:» и значение.`;
  return hint ? `${line} ${hint}` : line;
}

/** A number in place of a text, and «иное: …» read as a field, are nearly always values that only need quotes. */
function howToMend(value: unknown, path: readonly PropertyKey[], of: NamedFields['of']): string {
  const field = fieldAt(rootFields(of), path);
  const info = field && fieldInfo(field);
  const wantsText = info && ['line', 'text', 'link', 'phone'].includes(info.kind);
  if (wantsText && (typeof value === 'number' || typeof value === 'boolean'))
    return `Возьмите значение в кавычки: ${nameOf(path)}: "${String(value)}".`;
  if (info?.kind === 'term' && typeof value === 'object')
    return 'Если это «иное: …», возьмите значение в кавычки: "иное: своё слово". Вложенных полей здесь не бывает.';
  return info?.hint
    ? `Исправьте значение поля «${nameOf(path)}». ${info.hint}`
    : `Исправьте значение поля «${nameOf(path)}».`;
}
