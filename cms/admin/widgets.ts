/** Decap's widgets for the kinds of fields that the form has, some of them with what the model's vocabularies need. */
import BooleanWidget from 'decap-cms-widget-boolean';
import DatetimeWidget from 'decap-cms-widget-datetime';
import FileWidget from 'decap-cms-widget-file';
import ImageWidget from 'decap-cms-widget-image';
import ListWidget from 'decap-cms-widget-list';
import MarkdownWidget from 'decap-cms-widget-markdown';
import NumberWidget from 'decap-cms-widget-number';
import ObjectWidget from 'decap-cms-widget-object';
import SelectWidget from 'decap-cms-widget-select';
import StringWidget from 'decap-cms-widget-string';
import TextWidget from 'decap-cms-widget-text';
import type { CmsWidgetParam } from 'decap-cms-core';
import { keepUnlisted } from './unlisted-words.ts';
import { suggestWords } from './suggested-words.ts';
import { assistBody } from './writing/assisted-body.ts';
import { assistText } from './writing/assisted-text.ts';
import { addPictures } from './writing/pictures/picture-list.ts';
import { RelationControl } from './writing/relation-control.ts';

const plain = [BooleanWidget, DatetimeWidget, FileWidget, ImageWidget, NumberWidget, ObjectWidget];

/** Decap's types name a component by the properties that it gets. */
const withControl = (widget: CmsWidgetParam, controlComponent: unknown): CmsWidgetParam =>
  ({ ...widget, controlComponent }) as unknown as CmsWidgetParam;

export const widgets: readonly CmsWidgetParam[] = [
  ...plain.map(({ Widget }) => Widget()),
  withControl(ListWidget.Widget(), addPictures(ListWidget.controlComponent)),
  withControl(MarkdownWidget.Widget(), assistBody(MarkdownWidget.controlComponent)),
  withControl(SelectWidget.Widget(), keepUnlisted(SelectWidget.controlComponent)),
  withControl({ name: 'relation' } as CmsWidgetParam, RelationControl),
  withControl(StringWidget.Widget(), assistText(suggestWords(StringWidget.controlComponent))),
  withControl(TextWidget.Widget(), assistText(TextWidget.controlComponent)),
];
