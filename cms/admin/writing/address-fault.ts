/** What keeps a word from being the address of an entry. */
import { idPattern } from '#model/fields.ts';

const longest = 100;

/** A sentence for the person who wrote it; undefined when the address can be used. */
export function addressFault(id: string, isTaken: (id: string) => boolean): string | undefined {
  if (id === '') return 'Напишите адрес страницы латинскими буквами, например: den-nastavnika.';
  if (id.length > longest) return `Адрес слишком длинный: нужно не больше ${longest} знаков.`;
  if (!idPattern.test(id))
    return 'В адресе могут быть строчные латинские буквы, цифры и дефисы между ними, например: den-nastavnika.';
  return isTaken(id) ? `Адрес «${id}» уже занят другой записью. Допишите к нему слово или год.` : undefined;
}
