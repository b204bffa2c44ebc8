/** The page of one entry, and what is done with it there. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { entryPlace, type EntryPlace } from '../../content/places.ts';
import { Refusal } from '../../refusal.ts';
import { mainRef } from '../../repository/repository.ts';
import { formOf, page } from '../../sign-in/form.ts';
import { requireRight, signedIn } from '../../sign-in/sessions.ts';
import { officePage } from '../frame.ts';
import type { OfficeParts } from '../office-routes.ts';
import { entryOffice } from '../public-address.ts';
import { doDeed, isDeed, toldOf, type Done, type Told } from './deeds.ts';
import { entryBody } from './entry-page.ts';
import { deedsFor, entryRecord } from './entry-record.ts';
import { officeTimeZone } from '../say-moment.ts';

type Opened = { Params: { collection: string; id: string }; Querystring: { sdelano?: unknown } };

type Shown = { told?: Told | undefined; refusal?: Refusal; typedAddress?: string | undefined };

export function entryRoutes(app: FastifyInstance, parts: OfficeParts): void {
  const address = `${parts.base}admin/zapis/:collection/:id/`;
  const reading = { onRequest: requireRight('read') };
  app.get<Opened>(address, reading, async (request, reply) => {
    const { params, query } = request;
    const place = entryPlace(params.collection, params.id);
    return page(reply, await show(parts, { request, place, told: toldOf(query.sdelano) }));
  });
  app.post<Opened>(address, reading, async (request, reply) => {
    const { params } = request;
    return act(parts, { request, reply, place: entryPlace(params.collection, params.id) });
  });
}

async function show(
  { base, desk }: OfficeParts,
  { request, place, told, refusal, typedAddress }: Shown & { request: FastifyRequest; place: EntryPlace },
): Promise<string> {
  const account = signedIn(request);
  const { role } = account;
  const record = await entryRecord(desk, place);
  const body = entryBody({
    base,
    origin: `${request.protocol}://${request.host}`,
    role,
    record,
    deeds: deedsFor(record, role, Date.now()),
    timeZone: officeTimeZone(desk),
    preview: desk.preview.address(place),
    link: desk.preview.link(place),
    told,
    refusal,
    typedAddress,
  });
  const common = { base, account, here: 'entries' as const, title: record.title, body };
  return officePage({ ...common, scripts: ['copy-field.js'], styles: ['records.css'] });
}

type Acting = { request: FastifyRequest; reply: FastifyReply; place: EntryPlace };

async function act(parts: OfficeParts, { request, reply, place }: Acting): Promise<FastifyReply> {
  const form = formOf(request);
  const { delo = '' } = form;
  try {
    if (!isDeed(delo))
      throw new Refusal('bad-request', 'Такого действия нет. Обновите страницу и повторите.');
    const done = await doDeed(parts.desk, { deed: delo, place, form, account: signedIn(request) });
    return await reply.redirect(await addressAfter(parts, place, done), 303);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const typedAddress = delo === 'adres' ? form['adres'] : undefined;
    return page(reply, await show(parts, { request, place, refusal: error, typedAddress }), error.status);
  }
}

/** What does not exist any more is told of where it lies: in the bin. */
async function addressAfter(
  { base, desk: { repository } }: OfficeParts,
  { collection, file }: EntryPlace,
  { told, id }: Done,
): Promise<string> {
  const main = await repository.tip(mainRef);
  const isGone =
    told === 'udalit' ||
    (told === 'udalit-chernovik' &&
      (main === undefined || (await repository.blobAt(main, file)) === undefined));
  return `${isGone ? `${base}admin/korzina/` : entryOffice(base, collection, id)}?sdelano=${told}`;
}
