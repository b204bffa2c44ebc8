/** The first page: what is missing, what waits, what is due. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { html } from 'ghtml';
import { may } from '../../accounts/rights.ts';
import { entryPlace } from '../../content/places.ts';
import { perform } from '../../protocol/actions.ts';
import type { Overview } from '../../desk/overview.ts';
import { Refusal } from '../../refusal.ts';
import { done } from '../../screens/screen.ts';
import { formOf, page } from '../../sign-in/form.ts';
import { requireRight, signedIn } from '../../sign-in/sessions.ts';
import { schoolTitle } from '../entries/listed-entries.ts';
import { doDeed, isDeed, toldWords } from '../entry/deeds.ts';
import { newFormAddress, officePage } from '../frame.ts';
import { refusalPart } from '../refusal-part.ts';
import { importAddress } from '../roadmap-import/import-page.ts';
import type { OfficeParts } from '../office-routes.ts';
import { draftsInHand } from './drafts-in-hand.ts';
import { draftsPart } from './drafts-part.ts';
import { activitiesPart, partsPart, soonPart } from './due-part.ts';
import { issuesPart, ofSeverity } from './issues-part.ts';
import { livePart } from './live-part.ts';
import { draftedProgress } from '../progress/drafted-progress.ts';
import { officeTimeZone } from '../say-moment.ts';

/** What was done just before, by its name in the address. */
const told: Readonly<Record<string, string>> = {
  ...toldWords,
  opublikovat: 'Опубликовано: запись уже на сайте.',
  snova: 'Публикация запущена.',
  hod: 'Ход отмечен в черновике карты. Отметьте остальное и отдайте карту отсюда.',
};

/** @returns the name of what was done; undefined for a button that the desk does not have. */
async function doAtDesk({ desk }: OfficeParts, request: FastifyRequest): Promise<string | undefined> {
  const form = formOf(request);
  const { delo: deed = '', zapis = '' } = form;
  const account = signedIn(request);
  if (deed === 'snova') {
    await perform(desk, { action: 'publishAgain', params: {} }, account);
    return deed;
  }
  if (!isDeed(deed)) return undefined;
  const [collection = '', id = ''] = zapis.split('/');
  return (await doDeed(desk, { deed, place: entryPlace(collection, id), form, account })).told;
}

export function curatorDesk(app: FastifyInstance, parts: OfficeParts): void {
  const { base } = parts;
  const reading = { onRequest: requireRight('read') };
  app.get<{ Querystring: { sdelano?: unknown } }>(`${base}admin/`, reading, async (request, reply) => {
    const name = String(request.query.sdelano);
    const said = Object.hasOwn(told, name) ? told[name] : undefined;
    return page(reply, await deskPage(parts, request, done(said)));
  });
  app.post(`${base}admin/stol/`, reading, async (request, reply) => {
    try {
      const name = await doAtDesk(parts, request);
      return await reply.redirect(`${base}admin/${name === undefined ? '' : `?sdelano=${name}`}`, 303);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return page(reply, await deskPage(parts, request, refusalPart(base, error)), error.status);
    }
  });
}

async function deskPage({ base, desk }: OfficeParts, request: FastifyRequest, said: string): Promise<string> {
  const account = signedIn(request);
  const { role } = account;
  const [overview, drafts] = await Promise.all([desk.preview.overview(), draftsInHand(desk.repository)]);
  const inDrafts = await draftedProgress(desk.repository, drafts);
  const state = desk.watch.now();
  const timeZone = officeTimeZone(desk);
  const shown = { base, role, timeZone };
  const issues = (title: string, hint: string, severity: 'error' | 'warning' | 'advice') =>
    issuesPart(title, hint, ofSeverity(overview.issues, severity), { base, entries: overview.entries });
  const body = html`!${said} !${livePart(state, { ...shown, titleOf: titlesOf(overview) })}
  !${may(role, 'edit') ? beginnings(base) : ''} !${draftsPart(drafts, shown)}
  !${issues('Мешает публикации', 'Пока это не исправлено, сайт не обновляется.', 'error')}
  !${partsPart(overview, base, role)} !${activitiesPart(overview.activities, { base, role, inDrafts })}
  !${soonPart(overview, base)} !${issues('Стоит исправить', 'Публикации это не мешает.', 'warning')}
  !${issues('Советы', 'То, что сделает раздел полезнее.', 'advice')}`;
  return officePage({ base, account, here: 'desk', title: 'Стол', body, scripts: ['desk.js'] });
}

const titlesOf =
  ({ entries }: Overview) =>
  (name: string): string | undefined =>
    name === 'school'
      ? schoolTitle
      : entries.find(({ collection, id }) => `${collection}/${id}` === name)?.title;

const beginnings = (base: string) =>
  html`<div class="actions">
    <a class="button" href="${base}admin/novost/">Новость за минуту</a>
    <a class="button button-quiet" href="${newFormAddress(base, 'events')}">Анонс</a>
    <a class="button button-quiet" href="${newFormAddress(base, 'practices')}">Практика</a>
    <a class="button button-quiet" href="${importAddress(base)}">Карта из Word</a>
    <a class="button button-quiet" href="${base}admin/zapisi/">Все записи</a>
  </div>`;
