/** The roadmap from Word: brought, checked, made a draft. The document travels in the form; the server keeps none. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { html } from 'ghtml';
import { Refusal } from '../../refusal.ts';
import { sourceOfHtml } from '../../roadmap-import/html-source.ts';
import { usualTitle } from '../../roadmap-import/roadmap-text.ts';
import type { Source } from '../../roadmap-import/source.ts';
import { sourceOfText } from '../../roadmap-import/text-source.ts';
import type { Choices } from '../../roadmap-import/read-tables.ts';
import { understand } from '../../roadmap-import/understand.ts';
import { page, type Form } from '../../sign-in/form.ts';
import { requireRight, signedIn } from '../../sign-in/sessions.ts';
import { fault } from '../../screens/screen.ts';
import { officePage } from '../frame.ts';
import type { OfficeParts } from '../office-routes.ts';
import { entryOffice } from '../public-address.ts';
import { refusalPart } from '../refusal-part.ts';
import { choicesIn, names, shownWord, sourceIn, withStages, yearOf } from './asked.ts';
import { checkBody, type CheckPage } from './check-page.ts';
import { importAddress, importBody } from './import-page.ts';
import { filledForm, takeMultipart, type FilledForm } from './multipart-form.ts';
import { roadmapsOfYear, usualYear } from './roadmaps-of-year.ts';
import { saveRoadmap } from './save-roadmap.ts';

export function roadmapImportRoutes(app: FastifyInstance, parts: OfficeParts): void {
  const address = importAddress(parts.base);
  const editing = { onRequest: requireRight('edit') };
  // The forms of other pages bring no files, so they do not take this kind.
  void app.register(async (inner) => {
    await takeMultipart(inner);
    inner.get(address, editing, (request, reply) =>
      page(reply, firstPage(parts, request, { said: '', text: '' })),
    );
    inner.post(address, editing, (request, reply) => answer(parts, request, reply));
  });
}

async function answer(
  parts: OfficeParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  let text = '';
  try {
    const form = await filledForm(request);
    const { delo: deed = '' } = form.fields;
    if (deed === 'sozdat' || deed === 'zanovo')
      return await check(parts, { request, reply, fields: form.fields });
    text = form.fields['tekst'] ?? '';
    const source = await broughtSource(parts, form);
    return await page(reply, await checkPage(parts, request, { source, fields: {}, said: '' }));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const said = refusalPart(parts.base, error);
    return page(reply, firstPage(parts, request, { said, text }), error.status);
  }
}

/** A file is read before a paste, the markup of a paste before its words. */
async function broughtSource({ desk }: OfficeParts, { fields, file }: FilledForm): Promise<Source> {
  if (file) {
    const read = await desk.readWord(file);
    if ('html' in read) return sourceOfHtml(read.html);
    throw new Refusal('not-acceptable', `${read.message} ${read.fix}`);
  }
  const { tekst: text = '', razmetka: markup = '' } = fields;
  if (markup.trim() !== '') return sourceOfHtml(markup);
  if (text.trim() !== '') return sourceOfText(text);
  throw new Refusal('not-acceptable', 'Выберите файл Word или вставьте таблицу из документа.');
}

type Checked = { request: FastifyRequest; reply: FastifyReply; fields: Form };

async function check(parts: OfficeParts, { request, reply, fields }: Checked): Promise<FastifyReply> {
  const source = sourceIn(fields);
  try {
    const { plan, isChanged } = readAgain(source, fields);
    const said = isChanged && fields['delo'] === 'sozdat' ? fault(changed) : '';
    if (fields['delo'] === 'zanovo' || isChanged)
      return await page(
        reply,
        await checkPage(parts, request, { source, fields, said }),
        said === '' ? 200 : 422,
      );
    const title = (fields[names.title] ?? '').trim();
    const year = yearOf(fields, plan, await usualYear(parts.desk));
    const id = await saveRoadmap(parts.desk, { plan, title, year }, signedIn(request));
    return await reply.redirect(`${entryOffice(parts.base, 'roadmaps', id)}?sdelano=chernovik`, 303);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const said = refusalPart(parts.base, error);
    return page(reply, await checkPage(parts, request, { source, fields, said }), error.status);
  }
}

const changed =
  'Вы изменили графы, и разделы прочитаны заново. Проверьте, что получилось, и нажмите «Создать черновик» ещё раз.';

/** Stages are those of the sections that the person has seen, so a change of the columns drops them. */
function readAgain(source: Source, fields: Form) {
  const choices: Choices = choicesIn(fields, understand(source).tables);
  const plan = understand(source, choices);
  const isChanged = shownWord(plan.tables, choices) !== fields[names.shown];
  return { plan: isChanged ? plan : withStages(plan, fields), choices, isChanged };
}

function firstPage(
  { base }: OfficeParts,
  request: FastifyRequest,
  shown: { said: string; text: string },
): string {
  return officePage({ ...frame(base, request), body: importBody({ base, ...shown }) });
}

const frame = (base: string, request: FastifyRequest) => ({
  base,
  account: signedIn(request),
  here: 'entries' as const,
  title: 'Дорожная карта из Word',
  scripts: ['paste-table.js'],
  styles: ['roadmap-import.css'],
});

type Shown = { source: Source; fields: Form; said: string };

async function checkPage(
  { base, desk }: OfficeParts,
  request: FastifyRequest,
  { source, fields, said }: Shown,
): Promise<string> {
  const { plan, choices } = readAgain(source, fields);
  const schoolsYear = await usualYear(desk);
  const year = yearOf(fields, plan, schoolsYear);
  const shown: CheckPage = {
    base,
    said: said + emptyPart(plan.sections.length),
    source,
    plan,
    choices,
    title: fields[names.title] ?? plan.title ?? usualTitle(year),
    year,
    usualYear: schoolsYear,
    known: await roadmapsOfYear(desk.repository, year),
  };
  return officePage({ ...frame(base, request), title: 'Проверьте дорожную карту', body: checkBody(shown) });
}

const emptyPart = (sections: number) =>
  sections > 0
    ? ''
    : html`<div class="fault">
        <p>
          Мероприятий в документе не нашлось. Отметьте таблицу, в которой они стоят, и скажите, что в её
          графах, — или вставьте другой документ.
        </p>
      </div>`;
