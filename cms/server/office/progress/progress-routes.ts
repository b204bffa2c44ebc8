/** The progress of an activity of the roadmap, marked from the desk. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PlacedActivity } from '#rules/views/activities.ts';
import { currentText, openedText, type CurrentText } from '../../content/current-text.ts';
import { listDrafts } from '../../content/drafts.ts';
import { entryPlace, type EntryPlace } from '../../content/places.ts';
import { roadmapIn } from '../../content/roadmap-in.ts';
import type { Overview } from '../../desk/overview.ts';
import { pathOf, takeApart } from '../../entries/take-apart.ts';
import { valueAt } from '../../entries/value-at.ts';
import { Refusal } from '../../refusal.ts';
import { formOf, page } from '../../sign-in/form.ts';
import { requireRight, signedIn } from '../../sign-in/sessions.ts';
import type { Told } from '../entry/deeds.ts';
import { saveEdits, stepAfterSave } from '../entry/save-edits.ts';
import { faultsPart } from '../faults-part.ts';
import { officePage } from '../frame.ts';
import type { OfficeParts } from '../office-routes.ts';
import { refusalPart } from '../refusal-part.ts';
import { editsOf, faultsOf, findActivity, progressForm, type ProgressForm } from './activity-progress.ts';
import { draftedProgress } from './drafted-progress.ts';
import { progressListBody } from './progress-list.ts';
import { progressBody } from './progress-page.ts';

/** The roadmap's id, the activity's path in it and its name as the desk told it. */
type Asked = { karta?: unknown; pole?: unknown; ime?: unknown };

/** An activity in the text of its roadmap. */
type Opened = { place: EntryPlace; current: CurrentText; placed: PlacedActivity };

/** A part of an address that may be given twice, or not at all. */
const written = (part: unknown): string => (typeof part === 'string' ? part : '');

export function progressRoutes(app: FastifyInstance, parts: OfficeParts): void {
  const address = `${parts.base}admin/hod/`;
  const editing = { onRequest: requireRight('edit') };
  app.get<{ Querystring: Asked }>(address, editing, async (request, reply) => {
    const { karta, pole, ime } = request.query;
    if (karta === undefined) return page(reply, await progressList(parts, request));
    const asked = { id: written(karta), field: written(pole), name: written(ime) };
    const opened = await openActivity(parts, asked);
    const { state, done = '' } = opened.placed.activity;
    const form = { state: state.label, done, proofTitle: '', proofEntry: '', proofAddress: '' };
    return page(reply, await progressPage(parts, request, { opened, form, said: '' }));
  });
  app.post(address, editing, (request, reply) => takeProgress(parts, request, reply));
}

async function progressList({ base, desk }: OfficeParts, request: FastifyRequest): Promise<string> {
  const account = signedIn(request);
  const [{ activities }, drafts] = await Promise.all([desk.preview.overview(), listDrafts(desk.repository)]);
  const inDrafts = await draftedProgress(desk.repository, drafts);
  const body = progressListBody(activities, { base, role: account.role, inDrafts });
  return officePage({ base, account, here: 'desk', title: 'Ход дорожной карты', body });
}

const gone = () =>
  new Refusal(
    'not-found',
    'Этого мероприятия в дорожной карте уже нет: его убрали, отменили или переписали. Вернитесь на стол и посмотрите, что там теперь.',
  );

/** @throws {Refusal} when there is no such activity. */
function activityIn(place: EntryPlace, text: string, asked: { field: string; name: string }): PlacedActivity {
  const roadmap = roadmapIn(place, text);
  const placed = roadmap && findActivity(roadmap, asked);
  if (!placed) throw gone();
  return placed;
}

async function openActivity(
  { desk }: OfficeParts,
  { id, ...asked }: { id: string; field: string; name: string },
): Promise<Opened> {
  const place = entryPlace('roadmaps', id);
  const current = await currentText(desk.repository, place);
  if (!current) throw gone();
  return { place, current, placed: activityIn(place, current.text, asked) };
}

async function progressPage(
  { base, desk }: OfficeParts,
  request: FastifyRequest,
  { opened, form, said }: { opened: Opened; form: ProgressForm; said: string },
): Promise<string> {
  const account = signedIn(request);
  const { entries } = await desk.preview.overview();
  const { place, current, placed } = opened;
  const body = progressBody({
    base,
    role: account.role,
    roadmap: place.id,
    version: current.version,
    placed,
    form,
    entries,
    said,
  });
  return officePage({ base, account, here: 'desk', title: 'Ход мероприятия', body });
}

async function takeProgress(
  parts: OfficeParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { karta = '', pole = '', versiya = '' } = formOf(request);
  const place = entryPlace('roadmaps', karta);
  const text = await openedText(parts.desk.repository, versiya);
  const placed = activityIn(place, text, { field: pole, name: '' });
  const opened = { place, current: { text, version: versiya }, placed };
  const form = progressForm(formOf(request));
  const again = async (said: string, status: number) =>
    page(reply, await progressPage(parts, request, { opened, form, said }), status);
  const faults = faultsOf(form);
  if (faults.length > 0) return again(faultsPart(faults), 422);
  try {
    const told = await save(parts, request, { opened, form });
    return await reply.redirect(`${parts.base}admin/?sdelano=${told === 'chernovik' ? 'hod' : told}`, 303);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return again(refusalPart(parts.base, error), error.status);
  }
}

async function save(
  { desk }: OfficeParts,
  request: FastifyRequest,
  { opened: { place, current, placed }, form }: { opened: Opened; form: ProgressForm },
): Promise<Told> {
  const account = signedIn(request);
  const overview = await desk.preview.overview();
  const edits = editsOf(form, {
    field: placed.field,
    stored: storedProofs(current.text, placed.field),
    today: overview.today,
    titleOf: titlesOf(overview),
  });
  await saveEdits(desk, { place, version: current.version, edits, account });
  return stepAfterSave(desk, { place, form: formOf(request), account });
}

/** Proofs as they are written, so that what the model does not know is kept as well. */
function storedProofs(text: string, field: string): readonly unknown[] {
  const stored = valueAt(takeApart(text)?.fields ?? {}, pathOf(`${field}.evidence`));
  return Array.isArray(stored) ? stored : [];
}

const titlesOf =
  ({ entries }: Overview) =>
  (named: string): string | undefined =>
    entries.find(({ collection, id }) => `${collection}/${id}` === named)?.title;
