/** The address of an entry under its title: chosen before the first save, shown with the way to change it after that. */
import { Component, createElement as h, type ReactNode } from 'react';
import { watchTitles, type Listing } from './entry-titles.ts';
import { addressFault } from './address-fault.ts';
import { addressFrom, wantId } from './wanted-id.ts';

export type AddressFieldProps = {
  id: string;
  collection: string;
  /** What stands before the id in the page's address: `novosti/`. */
  folder: string;
  title: string;
  /** The id of a saved entry; undefined while there is none. */
  saved: string | undefined;
  /** Called when a fault is gone. */
  onMended: () => void;
};

type State = { taken: Listing['titles']; own: string | undefined };

export class AddressField extends Component<AddressFieldProps, State> {
  override state: State = { taken: undefined, own: undefined };
  #unwatch: (() => void) | undefined;
  #wasFaulty = false;

  /** The id that a save will use: the person's own, or the title's. */
  get #id(): string {
    return this.state.own ?? addressFrom(this.props.title, this.#isTaken);
  }

  #isTaken = (id: string): boolean => this.state.taken?.some((entry) => entry.id === id) ?? false;

  /** Whether there is nothing yet of which to make an address. */
  get #isWaiting(): boolean {
    return this.state.own === undefined && this.props.title.trim() === '';
  }

  /** What is wrong with the address; undefined for a saved entry and for one without a title yet. */
  get fault(): string | undefined {
    if (this.props.saved !== undefined || this.#isWaiting) return undefined;
    return addressFault(this.#id, this.#isTaken);
  }

  override componentDidMount(): void {
    if (this.props.saved === undefined)
      this.#unwatch = watchTitles(this.props.collection, ({ titles }) => this.setState({ taken: titles }));
    this.#want();
  }

  override componentDidUpdate(): void {
    if (this.props.saved !== undefined) this.#unwatch?.();
    this.#want();
    const isFaulty = this.fault !== undefined;
    if (this.#wasFaulty && !isFaulty) this.props.onMended();
    this.#wasFaulty = isFaulty;
  }

  override componentWillUnmount(): void {
    this.#unwatch?.();
    wantId(this.props.collection, undefined);
  }

  #want(): void {
    wantId(this.props.collection, this.props.saved === undefined ? this.#id || undefined : undefined);
  }

  override render(): ReactNode {
    const { saved, collection, folder } = this.props;
    if (saved === undefined) return this.#line();
    return h(
      'p',
      { className: 'writing-note' },
      `Адрес страницы: ${folder}${saved}/ `,
      h(
        'a',
        {
          className: 'writing-action',
          href: `zapis/${collection}/${saved}/`,
          target: '_blank',
          rel: 'noopener',
        },
        'Сменить адрес',
        h('span', { className: 'writing-unseen' }, ', в новой вкладке'),
      ),
    );
  }

  #line(): ReactNode {
    const { id, folder } = this.props;
    const { own } = this.state;
    const { fault } = this;
    return h(
      'div',
      { className: 'writing-address' },
      h('label', { htmlFor: `${id}-address`, className: 'writing-label' }, `Адрес страницы: ${folder}`),
      h('input', {
        id: `${id}-address`,
        className: 'writing-line',
        type: 'text',
        value: this.#id,
        autoCapitalize: 'none',
        autoComplete: 'off',
        spellCheck: false,
        'aria-invalid': fault !== undefined,
        'aria-describedby': `${id}-address-note`,
        onChange: ({ target }) => this.setState({ own: target.value }),
        // What was cleared follows the title again.
        onBlur: () => own?.trim() === '' && this.setState({ own: undefined }),
      }),
      h(
        'p',
        {
          id: `${id}-address-note`,
          className: fault === undefined ? 'writing-soft' : 'writing-warning',
          role: 'status',
        },
        fault ??
          'Складывается из названия. Можно написать свой: после первого сохранения сменить его сложнее.',
      ),
    );
  }
}
