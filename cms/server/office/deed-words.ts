/** Names of entries in the message of a commit, and what follows them: «: news/chas, news/urok: Заголовок». */
const names = /:?\s+(?:school|[a-z]+\/[a-z0-9.-]+)(?:[,:\s].*)?$/s;

/** What was done, without the names of entries: «Опубликовано: news/chas» → «Опубликовано». */
export const deedWords = (title: string): string => title.replace(names, '');
