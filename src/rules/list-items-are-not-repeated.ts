import { defineRule, findInEach, oncePerEntry, type Fault } from './rule.ts';
import { publishedOf, type Subject } from './views/published.ts';
import { quote } from './views/texts.ts';

const item = /^(\s{0,8})(?:[-*+–—•]|\d{1,3}[.)])\s+(\S.*)$/;
/** Shorter items («да», «сайт») may well stand twice. */
const shortest = 12;
/** Items that begin alike and share so long an end are one item, retyped. */
const tail = 40;

/** A list says each thing once: texts that were copied together often hold an item twice. */
export const listItemsAreNotRepeated = defineRule({
  name: 'listItemsAreNotRepeated',
  severity: 'warning',
  basis: '',
  find: (library, today) => [
    ...findInEach(
      publishedOf(library, 'regulations', today).filter(({ data }) => data.level.id === 'local'),
      repeatedItems,
    ),
    ...findInEach(publishedOf(library, 'guidance', today), repeatedItems),
  ],
});

const repeatedItems = oncePerEntry(({ body }: Subject): Fault[] => {
  const faults: Fault[] = [];
  let seen = new Set<string>();
  body.split('\n').forEach((line, index) => {
    const [, indent = '', text = ''] = item.exec(line) ?? [];
    if (text === '') {
      // A heading or a paragraph ends the list; blank lines and continued lines do not.
      if (/^\S/.test(line)) seen = new Set();
      return;
    }
    const key = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    const retyped = key.length > tail + shortest ? `${key.split(' ', 1)[0] ?? ''}…${key.slice(-tail)}` : key;
    if (key.length >= shortest && (seen.has(key) || seen.has(retyped)))
      faults.push({
        field: `body:${index + 1}:${indent.length + 1}`,
        message: `Пункт списка повторяется: «${quote(text.replace(/[\s.,;:]+$/, ''), 80)}».`,
        fix: 'Удалите повтор или исправьте пункт, если он должен говорить о другом.',
      });
    seen.add(key).add(retyped);
  });
  return faults;
});
