/** The editor's page: Decap with the school's own backend, and of its parts only those that the form uses. */
import './law/without-eval.ts';
import { DecapCmsCore } from 'decap-cms-core';
import { ru } from 'decap-cms-locales';
import dayjs from 'dayjs';
import 'dayjs/locale/ru';
import type { CmsConfig } from 'decap-cms-core';
import { askServer } from './ask-server.ts';
import { bodyPicture } from './body-picture.ts';
import { startConflicts } from './conflict/conflict-dialog.ts';
import { isFormToForm } from './fresh-forms.ts';
import { startLaw } from './law/start-law.ts';
import { officePage } from './office-page.ts';
import { addPageStyles } from './page-styles.ts';
import { missingPhrases } from './ru-locale.ts';
import { SchoolBackend } from './school-backend.ts';
import { widgets } from './widgets.ts';
import { withoutEmpty } from './without-empty.ts';

/** @returns whether the page is left for one of the office. */
function leaveForOffice(): boolean {
  const page = officePage(globalThis.location.hash);
  if (page !== undefined) globalThis.location.replace(new URL(page, document.baseURI));
  return page !== undefined;
}

async function start(): Promise<void> {
  if (leaveForOffice()) return;
  const config = (await askServer(new URL('config.json', document.baseURI).href)) as CmsConfig;
  dayjs.locale('ru');
  addPageStyles();
  startConflicts();
  DecapCmsCore.registerBackend('proxy', SchoolBackend);
  for (const widget of widgets) DecapCmsCore.registerWidget(widget);
  DecapCmsCore.registerEditorComponent(bodyPicture);
  DecapCmsCore.registerLocale('ru', missingPhrases(ru));
  DecapCmsCore.registerEventListener({
    name: 'preSave',
    handler: ({ entry }) => withoutEmpty<unknown>(entry.get('data')),
  });
  startLaw();
  // Whoever sees this page has signed in: Decap is told so and asks the server who it is.
  localStorage.setItem('decap-cms-user', JSON.stringify({ backendName: 'proxy' }));
  globalThis.addEventListener('hashchange', ({ oldURL, newURL }) => {
    if (!leaveForOffice() && isFormToForm(oldURL, newURL)) globalThis.location.reload();
  });
  DecapCmsCore.init({ config });
}

start().catch((error: unknown) => {
  document.body.textContent =
    error instanceof Error ? error.message : 'Редактор не открылся. Обновите страницу.';
});
