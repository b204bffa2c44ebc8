/** Decap's lines and texts with what helps to write in Russian below them. */
import {
  cloneElement,
  createElement as h,
  createRef,
  Fragment,
  type ComponentClass,
  type ReactElement,
  type ReactNode,
  type Ref,
} from 'react';
import { AddressField } from './address-field.ts';
import type { ControlProps } from './control-props.ts';
import { deadlineNote } from './deadline-note.ts';
import { TypographyOffer } from './typography-offer.ts';
import { exampleOf, isWrittenKind, normalised, type WrittenKind } from './written-values.ts';

type Props = ControlProps<string>;
type Input = ReactElement<{ placeholder?: string; onBlur?: () => void }>;

/** The same control; Decap asks the control itself whether its value is valid, so it is extended and not wrapped. */
export function assistText(Control: ComponentClass<Props>): ComponentClass<Props> {
  return class AssistedText extends Control {
    readonly #address = createRef<AddressField>();

    isValid = (): true | { error: { message: string } } => {
      const fault = this.#address.current?.fault;
      return fault === undefined ? true : { error: { message: fault } };
    };

    override render(): ReactNode {
      const { field, onChange, getEntry } = this.props;
      const text = this.props.value ?? '';
      const control = super.render();
      const written = field.get('written');
      if (isWrittenKind(written)) return writtenLine(control as Input, written, this.props);
      return h(
        Fragment,
        null,
        control,
        field.get('name') === 'deadline' && deadlineNote(text, getEntry()),
        isOwnTitle(this.props) && addressOf(this.props, this.#address),
        field.has('pattern') || h(TypographyOffer, { text, onChange }),
      );
    }
  };
}

/** Decap judges the value when the line is left, and has to find the one that stands there then. */
function writtenLine(
  input: Input,
  kind: WrittenKind,
  { value, onChange, setInactiveStyle }: Props,
): ReactNode {
  const onBlur = () => {
    const text = value ?? '';
    const kept = normalised(kind, text);
    if (kept !== text) onChange(kept);
    setTimeout(setInactiveStyle);
  };
  return cloneElement(input, { placeholder: exampleOf(kind), onBlur });
}

/** Whether the field is the title of an entry with a page of its own. */
const isOwnTitle = ({ field, parentIds = [], collection }: Props) =>
  field.get('name') === 'title' && parentIds.length === 0 && collection.has('folder');

function addressOf(
  { forID, value, collection, getEntry, validate }: Props,
  ref: Ref<AddressField>,
): ReactNode {
  const entry = getEntry();
  return h(AddressField, {
    ref,
    id: forID,
    collection: String(collection.get('name')),
    folder: String(collection.get('preview_path')).replace('{{slug}}/', ''),
    title: value ?? '',
    onMended: validate,
    saved: entry?.get('newRecord') === true ? undefined : String(entry?.get('slug')),
  });
}
