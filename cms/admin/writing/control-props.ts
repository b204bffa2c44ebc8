/** What Decap gives a control, as far as the school's own controls use it. */
import type { Map } from 'immutable';

export type ControlProps<Value> = {
  forID: string;
  /** Absent in a new form; null in a new row of a list, and where a choice was cleared. */
  value?: Value | null;
  field: Map<string, unknown>;
  /** The collection of the form's entry. */
  collection: Map<string, unknown>;
  /** Ids of the lists and groups around the field. */
  parentIds?: readonly string[];
  onChange: (value: Value) => void;
  /** Looks anew at what is wrong with the value. */
  validate: () => void;
  setActiveStyle: () => void;
  setInactiveStyle: () => void;
  /** The entry of the form as it is at the moment. */
  getEntry: () => Map<string, unknown> | undefined;
  config: { collections?: readonly { name: string; label_singular?: string }[] };
};
