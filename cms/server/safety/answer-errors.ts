/** Every error becomes a sentence for a person; what is inside goes to the log alone. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { html } from 'ghtml';
import { UserError } from '#publish/user-error.ts';
import { BrokenAccountFile } from '../accounts/account-file.ts';
import { Refusal } from '../refusal.ts';
import { GitError } from '../repository/git.ts';
import { fault, screen } from '../screens/screen.ts';

/** What Fastify itself refuses, in the reader's words. */
const known: Readonly<Record<string, Refusal>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: new Refusal(
    'too-large',
    'Слишком много данных за один раз. Уменьшите файл и повторите.',
  ),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: new Refusal('wrong-type', 'Такой вид запроса сервер не принимает.'),
  FST_ERR_CTP_EMPTY_JSON_BODY: new Refusal('bad-request', 'Запрос пустой. Обновите страницу и повторите.'),
};

const badRequest = new Refusal('bad-request', 'Запрос не разобрать. Обновите страницу и повторите.');
const tooMany = new Refusal('too-many', 'Слишком много запросов подряд. Подождите минуту и повторите.');

/** The disk is the only thing that a person can mend where git or the file system fails. */
function diskRefusal(error: Error & { code?: string }): Refusal | undefined {
  const { message, code = '' } = error;
  const said = error instanceof GitError ? error.output : message;
  if (/\.lock': File exists/.test(said))
    return new Refusal(
      'busy',
      'Хранилище сейчас занято. Ваш текст остался на странице: подождите несколько секунд и повторите.',
    );
  if (
    code === 'ENOSPC' ||
    code === 'EDQUOT' ||
    /No space left|Disk quota exceeded|write error|unable to write/i.test(said)
  )
    return new Refusal(
      'no-space',
      'На сервере кончилось место, сохранить нельзя. Ваш текст остался на странице: сообщите техническому специалисту и повторите, когда место освободят.',
    );
  if (
    code === 'EROFS' ||
    code === 'EACCES' ||
    code === 'EPERM' ||
    /Read-only file system|Permission denied|insufficient permission/i.test(said)
  )
    return new Refusal(
      'no-space',
      'Папка данных сервера закрыта для записи, сохранить нельзя. Ваш текст остался на странице: сообщите техническому специалисту.',
    );
  return undefined;
}

/** What is told of an error; undefined when it is a fault of the program. */
export function refusalFor(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (!(error instanceof Error) || error instanceof BrokenAccountFile) return undefined;
  if (error instanceof UserError) return new Refusal('not-acceptable', error.message);
  const { code = '', statusCode = 500 }: Partial<FastifyError> = error;
  const found = Object.hasOwn(known, code) ? known[code] : undefined;
  if (found) return found;
  if (statusCode === 429) return tooMany;
  if (statusCode === 503) return new Refusal('busy', 'Сервер занят. Подождите немного и повторите.');
  if (statusCode >= 400 && statusCode < 500) return badRequest;
  return diskRefusal(error);
}

const wantsPage = ({ headers }: FastifyRequest) => (headers.accept ?? '').includes('text/html');

export function answerErrors(app: FastifyInstance, base: string): void {
  app.setErrorHandler((error: unknown, request, reply) => {
    const refusal = refusalFor(error);
    if (!refusal || refusal.status >= 500) request.log.error({ err: error }, 'A request failed.');
    const told =
      refusal ??
      new Refusal(
        'broken',
        `Сбой на сервере. Повторите; если не поможет, назовите техническому специалисту номер ${request.id}.`,
      );
    return answer(request, reply, told, base);
  });
}

function answer(request: FastifyRequest, reply: FastifyReply, refusal: Refusal, base: string): FastifyReply {
  reply.code(refusal.status);
  if (refusal.kind === 'sign-in-needed' && wantsPage(request) && request.method === 'GET')
    return reply.redirect(`${base}admin/vhod/?posle=${encodeURIComponent(request.url)}`, 303);
  if (!wantsPage(request))
    return reply.send({
      ...refusal.details,
      error: refusal.message,
      message: refusal.message,
      kind: refusal.kind,
    });
  const body = html`!${fault(refusal.message)}
    <p><a class="button" href="${base}admin/">На стол редакции</a></p>`;
  return reply.type('text/html; charset=utf-8').send(screen({ base, title: 'Не получилось', body }));
}
