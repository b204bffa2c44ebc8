/** The sample school's section, published for a bench and served as a school's host serves it. */
import path from 'node:path';
import { sampleDay } from '#e2e/sections.ts';
import { projectRoot } from '#publish/compile.ts';
import { progressLine } from '#publish/command.ts';
import { publish, type Publication } from '#publish/publication.ts';
import { UserError } from '#publish/user-error.ts';
import { serveCompressed } from './serve-compressed.ts';

export const benchCache = path.join(projectRoot, '.cache', 'bench');

/** Every bench serves the section here, so it is compiled for one address. */
export const sectionOrigin = 'http://127.0.0.1:43240';

export type SampleSection = {
  /** Directory of the published site. */
  out: string;
  reading: Publication['verdict']['reading'];
};

/** @throws {UserError} when the sample does not pass its own gate or the port is taken. */
export async function serveSample(): Promise<SampleSection> {
  process.stderr.write('Собираем раздел-образец…\n');
  const publication = await publish({
    content: path.join(projectRoot, 'content'),
    out: path.join(benchCache, 'section'),
    today: sampleDay,
    site: `${sectionOrigin}/`,
    onProgress: progressLine(),
  });
  if (!publication.published)
    throw new UserError(
      'Раздел-образец не проходит проверку, мерить нечего. Посмотрите замечания: npm run check.',
    );
  const copy = path.join(benchCache, 'served', 'section');
  await serveCompressed({ source: publication.directory, copy, origin: sectionOrigin });
  return { out: copy, reading: publication.verdict.reading };
}
