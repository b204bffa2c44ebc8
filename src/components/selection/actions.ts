/** What is done with the whole selection: printed, saved, copied, taken into a table. Nothing is sent anywhere. */
import { counted } from '#format/plural.ts';
import { listAsHtml, listAsText } from './copied-list.ts';
import { csvOf } from './csv.ts';
import { download } from './download.ts';
import { countedPractices } from './messages.ts';
import { ownDay } from './own-day.ts';
import type { FactNames, Practice } from './practice.ts';
import { anchorOf } from './practice-document.ts';
import { practiceTable } from './practice-table.ts';
import { printWithPictures } from './printing.ts';
import { savedArticle } from './saved-article.ts';
import { savedFile } from './saved-file.ts';
import style from './saved-file.css?raw';

export type Chosen = { practice: Practice; document: HTMLElement };

export type Setting = {
  /** The practices that are shown, asked when something is done with them. */
  chosen: () => readonly Chosen[];
  /** Where their documents stand. */
  place: HTMLElement;
  names: FactNames;
  title: string;
  /** Whose section it is. */
  from: string;
  say: (words: string) => void;
  /** Shows a text to be copied by hand. */
  offer: (text: string) => void;
};

const ofPractices = (count: number) => counted(count, ['практики', 'практик', 'практик']);

const fileName = (extension: string) => `podborka-praktik-${ownDay()}.${extension}`;

function saveFile({ chosen, title, from, say }: Setting): void {
  const all = chosen();
  const file = savedFile({
    ...{ title, from, style },
    day: ownDay(),
    address: location.href.replace(/#.*$/, ''),
    practices: all.map(({ practice, document }) => ({
      anchor: anchorOf(practice.id),
      title: practice.title,
      html: savedArticle(document),
    })),
  });
  download(fileName('html'), 'text/html', file);
  say(`Файл ${fileName('html')} готов: в нём ${countedPractices(all.length)}.`);
}

async function copyList({ chosen, say, offer }: Setting): Promise<void> {
  const all = chosen().map(({ practice }) => practice);
  const kinds = { 'text/plain': listAsText(all), 'text/html': listAsHtml(all) };
  try {
    const blobs = Object.entries(kinds).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs) as Record<string, Blob>)]);
    say(`Список из ${ofPractices(all.length)} скопирован.`);
  } catch {
    offer(kinds['text/plain']);
    say('Браузер не разрешил копирование. Список выделен ниже: скопируйте его сами.');
  }
}

function saveTable({ chosen, names, say }: Setting): void {
  const all = chosen().map(({ practice }) => practice);
  download(fileName('csv'), 'text/csv', csvOf(practiceTable(all, names)));
  say(`Таблица ${fileName('csv')} готова: в ней ${countedPractices(all.length)}.`);
}

const actions: Readonly<Record<string, (setting: Setting) => void | Promise<void>>> = {
  print: ({ place }) => printWithPictures(place),
  file: saveFile,
  list: copyList,
  table: saveTable,
};

/** @param bar holds a button for each action. */
export function connectActions(bar: HTMLElement, setting: Setting): void {
  for (const button of bar.querySelectorAll<HTMLElement>('[data-action]'))
    button.addEventListener('click', () => void actions[button.dataset['action'] ?? '']?.(setting));
}
