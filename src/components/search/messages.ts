/** What the search says of an answer. */
import { counted } from '#format/plural.ts';
import type { Understood } from './understand.ts';
import { tidied } from './typed-question.ts';

const longestShown = 80;

/** A question as it is named between quotation marks of our own: of a long one its beginning. */
export function shown(query: string): string {
  const text = Array.from(tidied(query).replace(/^["«„“](.*)["»“”]$/u, '$1'));
  return text.length <= longestShown ? text.join('') : `${text.slice(0, longestShown).join('').trimEnd()}…`;
}

const pages = (count: number) => counted(count, ['страница', 'страницы', 'страниц']);
const inQuotes = (words: readonly string[]) => `«${words.join(' ')}»`;

function partly([best, ...others]: Understood['answer']['groups']): string {
  const words = inQuotes(best?.words ?? []);
  return others.length === 0
    ? `Показано по части слов — ${words}`
    : `Показано по части слов, сначала — ${words}`;
}

function asked(query: string, { instead, question }: Understood): string[] {
  if (instead?.kind === 'layout')
    return [`По запросу «${shown(query)}» ничего не нашлось. Показано по запросу «${shown(instead.text)}».`];
  if (instead?.kind === 'words') return ['Точно таких слов подряд нет. Показано по отдельным словам.'];
  return question.isCut ? ['Вопрос длинный, искали его начало.'] : [];
}

/**
 * What was found and by what.
 * @param where «в разделе «Практики»» or `''` for all sections
 */
export function statusOf(query: string, understood: Understood, where: string): string {
  const { groups, total } = understood.answer;
  const notes = asked(query, understood);
  const isPartial = groups.some(({ missing }) => missing.length > 0);
  const place = where === '' ? '' : ` ${where}`;
  if (total === 0) notes.push(`По запросу «${shown(query)}»${place} ничего не нашлось.`);
  else if (isPartial)
    notes.push(`Все слова вместе${place} не встретились. ${partly(groups)}: ${pages(total)}.`);
  else if (understood.instead) notes.push(`Найдено${place}: ${pages(total)}.`);
  else notes.push(`По запросу «${shown(query)}»${place} найдено: ${pages(total)}.`);
  return notes.join(' ');
}

export const sayings = {
  wait: 'Ищем…',
  slow: 'Поиск загружается дольше обычного. Можно подождать или открыть списки раздела.',
  failed: 'Поиск не загрузился.',
  moreFailed: 'Продолжение не загрузилось. Нажмите «Показать ещё» снова.',
  noWords: 'Такие слова есть почти на каждой странице. Добавьте слово о том, что ищете.',
  noLetters: 'Напишите слово, хотя бы две буквы.',
} as const;
