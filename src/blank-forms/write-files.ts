import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { regulationSchema } from '#model/regulation.ts';
import { actDocument } from './act.ts';
import { definitions } from './definitions/all.ts';
import { writeDocx } from './docx.ts';
import type { Organisation } from './form.ts';
import { fillIn } from './form.ts';
import { readOrganisation, readPage } from './organisation.ts';
import { writePdf } from './pdf.ts';

/** Acts of the school that the section offers as PDF, made from the text of their pages. */
const printedActs = ['prikaz-o-vnedrenii', 'polozhenie-o-nastavnichestve'];

async function writeAct(content: string, id: string, organisation: Organisation): Promise<string> {
  const { head, body } = await readPage(join(content, 'regulations', `${id}.md`));
  const { title, date, number } = regulationSchema.parse(head);
  const day = date && date.split('-').reverse().join('.');
  const requisites = [organisation.fullName, day && `от ${day}`, number && `№ ${number}`].filter(Boolean);
  const document = actDocument({ id, title, requisites: requisites.join(' · '), body });
  const path = join(content, 'files', `${id}.pdf`);
  await writeFile(path, await writePdf(document, organisation));
  return path;
}

/** Writes every blank form as .docx and .pdf and the printed acts as .pdf into `files/`; returns the paths. */
export async function writeFiles(content: string): Promise<string[]> {
  const organisation = await readOrganisation(content);
  const paths: string[] = [];
  await mkdir(join(content, 'files'), { recursive: true });
  for (const definition of definitions) {
    const document = fillIn(definition, organisation);
    const path = join(content, 'files', document.id);
    await writeFile(`${path}.docx`, await writeDocx(document, organisation));
    await writeFile(`${path}.pdf`, await writePdf(document, organisation));
    paths.push(`${path}.docx`, `${path}.pdf`);
  }
  for (const id of printedActs) paths.push(await writeAct(content, id, organisation));
  return paths;
}
