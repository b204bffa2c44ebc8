/** The bar above a form, in place of Decap's: where the entry is, the next step, and its page as visitors will see it. */
import { Component, createElement as h, type ReactNode } from 'react';
import { togglePreview } from '../preview/preview-panel.ts';
import { doDeed, entryPage } from './deeds.ts';
import { formPlace } from './form-place.ts';
import { forget, intend, noteSaved, takeIntention, wasJustSaved } from './intention.ts';
import { stepsOf, type Deed, type DraftStatus, type Step } from './steps.ts';

/** What Decap hands to its own toolbar, as far as it is used. */
export type EntryBarProps = {
  isPersisting?: boolean;
  hasChanged?: boolean;
  isNewEntry?: boolean;
  currentStatus?: DraftStatus;
  user?: { rights?: readonly string[] };
  collection: { get: <Name extends string>(name: Name) => Name extends 'name' ? string : string | undefined };
  onPersist: () => void;
  onDuplicate: () => void;
};

type BarState = { doing: string | undefined; said: string | undefined };

const doingWords: Readonly<Record<Exclude<Deed, 'save'>, string>> = {
  publish: 'Публикуем…',
  submit: 'Отдаём на проверку…',
  takeBack: 'Возвращаем…',
};

const saved = 'Сохранено.';

export class EntryBar extends Component<EntryBarProps, BarState> {
  override state: BarState = { doing: undefined, said: wasJustSaved() ? saved : undefined };

  override componentDidMount(): void {
    this.#goOn();
  }

  /** A form is opened anew as soon as it is saved: its bar goes before it has seen the end. */
  override componentWillUnmount(): void {
    if (this.props.isPersisting) noteSaved();
  }

  override componentDidUpdate(before: EntryBarProps): void {
    const { isPersisting, hasChanged } = this.props;
    if (before.isPersisting && !isPersisting && hasChanged) forget();
    if (before.isPersisting && !isPersisting && !hasChanged) {
      noteSaved();
      this.setState({ said: saved });
    }
    if (!before.hasChanged && hasChanged) this.setState({ said: undefined });
    this.#goOn();
  }

  get #place() {
    return formPlace(globalThis.location.hash);
  }

  /** «Новость, форма записи». */
  get #heading(): string {
    const { collection } = this.props;
    const [first = '', ...more] = collection.get('label_singular') ?? collection.get('label') ?? '';
    return `${first.toUpperCase()}${more.join('')}, форма записи`;
  }

  /** After a save, does what the save was for. */
  #goOn(): void {
    const { isPersisting, hasChanged, isNewEntry } = this.props;
    const { id, collection } = this.#place ?? {};
    if (isPersisting || hasChanged || isNewEntry || id === undefined || collection === undefined) return;
    const deed = takeIntention(collection);
    if (deed !== undefined && deed !== 'save') void this.#do(deed, { collection, id });
  }

  async #do(deed: Exclude<Deed, 'save'>, place: { collection: string; id: string }): Promise<void> {
    this.setState({ doing: doingWords[deed], said: undefined });
    try {
      globalThis.location.assign(await doDeed(deed, place));
    } catch (error) {
      this.setState({ said: error instanceof Error ? error.message : 'Не получилось. Повторите.' });
    } finally {
      this.setState({ doing: undefined });
    }
  }

  #start(deed: Deed): void {
    const { hasChanged, isNewEntry, onPersist, collection } = this.props;
    const place = this.#place;
    if (!hasChanged && !isNewEntry && deed !== 'save' && place?.id !== undefined) {
      void this.#do(deed, { collection: place.collection, id: place.id });
      return;
    }
    intend(deed, collection.get('name'));
    this.setState({ said: undefined });
    onPersist();
    // A form that the editor itself refuses is never saved: what was meant then must not happen with a later save.
    setTimeout(() => {
      if (!this.props.isPersisting && this.props.hasChanged) forget();
    }, 1_500);
  }

  #button = ({ deed, label }: Step, isMain: boolean): ReactNode =>
    h(
      'button',
      {
        key: deed,
        type: 'button',
        className: isMain ? 'bar-button' : 'bar-button bar-button-quiet',
        disabled: this.props.isPersisting === true || this.state.doing !== undefined,
        onClick: () => this.#start(deed),
      },
      label,
    );

  #links(): ReactNode[] {
    const place = this.#place;
    const { collection, onDuplicate } = this.props;
    const links: ReactNode[] = [
      h(
        'button',
        { key: 'page', type: 'button', className: 'bar-button bar-button-quiet', onClick: togglePreview },
        'Как на сайте',
      ),
    ];
    if (place?.id === undefined) return links;
    const { id } = place;
    links.push(
      h('a', { key: 'history', href: entryPage({ collection: place.collection, id }) }, 'История и действия'),
    );
    if (collection.get('type') !== 'file_based_collection')
      links.push(
        h(
          'button',
          { key: 'copy', type: 'button', className: 'bar-link', onClick: onDuplicate },
          'Сделать копию',
        ),
      );
    return links;
  }

  override render(): ReactNode {
    const { hasChanged = false, isNewEntry = false, currentStatus, user, isPersisting } = this.props;
    const mayPublish = user?.rights?.includes('publish') === true;
    const { state, main, more } = stepsOf({
      hasChanged,
      isNew: isNewEntry,
      status: currentStatus,
      mayPublish,
    });
    const busy = isPersisting === true ? 'Сохраняем…' : this.state.doing;
    return h(
      'header',
      { className: 'entry-bar' },
      h('h1', { className: 'writing-unseen' }, this.#heading),
      h('a', { className: 'bar-back', href: document.baseURI }, '← Стол'),
      h('p', { className: 'bar-state' }, state),
      h('p', { className: 'bar-said', role: 'status' }, busy ?? this.state.said ?? ''),
      h(
        'div',
        { className: 'bar-steps' },
        ...(main ? [this.#button(main, true)] : []),
        ...more.map((step) => this.#button(step, false)),
        ...this.#links(),
      ),
    );
  }
}

export default EntryBar;
