/** Fields and their values as a person reads them. */
import type { z } from 'zod';
import { formatDay, isDay } from '#format/day.ts';
import { formatAmount, formatFigure } from '#format/figure.ts';
import { formatMoment } from '#format/moment.ts';
import { formatYear } from '#format/school-year.ts';
import type { CollectionName } from '#model/collections.ts';
import { fieldInfo, type FieldInfo } from '#model/fields.ts';
import { fieldAt, rootFields } from '#reader/known-fields.ts';
import { isRecord, type Path } from './take-apart.ts';

export type EntryKind = CollectionName | 'school';

/** «Раздел дорожной карты 1 › Мероприятие 3 › Срок»; a field that the model does not know is called by its name. */
export function labelOf(of: EntryKind, path: Path): string {
  if (path.length === 0) return 'Вся запись';
  if (path.length === 1 && path[0] === 'body') return 'Текст';
  const words: string[] = [];
  path.forEach((step, at) => {
    const label = infoAt(of, path.slice(0, at + 1))?.label;
    // A row is called by its own name and number, and not by its list.
    if (typeof step === 'number') words.push(`${[words.pop(), label].findLast(Boolean) ?? ''} ${step + 1}`);
    else words.push(label ?? step);
  });
  return words.join(' › ');
}

const infoAt = (of: EntryKind, path: Path): FieldInfo | undefined => infoOf(fieldAt(rootFields(of), path));
const infoOf = (field: z.ZodType | undefined) => field && fieldInfo(field);

/** A value in words, whole; undefined for one that is absent. */
export function wordsOf(of: EntryKind, path: Path, value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'boolean') return value ? 'да' : 'нет';
  if (typeof value === 'string') return wordsOfText(infoAt(of, path), value);
  if (typeof value === 'number') return wordsOfNumber(infoAt(of, path), value);
  if (Array.isArray(value)) return value.map((one, at) => wordsOf(of, [...path, at], one) ?? '—').join('; ');
  if (!isRecord(value)) return JSON.stringify(value);
  return Object.entries(value)
    .map(([name, one]) => {
      const inside = [...path, name];
      return `${infoAt(of, inside)?.label ?? name}: ${wordsOf(of, inside, one) ?? '—'}`;
    })
    .join(', ');
}

function wordsOfText(info: FieldInfo | undefined, value: string): string {
  if (info?.kind === 'day' && isDay(value)) return formatDay(value);
  if (info?.kind === 'moment' && isDay(value.slice(0, 10))) return formatMoment(value);
  return info?.kind === 'schoolYear' && /^\d{4}-\d{4}$/.test(value) ? formatYear(value) : value;
}

function wordsOfNumber(info: FieldInfo | undefined, value: number): string {
  const unit = info?.kind === 'number' ? info.unit : undefined;
  return unit === undefined ? formatFigure(value) : formatAmount(value, unit);
}
