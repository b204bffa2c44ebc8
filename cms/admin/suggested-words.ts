/** A line of text with words that the browser offers while it is typed. */
import { cloneElement, createElement, Fragment, type ComponentClass, type ReactElement } from 'react';
import type { List } from 'immutable';
import { publishedState } from './law/published.ts';
import type { ControlProps } from './writing/control-props.ts';
import { organisationNames } from './writing/organisation-names.ts';

/** The same control; Decap asks the control itself whether its value is valid, so it is extended and not wrapped. */
export function suggestWords(
  Line: ComponentClass<ControlProps<string>>,
): ComponentClass<ControlProps<string>> {
  return class LineWithWords extends Line {
    #names: readonly string[] | undefined;

    override componentDidMount() {
      super.componentDidMount?.();
      if (this.props.field.get('holds') !== 'organisation') return;
      publishedState()
        .then(({ library }) => {
          this.#names = organisationNames(library);
          this.forceUpdate();
        })
        // A line without suggestions is still a line, and the panel tells of a server that does not answer.
        .catch(() => undefined);
    }

    override render() {
      const input = super.render() as ReactElement<{ list?: string }>;
      const suggestions = this.props.field.get('suggestions') as List<string> | undefined;
      const words = this.#names ?? suggestions?.toArray() ?? [];
      if (words.length === 0) return input;
      const id = `${this.props.forID}-words`;
      const options = words.map((word) => createElement('option', { key: word, value: word }));
      return createElement(
        Fragment,
        null,
        cloneElement(input, { list: id }),
        createElement('datalist', { id }, ...options),
      );
    }
  };
}
