/** A news item in a minute: title, text, photo. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { html } from 'ghtml';
import { entryPlace } from '../../content/places.ts';
import { perform } from '../../protocol/actions.ts';
import { Refusal } from '../../refusal.ts';
import { formOf, page } from '../../sign-in/form.ts';
import { requireRight, signedIn } from '../../sign-in/sessions.ts';
import { stepAfterSave } from '../entry/save-edits.ts';
import { saveNew } from '../entry/save-new.ts';
import { faultsPart } from '../faults-part.ts';
import { formAddress, officePage } from '../frame.ts';
import type { OfficeParts } from '../office-routes.ts';
import { entryOffice } from '../public-address.ts';
import { refusalPart } from '../refusal-part.ts';
import { newsBody, type NewsPage } from './news-page.ts';
import { faultsOf, newsForm, newsIds, newsText, type NewsForm } from './news-text.ts';

type Draft = { id: string; version: string };

/** What was asked for: the form, and the draft that it has made already. */
type Asked = { form: NewsForm; draft: Draft | undefined };

const emptyForm = (date: string): NewsForm => ({
  title: '',
  summary: '',
  text: '',
  date,
  kind: 'статья',
  picture: '',
  alt: '',
  people: '',
});

export function newsRoutes(app: FastifyInstance, parts: OfficeParts): void {
  const { base, desk } = parts;
  const editing = { onRequest: requireRight('edit') };
  app.get(`${base}admin/novost/`, editing, (request, reply) =>
    page(reply, newsPage(parts, request, { form: emptyForm(desk.today()), draft: undefined, said: '' })),
  );
  app.post(`${base}admin/novost/`, editing, (request, reply) => takeNews(parts, request, reply));
}

function newsPage(
  { base }: OfficeParts,
  request: FastifyRequest,
  shown: Pick<NewsPage, 'form' | 'draft' | 'said'>,
): string {
  const account = signedIn(request);
  return officePage({
    base,
    account,
    here: 'desk',
    title: 'Новость за минуту',
    body: newsBody({ base, role: account.role, ...shown }),
    scripts: ['news-photo.js'],
  });
}

async function takeNews(
  parts: OfficeParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const asked = askedIn(request);
  const faults = faultsOf(asked.form);
  if (faults.length > 0)
    return page(reply, newsPage(parts, request, { ...asked, said: faultsPart(faults) }), 422);
  let draft = asked.draft;
  try {
    draft = await save(parts, request, asked);
    const place = entryPlace('news', draft.id);
    const account = signedIn(request);
    const done = await stepAfterSave(parts.desk, { place, form: formOf(request), account });
    return await reply.redirect(`${entryOffice(parts.base, 'news', draft.id)}?sdelano=${done}`, 303);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const said = saidOf(error, draft, parts.base);
    return page(reply, newsPage(parts, request, { form: asked.form, draft, said }), error.status);
  }
}

function askedIn(request: FastifyRequest): Asked {
  const form = formOf(request);
  const { zapis: id = '', versiya: version = '' } = form;
  return { form: newsForm(form), draft: id === '' ? undefined : { id, version } };
}

/** A refusal, and the way to the fields that the short form does not have. */
function saidOf(refusal: Refusal, draft: Draft | undefined, base: string): string {
  const form =
    draft === undefined
      ? ''
      : html`<p>
          Черновик сохранён. Остальные поля — в
          <a href="${formAddress(base, 'news', draft.id)}">полном редакторе</a>.
        </p>`;
  return refusalPart(base, refusal) + form;
}

/** Saves under the first free name; a draft that was saved before keeps its own. */
async function save({ desk }: OfficeParts, request: FastifyRequest, { form, draft }: Asked): Promise<Draft> {
  const raw = newsText(form);
  const account = signedIn(request);
  if (draft) {
    const dataFiles = [{ path: `news/${draft.id}.md`, slug: draft.id, raw, version: draft.version }];
    const saved = await perform(desk, { action: 'persistEntry', params: { dataFiles } }, account);
    return { id: draft.id, version: (saved as { version: string }).version };
  }
  const ids = newsIds(form.title, form.date);
  const taken = `Запись с именем «${ids.at(-1) ?? ''}» уже есть. Дайте новой записи другое имя.`;
  return saveNew(desk, { collection: 'news', ids, raw, account, taken });
}
