/** A list to choose from that also shows what is not in it. */
import { createElement, forwardRef, type ComponentClass, type ComponentType, type Ref } from 'react';
import type { SelectField, SelectProps } from 'decap-cms-widget-select';

const valuesOf = (value: SelectProps['value']): string[] =>
  typeof value === 'string' ? [value] : (value?.toArray() ?? []);

/** The field with its value among what can be chosen. */
export function withUnlisted({ field, value }: SelectProps): SelectField {
  const options = field.get('options');
  const listed = new Set(options.toArray());
  const unlisted = valuesOf(value).filter((word) => word !== '' && !listed.has(word));
  return unlisted.length === 0 ? field : field.set('options', options.concat(unlisted));
}

/**
 * The model takes a term in many spellings, Decap's list knows one: it shows another as nothing and drops it at the next
 * change. The inner control is what Decap asks whether the value is valid, so it gets the reference.
 */
export const keepUnlisted = (
  Select: ComponentClass<SelectProps & { ref?: Ref<unknown> }>,
): ComponentType<SelectProps> =>
  forwardRef<unknown, SelectProps>(function SelectWithUnlisted(props, ref) {
    return createElement(Select, { ...props, field: withUnlisted(props), ref });
  });
