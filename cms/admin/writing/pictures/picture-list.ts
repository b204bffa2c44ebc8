/** Decap's list with a way to add several pictures at once, where its rows are pictures. */
import { Map } from 'immutable';
import { createElement as h, Fragment, type ComponentClass, type ReactNode } from 'react';
import type { ControlProps } from '../control-props.ts';
import { AddPictures } from './add-pictures.ts';

type Fields = { find: (test: (field: Map<string, unknown>) => boolean) => Map<string, unknown> | undefined };
type ListProps = ControlProps<unknown>;

/** What Decap's list can do beside what every control can. */
type ListControl = {
  addItem: (row: Map<string, unknown>) => void;
  setState: (state: { listCollapsed: boolean }) => void;
};

/** The name of the field of a row that holds its picture; undefined for other lists. */
export function pictureFieldOf(field: Map<string, unknown>): string | undefined {
  const picture = (field.get('fields') as Fields | undefined)?.find((one) => one.get('widget') === 'image');
  return picture && String(picture.get('name'));
}

/** The same control; Decap asks the control itself whether its rows are valid, so it is extended and not wrapped. */
export function addPictures(Control: ComponentClass<ListProps>): ComponentClass<ListProps> {
  return class ListOfPictures extends Control {
    override render(): ReactNode {
      const { field, forID } = this.props;
      const name = pictureFieldOf(field);
      if (name === undefined) return super.render();
      const onAdded = (path: string) => {
        const list = this as unknown as ListControl;
        list.setState({ listCollapsed: false });
        list.addItem(Map({ [name]: path }));
      };
      return h(Fragment, null, super.render(), h(AddPictures, { id: forID, onAdded }));
    }
  };
}
