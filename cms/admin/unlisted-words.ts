/** A list to choose from that also shows words in other spellings than its own. */
import { createElement, forwardRef, type ComponentClass, type ComponentType, type Ref } from 'react';
import type { Option, SelectField, SelectProps, Word } from 'decap-cms-widget-select';
import { foldSpelling } from '#model/vocabulary.ts';

/** The words that a field holds, whether it holds one or several. */
function wordsOf(value: SelectProps['value']): Word[] {
  if (value === null || value === undefined || value === '') return [];
  return typeof value === 'object' ? (value.toJS() as Word[]) : [value];
}

const fold = (word: Word) => foldSpelling(String(word));

/** Each option under the spelling that is held, and words that mean none of them at the end. */
export function heldOptions(
  options: readonly string[],
  spellings: readonly (readonly Word[])[],
  held: readonly Word[],
): Option[] {
  const meaning = (index: number, word: Word) =>
    [options[index] ?? '', ...(spellings[index] ?? [])].some((spelling) => fold(spelling) === fold(word));
  const named = options.map((label, index) => {
    const other = held.find((word) => word !== label && meaning(index, word));
    return other === undefined || held.includes(label) ? label : { label, value: other };
  });
  const unknown = held.filter((word) => !options.some((_, index) => meaning(index, word)));
  return [...named, ...unknown.map((word) => ({ label: String(word), value: word }))];
}

function withHeld({ field, value }: SelectProps): SelectField {
  const options = (field.get('options')?.toJS() ?? []) as string[];
  const spellings = (field.get('spellings')?.toJS() ?? []) as Word[][];
  return field.set('options', heldOptions(options, spellings, wordsOf(value)));
}

/**
 * The model takes a term in many spellings, Decap's list knows one: it shows another as nothing and drops it at the next
 * change. The inner control is what Decap asks whether the value is valid, so it gets the reference.
 */
export const keepUnlisted = (
  Select: ComponentClass<SelectProps & { ref?: Ref<unknown> }>,
): ComponentType<SelectProps> =>
  forwardRef<unknown, SelectProps>(function SelectWithUnlisted(props, ref) {
    return createElement(Select, { ...props, field: withHeld(props), ref });
  });
