/** What the model says about fields → problems with names, places and advice. */
import type { z } from 'zod';
import type { CollectionName } from '#model/collections.ts';
import { fieldInfo, isAbsent } from '#model/fields.ts';
import { findFieldPlaces, type FieldPlaces } from './field-places.ts';
import { fieldAt, fieldsAt, nearestField, rootFields } from './known-fields.ts';
import { keyPlace, nearestPlace } from './nearest-place.ts';
import { fileStart, type Problem } from './problem.ts';
import { placeInFile, yamlLimits } from './yaml-fields.ts';

/** A file that is wrong in more places than these is mended from the top anyway. */
const problemLimit = 100;

export type CheckedFields = { of: CollectionName | 'school'; yaml: string; fields: Record<string, unknown> };

/** Every fault that the schema found, in the order of the file. */
export function schemaProblems(issues: readonly z.core.$ZodIssue[], checked: CheckedFields): Problem[] {
  const places = checked.yaml.trim() === '' ? undefined : findFieldPlaces(checked.yaml, { ...yamlLimits });
  const site = { ...checked, places };
  const problems = issues
    .slice(0, problemLimit)
    .flatMap((issue) =>
      issue.code === 'unrecognized_keys' ? unknownFields(issue, site) : [faultOfField(issue, site)],
    );
  return withinLimit(
    problems,
    issues.reduce((sum, issue) => sum + faultsIn(issue), 0),
  );
}

const faultsIn = (issue: z.core.$ZodIssue) => (issue.code === 'unrecognized_keys' ? issue.keys.length : 1);

function withinLimit(problems: Problem[], found: number): Problem[] {
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

type Site = CheckedFields & { places: FieldPlaces | undefined };

function at({ yaml, places }: Site, offset: number | undefined) {
  return places && offset !== undefined ? placeInFile(yaml, offset) : fileStart;
}

function unknownFields(issue: z.core.$ZodIssueUnrecognizedKeys, site: Site): Problem[] {
  const known = fieldsAt(rootFields(site.of), issue.path) ?? {};
  return issue.keys.slice(0, problemLimit).map((key) => {
    const field = [...issue.path, key].join('.');
    const near = nearestField(known, key);
    const offset = site.places && (keyPlace(site.places, field) ?? nearestPlace(site.places, field));
    return {
      rule: 'unknown-field',
      field,
      message: `Поля «${key.slice(0, 80)}» здесь не бывает.`,
      fix: near
        ? `Возможно, это «${near.key}» — «${near.label}»: исправьте имя. Если поле лишнее, удалите его.`
        : `Удалите это поле. Здесь могут стоять: ${Object.keys(known).join(', ')}.`,
      at: at(site, offset),
    };
  });
}

function faultOfField(issue: z.core.$ZodIssue, site: Site): Problem {
  const field = issue.path.join('.');
  const value = valueAt(site.fields, issue.path);
  const absent = isAbsent(value);
  const offset = site.places && nearestPlace(site.places, field);
  return {
    rule: absent ? 'required-field' : 'schema',
    field,
    message: issue.message,
    fix: absent ? howToFill(issue.path, site) : howToMend(value, issue.path, site),
    at: at(site, offset),
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

function howToFill(path: readonly PropertyKey[], site: Site): string {
  const field = fieldAt(rootFields(site.of), path);
  const hint = field && fieldInfo(field).hint;
  const line =
    typeof path.at(-1) === 'number'
      ? 'Допишите значение после дефиса или удалите эту строку.'
      : `Допишите «${nameOf(path)}:» и значение.`;
  return hint ? `${line} ${hint}` : line;
}

/** A number in place of a text, and «иное: …» read as a field, are nearly always values that only need quotes. */
function howToMend(value: unknown, path: readonly PropertyKey[], site: Site): string {
  const field = fieldAt(rootFields(site.of), path);
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
