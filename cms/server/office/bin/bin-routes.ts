/** What was deleted, and the way back. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { may } from '../../accounts/rights.ts';
import { deletedFiles, recycleBin } from '../../content/recycle-bin.ts';
import { perform } from '../../protocol/actions.ts';
import { Refusal } from '../../refusal.ts';
import { formOf, page } from '../../sign-in/form.ts';
import { requireRight, signedIn } from '../../sign-in/sessions.ts';
import { toldOf, toldWords } from '../entry/deeds.ts';
import { officePage } from '../frame.ts';
import type { OfficeParts } from '../office-routes.ts';
import { entryOffice } from '../public-address.ts';
import { binBody } from './bin-page.ts';
import { officeTimeZone } from '../say-moment.ts';

type Opened = { Querystring: { sdelano?: unknown } };

export function binRoutes(app: FastifyInstance, parts: OfficeParts): void {
  const address = `${parts.base}admin/korzina/`;
  const reading = { onRequest: requireRight('read') };
  app.get<Opened>(address, reading, async (request, reply) => {
    const told = toldOf(request.query.sdelano);
    return page(reply, await show(parts, request, { told: told && toldWords[told] }));
  });
  app.post(address, reading, async (request, reply) => {
    try {
      return await reply.redirect(await takeBack(parts, request), 303);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return page(reply, await show(parts, request, { refusal: error }), error.status);
    }
  });
}

/** @returns where to look at what was taken back. @throws {Refusal} */
async function takeBack({ base, desk }: OfficeParts, request: FastifyRequest): Promise<string> {
  const { fajl: path, chast: collection = '', zapis: slug = '', versiya: version = '' } = formOf(request);
  const account = signedIn(request);
  if (path !== undefined) {
    await perform(desk, { action: 'restoreFile', params: { path } }, account);
    return `${base}admin/hranilishche/?sdelano=vernut&q=${path.slice(path.indexOf('/') + 1)}`;
  }
  await perform(desk, { action: 'restoreEntry', params: { collection, slug, version } }, account);
  return `${entryOffice(base, collection, slug)}?sdelano=vernut`;
}

type Shown = { told?: string | undefined; refusal?: Refusal };

async function show(
  { base, desk }: OfficeParts,
  request: FastifyRequest,
  { told, refusal }: Shown,
): Promise<string> {
  const account = signedIn(request);
  const [items, files] = await Promise.all([recycleBin(desk.repository), deletedFiles(desk.repository)]);
  const body = binBody({
    base,
    items,
    files,
    timeZone: officeTimeZone(desk),
    mayEdit: may(account.role, 'edit'),
    told,
    refusal,
  });
  return officePage({ base, account, here: 'bin', title: 'Корзина', body, styles: ['records.css'] });
}
