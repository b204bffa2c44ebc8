/**
 * A line in which an entry is looked for: the editable combobox with a list of the WAI-ARIA practices. The focus stays in
 * the line; the arrows walk through the list, Enter chooses, Escape closes the list and then empties the line.
 */
import { Component, createElement as h, type KeyboardEvent, type ReactNode } from 'react';
import { counted } from '#format/plural.ts';
import { markOf, type EntryTitle } from './entry-titles.ts';
import { findTitles } from './find-titles.ts';

export type EntryPickerProps = {
  /** Id of the line, by which its label points at it. */
  id: string;
  /** Entries to choose from; undefined while they are on their way. */
  entries: readonly EntryTitle[] | undefined;
  invitation: string;
  describedBy: string | undefined;
  onChoose: (id: string) => void;
  onFocus: () => void;
  onBlur: () => void;
};

type State = { typed: string; isOpen: boolean; active: number };

/** Entries that are listed at once: more of them nobody reads. */
const mostListed = 60;

export class EntryPicker extends Component<EntryPickerProps, State> {
  override state: State = { typed: '', isOpen: false, active: -1 };

  get #listId(): string {
    return `${this.props.id}-list`;
  }

  get #found(): EntryTitle[] {
    return findTitles(this.props.entries ?? [], this.state.typed);
  }

  override componentDidUpdate(_props: EntryPickerProps, before: State): void {
    if (this.state.isOpen && this.state.active !== before.active)
      document.getElementById(this.#optionId(this.state.active))?.scrollIntoView({ block: 'nearest' });
  }

  #optionId(index: number): string {
    return `${this.#listId}-${index}`;
  }

  #choose(entry: EntryTitle | undefined): void {
    if (!entry) return;
    this.setState({ typed: '', isOpen: false, active: -1 });
    this.props.onChoose(entry.id);
  }

  #move(step: number, count: number): void {
    const from = this.state.isOpen ? this.state.active : -1;
    const start = from === -1 && step < 0 ? 0 : from;
    this.setState({ isOpen: true, active: count === 0 ? -1 : (start + step + count) % count });
  }

  #onKeyDown(event: KeyboardEvent<HTMLInputElement>, listed: readonly EntryTitle[]): void {
    const { isOpen, active } = this.state;
    const does: Record<string, (() => void) | undefined> = {
      ArrowDown: () => (event.altKey ? this.setState({ isOpen: true }) : this.#move(1, listed.length)),
      ArrowUp: () =>
        event.altKey ? this.setState({ isOpen: false, active: -1 }) : this.#move(-1, listed.length),
      Enter: isOpen ? () => this.#choose(listed[active]) : undefined,
      Escape: () =>
        isOpen ? this.setState({ isOpen: false, active: -1 }) : this.setState({ typed: '', active: -1 }),
    };
    const act = does[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  override render(): ReactNode {
    const { id, entries, invitation, describedBy, onFocus, onBlur } = this.props;
    const { typed, isOpen, active } = this.state;
    const found = isOpen ? this.#found : [];
    const listed = found.slice(0, mostListed);
    const input = h('input', {
      id,
      className: 'writing-line',
      type: 'text',
      role: 'combobox',
      value: typed,
      placeholder: invitation,
      autoComplete: 'off',
      spellCheck: false,
      'aria-autocomplete': 'list',
      'aria-expanded': isOpen,
      'aria-controls': this.#listId,
      'aria-activedescendant': isOpen && active >= 0 ? this.#optionId(active) : undefined,
      'aria-describedby': describedBy,
      onChange: ({ target }) => this.setState({ typed: target.value, isOpen: true, active: -1 }),
      onClick: () => this.setState({ isOpen: true }),
      onFocus,
      onBlur: () => {
        this.setState({ isOpen: false, active: -1 });
        onBlur();
      },
      onKeyDown: (event) => this.#onKeyDown(event, listed),
    });
    const said = isOpen ? whatIsFound(entries, found.length) : '';
    const status = h('p', { key: 'status', className: 'writing-unseen', role: 'status' }, said);
    return h('div', { className: 'writing-picker' }, input, status, this.#list(listed, said));
  }

  #list(listed: readonly EntryTitle[], said: string): ReactNode {
    const { isOpen, active } = this.state;
    const options = listed.map((entry, index) =>
      h(
        'li',
        {
          key: entry.id,
          id: this.#optionId(index),
          className: index === active ? 'writing-option writing-option-active' : 'writing-option',
          role: 'option',
          'aria-selected': index === active,
          onClick: () => this.#choose(entry),
        },
        entry.title,
        h('span', { className: 'writing-soft' }, markOf(entry)),
      ),
    );
    return h(
      'div',
      {
        className: 'writing-popup',
        hidden: !isOpen,
        // A press would take the focus out of the line, and the list would be gone before it is released.
        onMouseDown: (event) => event.preventDefault(),
      },
      h(
        'ul',
        { id: this.#listId, role: 'listbox', 'aria-label': 'Записи', className: 'writing-list' },
        options,
      ),
      h('p', { className: 'writing-soft', 'aria-hidden': true }, said),
    );
  }
}

function whatIsFound(entries: readonly EntryTitle[] | undefined, count: number): string {
  if (!entries) return 'Загружаем список…';
  if (entries.length === 0) return 'Здесь пока нет ни одной записи.';
  if (count === 0) return 'Ничего не найдено: попробуйте другое слово из названия.';
  const found = counted(count, ['запись', 'записи', 'записей']);
  return count > mostListed
    ? `Найдено: ${found}, показаны первые ${mostListed}. Уточните название.`
    : `Найдено: ${found}.`;
}
