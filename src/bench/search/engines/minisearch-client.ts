/** Plain MiniSearch with Russian stems, as a page would run it over the whole texts. */
import MiniSearch, { type Options, type SearchOptions } from 'minisearch';
import { stemmer } from '@orama/stemmers/russian';

const stopWords = new Set(
  'и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня еще нет о из ему для'.split(
    ' ',
  ),
);

export const options: Options = {
  fields: ['title', 'summary', 'authors', 'text'],
  storeFields: ['title'],
  tokenize: (text) =>
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[а-яa-z0-9]+/g) ?? [],
  processTerm: (word) => (stopWords.has(word) ? null : stemmer(word)),
};

const asking: SearchOptions = {
  boost: { title: 3, summary: 2 },
  prefix: (word) => word.length > 3,
  fuzzy: (word) => (word.length > 5 ? 0.2 : false),
  combineWith: 'AND',
};

/** Practices with all the words; those with any of them when there is none. */
export function openIndex(json: string): (query: string) => string[] {
  const index = MiniSearch.loadJSON(json, options);
  return (query) => {
    const all = index.search(query, asking);
    const found = all.length > 0 ? all : index.search(query, { ...asking, combineWith: 'OR' });
    return found.map(({ id }) => String(id));
  };
}
