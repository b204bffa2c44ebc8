/** Names of entries in the message of a commit, and what follows them: «: news/chas, news/urok: Заголовок». */
const names = /:?\s+(?:school|[a-z]+\/[a-z0-9.-]+)(?:[,:\s].*)?$/s;

/** What was done, without the names of entries: «Опубликовано: news/chas» → «Опубликовано». */
export const deedWords = (title: string): string => title.replace(names, '');

const name = /(school|[a-z]+\/[a-z0-9-]+)(?:\.mdx?)?/g;

/** The same with entries by their titles: «Опубликовано: «Час на час»». @param titleOf an entry by `news/chas`. */
export function deedOf(title: string, titleOf: (name: string) => string | undefined): string {
  const words = deedWords(title);
  const [named = ''] = title
    .slice(words.length)
    .replace(/^:?\s+/, '')
    .split(': ');
  const titles = [...named.matchAll(name)].flatMap(([, one = '']) => titleOf(one) ?? []);
  return titles.length === 0 ? words : `${words}: ${titles.map((one) => `«${one}»`).join(', ')}`;
}
