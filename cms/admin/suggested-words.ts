/** A line of text with words that the browser offers while it is typed. */
import { cloneElement, createElement, Fragment, type ComponentClass, type ReactElement } from 'react';
import type { StringProps } from 'decap-cms-widget-string';

/** The same control; Decap asks the control itself whether its value is valid, so it is extended and not wrapped. */
export function suggestWords(Line: ComponentClass<StringProps>): ComponentClass<StringProps> {
  return class LineWithWords extends Line {
    override render() {
      const input = super.render() as ReactElement<{ list?: string }>;
      const words = this.props.field.get('suggestions')?.toArray() ?? [];
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
