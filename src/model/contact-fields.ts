/** Fields by which people and pages are reached. */
import { z } from 'zod';
import { describe, fill, wrongType, type FieldSpec } from './field-info.ts';

const isWebAddress = (value: string) => /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(value) && URL.canParse(value);

/** A full web address, http or https. */
export function address({ label, ...rest }: FieldSpec) {
  return describe(
    z
      .string({ error: wrongType(label, 'адрес сайта') })
      .trim()
      .min(1, { error: fill(label) })
      .refine(isWebAddress, {
        error: `Поле «${label}»: нужен полный адрес, например https://school.example/page.`,
      }),
    { ...rest, kind: 'address', label, required: true },
  );
}

/** A working e-mail address. */
export function email({ label, ...rest }: FieldSpec) {
  return describe(
    z
      .string({ error: wrongType(label, 'адрес электронной почты') })
      .trim()
      .min(1, { error: fill(label) })
      .regex(/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/, {
        error: `Поле «${label}»: нужен адрес вида pochta@school.example.`,
      }),
    { ...rest, kind: 'email', label, required: true },
  );
}

/** A working phone number with its area code: digits, spaces, brackets, hyphens, an extension after «доб.». */
export function phone({ label, ...rest }: FieldSpec) {
  return describe(
    z
      .string({ error: wrongType(label, 'номер телефона в кавычках') })
      .trim()
      .min(1, { error: fill(label) })
      .regex(/^\+?\d[\d\s()-]{5,18}\d(?:,?\s*доб\.\s*\d{1,6})?$/, {
        error: `Поле «${label}»: нужен номер вида +7 (000) 000-00-00.`,
      }),
    { ...rest, kind: 'phone', label, required: true },
  );
}
