/** An offer to put quotes and dashes right in one field, with what it has changed and the way back. */
import { Component, createElement as h, type ReactNode } from 'react';
import { counted } from '#format/plural.ts';
import { correctTypography, type Correction } from '#format/typography.ts';

export type TypographyOfferProps = { text: string; onChange: (text: string) => void };

/** The text before and after the last correction. */
type State = { before: string; correction: Correction } | { before?: undefined };

export class TypographyOffer extends Component<TypographyOfferProps, State> {
  override state: State = {};

  #correct(correction: Correction): void {
    this.setState({ before: this.props.text, correction });
    this.props.onChange(correction.text);
  }

  #undo(before: string): void {
    this.setState({ before: undefined });
    this.props.onChange(before);
  }

  override render(): ReactNode {
    const { text } = this.props;
    const { state } = this;
    if (state.before !== undefined && state.correction.text === text)
      return h(
        'p',
        { className: 'writing-note writing-note-done', role: 'status' },
        `${changesOf(state.correction)} `,
        action('Вернуть как было', () => this.#undo(state.before)),
      );
    const correction = correctTypography(text);
    if (correction.quotes + correction.dashes === 0) return null;
    return h(
      'p',
      { className: 'writing-note' },
      action('Поправить кавычки и тире', () => this.#correct(correction)),
    );
  }
}

const action = (words: string, onClick: () => void): ReactNode =>
  h('button', { type: 'button', className: 'writing-action', onClick }, words);

/** «Исправлено: 2 кавычки, 1 тире, 3 неразрывных пробела.» */
export function changesOf({ quotes, dashes, spaces }: Correction): string {
  const parts = [
    quotes > 0 && counted(quotes, ['кавычка', 'кавычки', 'кавычек']),
    dashes > 0 && counted(dashes, ['тире', 'тире', 'тире']),
    spaces > 0 && counted(spaces, ['неразрывный пробел', 'неразрывных пробела', 'неразрывных пробелов']),
  ];
  return `Исправлено: ${parts.filter((part) => part !== false).join(', ')}.`;
}
