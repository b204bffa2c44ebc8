import { fileURLToPath } from 'node:url';

/** A place of Decap 3.16 that has to work otherwise here and offers no setting for it. */
export type DecapChange = {
  /** What the change is for. */
  name: string;
  /** The modules in which the place has to be found. */
  modules: readonly RegExp[];
  find: string;
  put: string;
  /** An import that the new words need. */
  needs?: string;
};

/** Text of an import from a module of the editor's page. */
export function importOf(names: string, module: string): string {
  const file = fileURLToPath(new URL(`../../admin/${module}`, import.meta.url));
  return `import { ${names} } from ${JSON.stringify(file)};`;
}
