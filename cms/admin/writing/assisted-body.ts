/** Decap's editor of texts with what was lost on the way into it, and quotes and dashes put right on request. */
import { createElement as h, Fragment, type ComponentClass, type ReactNode } from 'react';
import type { ControlProps } from './control-props.ts';
import { lostWords } from './paste/lost-words.ts';
import { watchPastes } from './paste/pasted-markdown.ts';
import { TypographyOffer } from './typography-offer.ts';

type Props = ControlProps<string>;
/** What stands beside the state that the control has of its own. */
type State = { lost?: string | undefined; version?: number };

/** The same control; Decap gives the focus to the control itself, so it is extended and not wrapped. */
export function assistBody(Control: ComponentClass<Props>): ComponentClass<Props> {
  return class AssistedBody extends Control {
    declare state: State;
    #unwatch: (() => void) | undefined;

    override componentDidMount(): void {
      super.componentDidMount?.();
      this.#unwatch = watchPastes((lost) => this.setState({ lost: lostWords(lost) }));
    }

    override componentWillUnmount(): void {
      this.#unwatch?.();
    }

    override render(): ReactNode {
      const { lost, version = 0 } = this.state;
      const { value, onChange } = this.props;
      const correct = (text: string) => {
        onChange(text);
        // The editor reads its value once, when it is made.
        this.setState({ version: version + 1 });
      };
      return h(
        Fragment,
        null,
        h(Fragment, { key: version }, super.render()),
        h(
          'p',
          { className: 'writing-note writing-note-doubtful', role: 'status', hidden: lost === undefined },
          lost,
        ),
        h(TypographyOffer, { text: value ?? '', onChange: correct }),
      );
    }
  };
}
