/**
 * Links to other entries. Decap's own widget shows an id that it does not find as nothing and drops it at the next change,
 * and knows nothing of drafts and of entries that were made after the form was opened.
 */
import { List } from 'immutable';
import { Component, createElement as h, type ReactNode } from 'react';
import type { ControlProps } from './control-props.ts';
import { chosenEntry, type ChosenEntry } from './chosen-entry.ts';
import { EntryPicker } from './entry-picker.ts';
import { formAddress } from '#cms/form-address.ts';
import { refreshTitles, watchTitles, type Listing } from './entry-titles.ts';
import { idsOf, rowsFault, withId, withoutId, withRaised } from './link-values.ts';

type Held = string | List<string> | null;
type State = { listing: Listing; told: string };

export class RelationControl extends Component<ControlProps<Held>, State> {
  override state: State = { listing: { titles: undefined, fault: undefined }, told: '' };
  #unwatch: (() => void) | undefined;

  get #collection(): string {
    return String(this.props.field.get('collection'));
  }

  get #isMultiple(): boolean {
    return this.props.field.get('multiple') === true;
  }

  override componentDidMount(): void {
    this.#unwatch = watchTitles(this.#collection, (listing) => this.setState({ listing }));
  }

  override componentWillUnmount(): void {
    this.#unwatch?.();
  }

  /** Decap asks before a save; whether the field may be empty it knows itself. */
  isValid = (): true | { error: { message: string } } => {
    const { field, value } = this.props;
    if (!this.#isMultiple) return true;
    const limits = { min: Number(field.get('min') ?? 0), max: Number(field.get('max') ?? Infinity) };
    const message = rowsFault(String(field.get('label')), idsOf(value).length, limits);
    return message === undefined ? true : { error: { message } };
  };

  #chosen(): ChosenEntry[] {
    const { titles } = this.state.listing;
    return idsOf(this.props.value).map((id) => ({
      id,
      entry: titles ? (titles.find((entry) => entry.id === id) ?? 'missing') : 'unknown',
    }));
  }

  #write(ids: readonly string[], told: string): void {
    this.props.onChange(this.#isMultiple ? List(ids) : (ids[0] ?? ''));
    this.setState({ told });
  }

  #title(id: string): string {
    return this.state.listing.titles?.find((entry) => entry.id === id)?.title ?? id;
  }

  #choose(id: string): void {
    const ids = this.#isMultiple ? withId(idsOf(this.props.value), id) : [id];
    this.#write(ids, `Выбрано: ${this.#title(id)}.`);
  }

  /** The focus must not fall out of the page together with the button that had it. */
  #remove(id: string): void {
    this.#write(withoutId(idsOf(this.props.value), id), `Убрано: ${this.#title(id)}.`);
    document.getElementById(this.props.forID)?.focus();
  }

  override render(): ReactNode {
    const { forID } = this.props;
    const chosen = this.#chosen();
    const warned = chosen.filter(({ entry }) => entry === 'missing');
    const warningId = (id: string) => `${forID}-${id}-missing`;
    const rows = chosen.map((row, index) =>
      chosenEntry(row, {
        collection: this.#collection,
        warningId: warningId(row.id),
        onRemove: () => this.#remove(row.id),
        onRaise:
          index === 0
            ? undefined
            : () => this.#write(withRaised(idsOf(this.props.value), index), `Выше: ${this.#title(row.id)}.`),
      }),
    );
    return h(
      'div',
      { className: 'writing-field' },
      rows.length > 0 && h('ul', { className: 'writing-rows', 'aria-label': 'Выбранные записи' }, rows),
      this.#picker(warned.map(({ id }) => warningId(id)).join(' ') || undefined),
      this.#fault(),
      this.#createLink(),
      h('p', { className: 'writing-unseen', role: 'status' }, this.state.told),
    );
  }

  #picker(describedBy: string | undefined): ReactNode {
    const { forID, value, setActiveStyle, setInactiveStyle } = this.props;
    const held = idsOf(value);
    const isReplacing = !this.#isMultiple && held.length > 0;
    return h(EntryPicker, {
      id: forID,
      entries: this.state.listing.titles?.filter(({ id }) => !held.includes(id)),
      invitation: isReplacing ? 'Выбрать другую запись' : 'Начните писать название',
      describedBy,
      onChoose: (id) => this.#choose(id),
      onFocus: () => {
        setActiveStyle();
        refreshTitles(this.#collection);
      },
      onBlur: setInactiveStyle,
    });
  }

  #fault(): ReactNode {
    const { fault } = this.state.listing;
    return (
      fault !== undefined &&
      h('p', { className: 'writing-warning', role: 'alert' }, `Список записей не обновился. ${fault}`)
    );
  }

  #createLink(): ReactNode {
    const { config } = this.props;
    const one = config.collections?.find(({ name }) => name === this.#collection)?.label_singular;
    return h(
      'a',
      { className: 'writing-action', href: formAddress(this.#collection), target: '_blank', rel: 'noopener' },
      one === undefined ? 'Создать новую запись' : `Создать новую запись: ${one}`,
      h('span', { className: 'writing-unseen' }, ', в новой вкладке'),
    );
  }
}
