/** The section's documents and pictures: which there are, who shows them, and the way out for those nobody does. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { may } from '../../accounts/rights.ts';
import { isFilePath } from '../../content/places.ts';
import { perform } from '../../protocol/actions.ts';
import { Refusal } from '../../refusal.ts';
import { formOf, page } from '../../sign-in/form.ts';
import { requireRight, signedIn } from '../../sign-in/sessions.ts';
import { officePage } from '../frame.ts';
import type { OfficeParts } from '../office-routes.ts';
import { chosenFiles, readFilesChoice } from './files-choice.ts';
import { filesBody } from './files-page.ts';
import { storedFiles } from './stored-files.ts';
import { openThumbnails } from './thumbnails.ts';

type Asked = { Querystring: { vid?: unknown; q?: unknown; sdelano?: unknown } };

/** What was done just before, by its name in the address. */
const toldWords: Readonly<Record<string, string>> = {
  udalyon: 'Файл удалён. Вернуть его можно из корзины.',
  vernut: 'Файл возвращён.',
};

const reading = { onRequest: requireRight('read') };

export function filesRoutes(app: FastifyInstance, parts: OfficeParts): void {
  const address = `${parts.base}admin/hranilishche/`;
  app.get<Asked>(address, reading, async (request, reply) => {
    const deed = String(request.query.sdelano);
    const told = Object.hasOwn(toldWords, deed) ? toldWords[deed] : undefined;
    return page(reply, await show(parts, request, { told }));
  });
  app.post<Asked>(address, reading, async (request, reply) => {
    try {
      await remove(parts, request);
      return await reply.redirect(`${address}?sdelano=udalyon`, 303);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return page(reply, await show(parts, request, { refusal: error }), error.status);
    }
  });
  thumbnailRoute(app, parts);
}

/** @throws {Refusal} while somebody shows the file. */
async function remove({ desk }: OfficeParts, request: FastifyRequest): Promise<void> {
  const { udalit: path = '' } = formOf(request);
  // The same action deletes entries: from this page it must not.
  if (!isFilePath(path)) throw new Refusal('bad-request', 'Такого файла в хранилище нет.');
  await perform(desk, { action: 'deleteFiles', params: { paths: [path] } }, signedIn(request));
}

type Shown = { told?: string | undefined; refusal?: Refusal };

async function show(
  { base, desk }: OfficeParts,
  request: FastifyRequest<Asked>,
  { told, refusal }: Shown,
): Promise<string> {
  const account = signedIn(request);
  const choice = readFilesChoice(request.query);
  const files = chosenFiles(await storedFiles(desk), choice);
  const body = filesBody({ base, choice, files, mayEdit: may(account.role, 'edit'), told, refusal });
  const scripts = ['upload-files.js'];
  return officePage({ base, account, here: 'files', title: 'Файлы', body, scripts, styles: ['records.css'] });
}

/** A blob never changes, and neither does what is made of it. */
function thumbnailRoute(app: FastifyInstance, { base, desk }: OfficeParts): void {
  const thumbnails = openThumbnails(desk.repository);
  app.get<{ Params: { name: string } }>(`${base}admin/miniatyury/:name`, reading, async (request, reply) => {
    const [, blob] = /^([0-9a-f]{40})\.webp$/.exec(request.params.name) ?? [];
    const bytes = blob === undefined ? undefined : await thumbnails.of(blob);
    if (!bytes) throw new Refusal('not-found', 'Такого изображения нет.');
    return reply
      .type('image/webp')
      .header('cache-control', 'private, max-age=31536000, immutable')
      .header('cross-origin-resource-policy', 'same-origin')
      .send(bytes);
  });
}
