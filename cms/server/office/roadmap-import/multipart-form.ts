/** A form that may bring a file: its fields and its first file, within limits. */
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import multipart from '@fastify/multipart';
import { uploadLimits } from '../../files/limits.ts';
import type { Upload } from '../../files/received.ts';
import { Refusal } from '../../refusal.ts';
import { formOf, type Form } from '../../sign-in/form.ts';

export type FilledForm = { fields: Form; file: Upload | undefined };

/** Bytes of one field: a pasted page with the looks that Word gives it, or the document that travels in the form. */
const longestField = 4 * 1024 * 1024;
/** A roadmap of 400 activities has a field for the stage of each. */
const mostFields = 1_000;

const tooLarge = new Refusal(
  'too-large',
  'Слишком много текста за один раз. Скопируйте из документа только таблицу или загрузите файл DOCX.',
);

/** Lets the routes of `app` take such forms; others stay without them. */
export async function takeMultipart(app: FastifyInstance): Promise<void> {
  await app.register(multipart, {
    limits: {
      fieldNameSize: 100,
      fieldSize: longestField,
      fields: mostFields,
      fileSize: uploadLimits.files,
      files: 1,
      parts: mostFields + 1,
      headerPairs: 50,
    },
  });
}

const tooHeavy = new Refusal(
  'too-large',
  'Файл больше 20 МБ. Уберите из него изображения — для дорожной карты они не нужны — и загрузите ещё раз.',
);
const torn = new Refusal('bad-request', 'Форма пришла не целиком. Проверьте связь и отправьте её ещё раз.');

/** What the reader of forms says of one that is too large, or has not come to its end. */
function refusalOf(error: unknown): unknown {
  if (error instanceof Refusal || !(error instanceof Error)) return error;
  const { code = '', statusCode = 500 }: Partial<FastifyError> = error;
  if (code === 'FST_REQ_FILE_TOO_LARGE') return tooHeavy;
  if (statusCode === 413) return tooLarge;
  return /^(?:Unexpected end|Malformed|Multipart)/i.test(error.message) || statusCode < 500 ? torn : error;
}

/** @throws {Refusal} when the form is larger than it may be, or torn. */
export async function filledForm(request: FastifyRequest): Promise<FilledForm> {
  if (!request.isMultipart()) return { fields: formOf(request), file: undefined };
  try {
    return await readParts(request);
  } catch (error) {
    throw refusalOf(error);
  }
}

async function readParts(request: FastifyRequest): Promise<FilledForm> {
  const fields = new Map<string, string>();
  let file: Upload | undefined;
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      const bytes = await part.toBuffer();
      // A browser sends a field for a file that nobody has chosen, without a name.
      if (part.filename !== '' && bytes.length > 0) file = { name: part.filename, folder: 'files', bytes };
    } else {
      if (part.valueTruncated) throw tooLarge;
      if (typeof part.value === 'string') fields.set(part.fieldname, part.value);
    }
  }
  return { fields: Object.fromEntries(fields), file };
}
