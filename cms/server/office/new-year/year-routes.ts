/** The turn to the next school year: each button makes a draft, and nothing changes for visitors before it is published. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { currentText } from '../../content/current-text.ts';
import { entryPlace, type EntryPlace } from '../../content/places.ts';
import { roadmapIn } from '../../content/roadmap-in.ts';
import { Refusal } from '../../refusal.ts';
import { formOf, page } from '../../sign-in/form.ts';
import { requireRight, signedIn } from '../../sign-in/sessions.ts';
import { saveEdits } from '../entry/save-edits.ts';
import { saveNew } from '../entry/save-new.ts';
import { officePage } from '../frame.ts';
import type { OfficeParts } from '../office-routes.ts';
import { entryOffice } from '../public-address.ts';
import { refusalPart } from '../refusal-part.ts';
import { nextRoadmap, nextRoadmapIds } from './next-roadmap.ts';
import { yearBody } from './year-page.ts';
import { schoolPlace, yearTurn } from './year-turn.ts';

type Deed = (parts: OfficeParts, request: FastifyRequest) => Promise<EntryPlace>;

const gone = () =>
  new Refusal('not-found', 'Такой дорожной карты уже нет. Обновите страницу и выберите другую.');

/** A draft of the coming year's roadmap, under the first free name. */
async function makeRoadmap({ desk }: OfficeParts, request: FastifyRequest): Promise<EntryPlace> {
  const { karta = '' } = formOf(request);
  const former = entryPlace('roadmaps', karta);
  const [turn, current] = await Promise.all([yearTurn(desk), currentText(desk.repository, former)]);
  if (!current || !roadmapIn(former, current.text)) throw gone();
  const raw = nextRoadmap(current.text, turn);
  const { id } = await saveNew(desk, {
    collection: 'roadmaps',
    ids: nextRoadmapIds(former.id, turn),
    raw,
    account: signedIn(request),
    taken: 'Карт на этот год уже несколько. Откройте одну из них и исправьте её.',
  });
  return entryPlace('roadmaps', id);
}

/** @param valueOf of the field that is set, of the school's own file. */
const setSchool =
  (name: 'schoolYear' | 'menteesConfirmed', valueOf: (turn: { to: string; today: string }) => string): Deed =>
  async ({ desk }, request) => {
    const [turn, current] = await Promise.all([yearTurn(desk), currentText(desk.repository, schoolPlace)]);
    const edits = [{ path: [name], value: valueOf(turn) }];
    const account = signedIn(request);
    await saveEdits(desk, { place: schoolPlace, version: current?.version ?? '', edits, account });
    return schoolPlace;
  };

const deeds: Readonly<Record<string, Deed>> = {
  karta: makeRoadmap,
  god: setSchool('schoolYear', ({ to }) => to),
  spisok: setSchool('menteesConfirmed', ({ today }) => today),
};

export function yearRoutes(app: FastifyInstance, parts: OfficeParts): void {
  const { base } = parts;
  const address = `${base}admin/novyj-god/`;
  const editing = { onRequest: requireRight('edit') };
  app.get(address, editing, async (request, reply) => page(reply, await yearPage(parts, request, '')));
  app.post(address, editing, async (request, reply): Promise<FastifyReply> => {
    try {
      const { delo = '' } = formOf(request);
      const deed = Object.hasOwn(deeds, delo) ? deeds[delo] : undefined;
      if (!deed) throw new Refusal('bad-request', 'Такого действия нет. Обновите страницу и повторите.');
      const { collection, id } = await deed(parts, request);
      return await reply.redirect(`${entryOffice(base, collection, id)}?sdelano=chernovik`, 303);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return page(reply, await yearPage(parts, request, refusalPart(base, error)), error.status);
    }
  });
}

async function yearPage({ base, desk }: OfficeParts, request: FastifyRequest, said: string): Promise<string> {
  const body = yearBody({ base, turn: await yearTurn(desk), said });
  const account = signedIn(request);
  return officePage({
    base,
    account,
    here: 'desk',
    title: 'Новый учебный год',
    body,
    styles: ['records.css'],
  });
}
