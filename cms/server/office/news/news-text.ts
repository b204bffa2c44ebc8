/** The short form of a news item and the file that it makes: the same model, fewer fields. */
import { stringify } from 'yaml';
import { latinName } from '#format/latin-name.ts';
import type { Form } from '../../sign-in/form.ts';

/** Fields by the names that the form gives them. */
export type NewsForm = {
  title: string;
  summary: string;
  text: string;
  /** `YYYY-MM-DD`. */
  date: string;
  kind: string;
  /** Path of a picture that was uploaded; empty without one. */
  picture: string;
  alt: string;
  /** «net» or «da»; empty when nobody has answered. */
  people: string;
};

const names = ['title', 'summary', 'text', 'date', 'kind', 'picture', 'alt', 'people'] as const;

export function newsForm(form: Form): NewsForm {
  const pairs = names.map((name) => [name, (form[name] ?? '').trim()]);
  return Object.fromEntries(pairs) as NewsForm;
}

/** Words of the text that stand for it in lists when nobody has written better ones. */
const summaryLength = 200;

/** The first sentences of a text that are short enough, or its first words. */
export function firstWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= summaryLength) return line;
  const cut = line.slice(0, summaryLength);
  const sentence = cut.lastIndexOf('. ');
  return sentence > 60 ? cut.slice(0, sentence + 1) : `${cut.slice(0, cut.lastIndexOf(' '))}…`;
}

/** The entry's file. */
export function newsText({ title, summary, text, date, kind, picture, alt, people }: NewsForm): string {
  const fields = {
    title,
    summary: summary === '' ? firstWords(text) : summary,
    status: 'черновик',
    date,
    kind: kind === '' ? 'статья' : kind,
    ...(picture !== '' && {
      pictures: [{ file: picture, ...(alt !== '' && { alt }), ...(people === 'da' && { people: true }) }],
    }),
  };
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${text.replaceAll('\r\n', '\n')}\n`;
}

/** Letters of an address that people still read. */
const idLength = 60;

/** Names for the entry in the order in which they are tried: another entry may have the first one. */
export function newsIds(title: string, date: string): string[] {
  const name = latinName(title).slice(0, idLength).replace(/-+$/, '');
  const dated = `${name}-${date}`;
  return [name, dated, ...[2, 3, 4, 5].map((count) => `${dated}-${count}`)];
}

/** What has to be there before anything is saved, in the words of the form. */
export function faultsOf({ title, text, date, picture, alt, people }: NewsForm): string[] {
  return [
    title === '' ? 'Напишите название: по нему новость узнают в списке.' : '',
    text === '' ? 'Напишите текст новости.' : '',
    /^\d{4}-\d{2}-\d{2}$/.test(date) ? '' : 'Укажите дату события.',
    picture !== '' && alt === '' ? 'Напишите, что на снимке: так его «увидят» те, кто слушает страницу.' : '',
    picture !== '' && people === '' ? 'Ответьте, можно ли узнать на снимке людей.' : '',
  ].filter((fault) => fault !== '');
}
