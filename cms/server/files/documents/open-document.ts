/** Documents of LibreOffice and its kin (ODF 1.3): nothing in them runs or fetches anything. */
import { unpackItem, type Archive } from './archive.ts';
import { dangers } from './danger.ts';
import { refuseFile, type Refused } from '../received.ts';
import { startOf } from './starts.ts';
import { tagsOf, xmlText } from './xml-tags.ts';

/** Modules of programs; lists of libraries are written even where there is none. */
const programs = /^(?:Basic\/(?:.*\/)?(?!script-l[cb]\.xml$)[^/]+|Scripts\/.*[^/])$/i;

const locked = refuseFile(
  'Документ закрыт паролем.',
  'Сохраните его без пароля: посетители сайта пароля не знают.',
);

/** Why a document must not be taken; undefined when it may. */
export function openDocumentFault(archive: Archive): Refused | undefined {
  if (archive.items.some(({ name }) => programs.test(name))) return dangers.macros;
  return manifestFault(archive) ?? partsFault(archive);
}

function manifestFault(archive: Archive): Refused | undefined {
  const text = xmlText(unpackItem(archive, 'META-INF/manifest.xml') ?? Buffer.alloc(0));
  if (text === undefined) return dangers.unusual;
  if (tagsOf(text, 'encryption-data').length > 0) return locked;
  const types = tagsOf(text, 'file-entry').map((tag) => tag['manifest:media-type'] ?? '');
  return types.some((type) => /oleobject|vnd\.sun\.star\.basic/i.test(type)) ? dangers.objects : undefined;
}

function partsFault({ items }: Archive): Refused | undefined {
  for (const { name, unpack } of items) {
    const bytes = unpack();
    const start = startOf(bytes);
    if (start === 'program') return dangers.programs;
    if (start !== undefined) return dangers.objects;
    const fault = /(?:^|\/)(?:content|styles)\.xml$/i.test(name) ? textFault(xmlText(bytes)) : undefined;
    if (fault) return fault;
  }
  return undefined;
}

function textFault(text: string | undefined): Refused | undefined {
  if (text === undefined) return dangers.unusual;
  if (tagsOf(text, 'event-listener').some((tag) => /^vnd\.sun\.star\.script:/i.test(tag['xlink:href'] ?? '')))
    return dangers.macros;
  if (['plugin', 'applet', 'floating-frame'].some((tag) => tagsOf(text, tag).length > 0))
    return dangers.objects;
  const isFetching = ['section-source', 'dde-source', 'table-source', 'dde-connection-decl'].some(
    (tag) => tagsOf(text, tag).length > 0,
  );
  return isFetching ? dangers.fetched : undefined;
}
