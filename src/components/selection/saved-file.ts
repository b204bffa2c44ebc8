/** The whole selection as one file that needs neither the section nor a script to be read and printed. */
import { formatDay } from '#format/day.ts';
import { encodeEntities } from '#format/entities.ts';

export type SavedFile = {
  title: string;
  /** Whose section it is. */
  from: string;
  /** The day of saving, `YYYY-MM-DD`. */
  day: string;
  /** Full address of the selection. */
  address: string;
  style: string;
  practices: readonly SavedPractice[];
};

/** `html` is safe and holds an element with the id `anchor`. */
export type SavedPractice = { anchor: string; title: string; html: string };

/** Nothing but pictures by their addresses and the file's own style: no script runs in it wherever it is opened. */
const policy = "default-src 'none'; img-src http: https: data:; style-src 'unsafe-inline'";

const contentsOf = (practices: readonly SavedPractice[]) =>
  practices
    .map(({ anchor, title }) => `<li><a href="#${encodeEntities(anchor)}">${encodeEntities(title)}</a></li>`)
    .join('\n');

/** A whole HTML document in UTF-8. */
export function savedFile({ title, from, day, address, style, practices }: SavedFile): string {
  const [name, owner, link] = [encodeEntities(title), encodeEntities(from), encodeEntities(address)];
  return `<!doctype html>
<html lang="ru">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name} — ${owner}</title>
<style>
${style}
</style>
</head>
<body>
<header>
<p>${owner}</p>
<h1>${name}</h1>
<p>Сохранено <time datetime="${day}">${formatDay(day)}</time> со страницы <a href="${link}">${link}</a></p>
</header>
<nav aria-labelledby="soderzhanie">
<h2 id="soderzhanie">Содержание</h2>
<ol>
${contentsOf(practices)}
</ol>
</nav>
<main>
${practices.map(({ html }) => html).join('\n')}
</main>
</body>
</html>
`;
}
