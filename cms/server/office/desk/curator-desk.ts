/** The first page: what is missing, what waits, what is due. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { html } from 'ghtml';
import { usualTimeZone } from '#publish/gate.ts';
import { may } from '../../accounts/rights.ts';
import { perform } from '../../protocol/actions.ts';
import { Refusal } from '../../refusal.ts';
import { done, fault } from '../../screens/screen.ts';
import { formOf, page } from '../../sign-in/form.ts';
import { requireRight, signedIn } from '../../sign-in/sessions.ts';
import { newFormAddress, officePage } from '../frame.ts';
import type { OfficeParts } from '../office-routes.ts';
import { draftsInHand } from './drafts-in-hand.ts';
import { draftsPart } from './drafts-part.ts';
import { activitiesPart, partsPart, soonPart } from './due-part.ts';
import { issuesPart, ofSeverity } from './issues-part.ts';
import { livePart } from './live-part.ts';

/** What was done just before, by its name in the address. */
const deeds: Readonly<Record<string, string>> = {
  opublikovat: 'Опубликовано: запись уже на сайте.',
  otdat: 'Отдано на проверку. Директор увидит запись на своём столе.',
  vernut: 'Запись снова в черновиках.',
  snova: 'Публикация запущена.',
};

/** The action of the protocol behind each button. */
function actionOf(deed: string, entry: string): { action: string; params: object } | undefined {
  const [collection = '', slug = ''] = entry.split('/');
  const place = { collection, slug };
  if (deed === 'opublikovat') return { action: 'publishUnpublishedEntry', params: place };
  if (deed === 'snova') return { action: 'publishAgain', params: {} };
  const newStatus = deed === 'otdat' ? 'pending_review' : deed === 'vernut' ? 'draft' : undefined;
  return newStatus === undefined
    ? undefined
    : { action: 'updateUnpublishedEntryStatus', params: { ...place, newStatus } };
}

export function curatorDesk(app: FastifyInstance, parts: OfficeParts): void {
  const { base, desk } = parts;
  const reading = { onRequest: requireRight('read') };
  app.get<{ Querystring: { sdelano?: unknown } }>(`${base}admin/`, reading, async (request, reply) => {
    const deed = String(request.query.sdelano);
    const said = Object.hasOwn(deeds, deed) ? deeds[deed] : undefined;
    return page(reply, await deskPage(parts, request, done(said)));
  });
  app.post(`${base}admin/stol/`, reading, async (request, reply) => {
    const { delo = '', zapis = '' } = formOf(request);
    const asked = actionOf(delo, zapis);
    if (!asked) return reply.redirect(`${base}admin/`, 303);
    try {
      await perform(desk, asked, signedIn(request));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return refused(parts, { request, reply, refusal: error });
    }
    return reply.redirect(`${base}admin/?sdelano=${delo}`, 303);
  });
}

type Refused = { request: FastifyRequest; reply: FastifyReply; refusal: Refusal };

async function refused(parts: OfficeParts, { request, reply, refusal }: Refused): Promise<FastifyReply> {
  const { entries } = await parts.desk.preview.overview();
  const { issues } = refusal.details;
  const list = Array.isArray(issues)
    ? issuesPart('Что исправить в черновике', 'Исправьте и опубликуйте снова.', issues, {
        base: parts.base,
        entries,
      })
    : '';
  return page(reply, await deskPage(parts, request, fault(refusal.message) + list), refusal.status);
}

async function deskPage({ base, desk }: OfficeParts, request: FastifyRequest, said: string): Promise<string> {
  const account = signedIn(request);
  const { role } = account;
  const [overview, drafts] = await Promise.all([desk.preview.overview(), draftsInHand(desk.repository)]);
  const state = desk.watch.now();
  const timeZone = state.timeZone ?? usualTimeZone;
  const shown = { base, role, timeZone };
  const issues = (title: string, hint: string, severity: 'error' | 'warning' | 'advice') =>
    issuesPart(title, hint, ofSeverity(overview.issues, severity), { base, entries: overview.entries });
  const body = html`!${said} !${livePart(state, shown)} !${may(role, 'edit') ? beginnings(base) : ''}
  !${draftsPart(drafts, shown)}
  !${issues('Мешает публикации', 'Пока это не исправлено, сайт не обновляется.', 'error')}
  !${partsPart(overview, base, role)} !${activitiesPart(overview.activities, base)}
  !${soonPart(overview, base)} !${issues('Стоит исправить', 'Публикации это не мешает.', 'warning')}
  !${issues('Советы', 'То, что сделает раздел полезнее.', 'advice')}`;
  return officePage({ base, account, here: 'desk', title: 'Стол', body, scripts: ['desk.js'] });
}

const beginnings = (base: string) =>
  html`<div class="actions">
    <a class="button" href="${base}admin/novost/">Новость за минуту</a>
    <a class="button button-quiet" href="${newFormAddress(base, 'events')}">Анонс</a>
    <a class="button button-quiet" href="${newFormAddress(base, 'practices')}">Практика</a>
    <a class="button button-quiet" href="${base}admin/zapisi/">Все записи</a>
  </div>`;
