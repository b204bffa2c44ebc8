/** What people write as a year or a moment, in the form that the model keeps. */
import { parseSchoolYear } from '#format/school-year.ts';

/** Kinds of lines that have a form of their own. */
export type WrittenKind = 'schoolYear' | 'moment';

const twoDigits = (figures: string) => figures.padStart(2, '0');

/** «2026-09-01T15:30», «1.9.2026, 8.05» → `2026-09-01 15:30`, `2026-09-01 08:05`. */
function moment(written: string): string | undefined {
  const time = String.raw`(?:\s*(?:[,T]|\s)\s*(\d{1,2})[:.](\d{2})(?::\d{2})?)?`;
  const iso = new RegExp(`^(\\d{4})-(\\d{1,2})-(\\d{1,2})${time}$`).exec(written);
  const russian = new RegExp(`^(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(?:\\s*г\\.?)?${time}$`, 'i').exec(written);
  const [year, month, day] = iso ? iso.slice(1, 4) : russian ? russian.slice(1, 4).reverse() : [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const [hours, minutes] = (iso ?? russian ?? []).slice(4);
  const date = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  return hours === undefined ? date : `${date} ${twoDigits(hours)}:${minutes ?? '00'}`;
}

const forms: Record<WrittenKind, { example: string; read: (written: string) => string | undefined }> = {
  schoolYear: { example: '2026-2027', read: parseSchoolYear },
  moment: { example: '2026-09-01 15:30', read: moment },
};

export const exampleOf = (kind: WrittenKind): string => forms[kind].example;

/** The value as the model keeps it; what cannot be read stays as it was written, for the form to say what is wrong. */
export const normalised = (kind: WrittenKind, written: string): string =>
  forms[kind].read(written.trim()) ?? written;

export const isWrittenKind = (kind: unknown): kind is WrittenKind =>
  typeof kind === 'string' && Object.hasOwn(forms, kind);
