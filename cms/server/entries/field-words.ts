/** Fields and their values as a person reads them. */
import type { z } from 'zod';
import { formatDay, isDay } from '#format/day.ts';
import type { CollectionName } from '#model/collections.ts';
import { fieldInfo } from '#model/fields.ts';
import { fieldAt, rootFields } from '#reader/known-fields.ts';
import { isRecord, type Path } from './entry-text.ts';

export type EntryKind = CollectionName | 'school';

/** «Разделы, 1 › Мероприятия, 3 › Название»; a field that the model does not know is called by its name. */
export function labelOf(of: EntryKind, path: Path): string {
  if (path.length === 0) return 'Вся запись';
  if (path[0] === 'body') return 'Текст';
  const words: string[] = [];
  path.forEach((step, at) => {
    if (typeof step === 'number') words.push(`${words.pop() ?? ''}, ${step + 1}`);
    else words.push(nameOf(fieldAt(rootFields(of), path.slice(0, at + 1))) ?? step);
  });
  return words.join(' › ');
}

const nameOf = (field: z.ZodType | undefined) => (field ? fieldInfo(field).label : undefined);

/** A value in words; undefined for one that is absent. */
export function wordsOf(of: EntryKind, path: Path, value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'boolean') return value ? 'да' : 'нет';
  if (typeof value === 'string') return isDay(value) ? formatDay(value) : value;
  if (Array.isArray(value)) return value.map((one, at) => wordsOf(of, [...path, at], one)).join('; ');
  if (!isRecord(value)) return JSON.stringify(value);
  return Object.entries(value)
    .map(
      ([key, one]) =>
        `${nameOf(fieldAt(rootFields(of), [...path, key])) ?? key}: ${wordsOf(of, [...path, key], one) ?? '—'}`,
    )
    .join(', ');
}
