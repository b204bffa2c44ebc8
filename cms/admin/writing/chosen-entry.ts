/** An entry that a link holds, and what can be done with it. */
import { createElement as h, type ReactNode } from 'react';
import { formAddress } from '#cms/form-address.ts';
import { markOf, type EntryTitle } from './entry-titles.ts';

export type ChosenEntry = {
  id: string;
  /** The entry; `missing` when there is none with that id, `unknown` while the list is on its way. */
  entry: EntryTitle | 'missing' | 'unknown';
};

type Actions = {
  collection: string;
  warningId: string;
  onRemove: () => void;
  /** Absent where it stands first already. */
  onRaise: (() => void) | undefined;
};

/** One row: the title, a warning where the entry does not exist, and the actions. */
export function chosenEntry({ id, entry }: ChosenEntry, actions: Actions): ReactNode {
  const title = typeof entry === 'object' ? entry.title : id;
  return h(
    'li',
    { key: id, className: entry === 'missing' ? 'writing-chosen writing-chosen-missing' : 'writing-chosen' },
    h('span', { className: 'writing-chosen-title' }, ...wordsOf({ id, entry }, actions.warningId)),
    h(
      'span',
      { className: 'writing-actions' },
      typeof entry === 'object' &&
        h(
          'a',
          {
            className: 'writing-action',
            href: formAddress(actions.collection, id),
            target: '_blank',
            rel: 'noopener',
            'aria-label': `Открыть запись: ${title}, в новой вкладке`,
          },
          'Открыть запись',
        ),
      actions.onRaise && button('Выше', `Выше: ${title}`, actions.onRaise),
      button('Убрать', `Убрать: ${title}`, actions.onRemove),
    ),
  );
}

function wordsOf({ id, entry }: ChosenEntry, warningId: string): ReactNode[] {
  if (entry === 'unknown') return [id];
  if (entry === 'missing')
    return [
      h('strong', { id: warningId, className: 'writing-warning' }, `Записи нет: ${id}`),
      h(
        'span',
        { className: 'writing-soft' },
        'Её удалили или переименовали. Выберите другую запись или уберите эту ссылку.',
      ),
    ];
  return [entry.title, h('span', { className: 'writing-soft' }, markOf(entry))];
}

const button = (words: string, name: string, onClick: () => void): ReactNode =>
  h('button', { type: 'button', className: 'writing-action', 'aria-label': name, onClick }, words);
