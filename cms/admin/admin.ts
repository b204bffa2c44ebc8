/** The editor's page: Decap with the school's own backend, and of its parts only those that the form uses. */
import { DecapCmsCore } from 'decap-cms-core';
import BooleanWidget from 'decap-cms-widget-boolean';
import FileWidget from 'decap-cms-widget-file';
import ImageWidget from 'decap-cms-widget-image';
import ListWidget from 'decap-cms-widget-list';
import MarkdownWidget from 'decap-cms-widget-markdown';
import NumberWidget from 'decap-cms-widget-number';
import ObjectWidget from 'decap-cms-widget-object';
import RelationWidget from 'decap-cms-widget-relation';
import SelectWidget from 'decap-cms-widget-select';
import StringWidget from 'decap-cms-widget-string';
import TextWidget from 'decap-cms-widget-text';
import { ru } from 'decap-cms-locales';
import dayjs from 'dayjs';
import 'dayjs/locale/ru';
import type { CmsConfig } from 'decap-cms-core';
import { SchoolBackend } from './school-backend.ts';
import { missingPhrases } from './ru-locale.ts';

const widgets = [
  BooleanWidget,
  FileWidget,
  ImageWidget,
  ListWidget,
  MarkdownWidget,
  NumberWidget,
  ObjectWidget,
  RelationWidget,
  SelectWidget,
  StringWidget,
  TextWidget,
];

async function start(): Promise<void> {
  const response = await fetch(new URL('config.json', document.baseURI));
  const config = (await response.json()) as CmsConfig;
  dayjs.locale('ru');
  DecapCmsCore.registerBackend('proxy', SchoolBackend);
  for (const { Widget } of widgets) DecapCmsCore.registerWidget(Widget());
  DecapCmsCore.registerLocale('ru', missingPhrases(ru));
  // Whoever sees this page has signed in: Decap is told so and asks the server who it is.
  localStorage.setItem('decap-cms-user', JSON.stringify({ backendName: 'proxy' }));
  DecapCmsCore.init({ config });
}

void start();
