import { readFields } from './read-fields.ts';
import { explainYaml } from './yaml-faults.ts';
import type { ParsedFields } from './yaml-fields.ts';

/** The fields that a front matter declares. Never throws: what the parser says becomes problems with places. */
export function parseFields(yaml: string): ParsedFields {
  const read = readFields(yaml);
  return 'refusal' in read ? explainYaml(yaml, read.refusal) : read;
}
