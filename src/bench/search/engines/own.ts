import { fileURLToPath } from 'node:url';
import { emptyLibrary } from '#model/library.ts';
import { bankFiles, bankSource } from '#publish/bank.ts';
import { openBank } from '#search/bank.ts';
import { shownResults, type BenchPractice, type Engine, type Transfer } from '../engine.ts';
import { ownName } from '../set-goals.ts';
import { codeSize } from './code-size.ts';
import { compressedSize } from './compressed-size.ts';

type Load = (name: string) => Promise<Uint8Array>;

/** The project's own search in the words of a bench. */
type PracticeSearch = {
  /** Makes the index; its files by name, as they are published. */
  write: (practices: readonly BenchPractice[]) => ReadonlyMap<string, Uint8Array | string>;
  /** Opens the index as a page does, which keeps what it was given. */
  open: (load: Load) => Promise<{
    /** Ids, best first, with everything loaded that shows that many results. */
    find: (query: string, limit: number) => Promise<string[]>;
  }>;
  /** Path of the module that a page loads to search. */
  pageModule: string;
};

/** All that is dated is published by then. */
const farDay = '2100-01-01';

const practiceSearch: PracticeSearch = {
  write: (practices) => {
    const library = emptyLibrary();
    return bankFiles(bankSource({ ...library, entries: { ...library.entries, practices } }, farDay));
  },
  open: async (load) => {
    const bank = await openBank(
      async (name) => JSON.parse(Buffer.from(await load(name)).toString()) as unknown,
    );
    return {
      find: async (query, limit) => {
        const { hits } = await bank.answer(query);
        await bank.columns();
        return (await bank.cards(hits.slice(0, limit).map(({ practice }) => practice))).map(({ id }) => id);
      },
    };
  },
  pageModule: fileURLToPath(new URL('../../../components/bank/bank-search.ts', import.meta.url)),
};

type Files = ReadonlyMap<string, Uint8Array>;

function createLoad(files: Files, loaded: Set<string>): Load {
  return (name) => {
    const file = files.get(name);
    if (!file) return Promise.reject(new Error(`The index has no file ${name}.`));
    loaded.add(name);
    return Promise.resolve(file);
  };
}

/** What the files weigh when a server compresses them; a file is compressed once. */
function createWeigh(files: Files): (names: readonly string[]) => number {
  const sizes = new Map<string, number>();
  return (names) => {
    for (const name of names)
      sizes.set(name, sizes.get(name) ?? compressedSize(files.get(name) ?? new Uint8Array()));
    return names.reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0);
  };
}

const { write, open, pageModule } = practiceSearch;

/** The project's own search as an engine. */
export const ownEngine: Engine = {
  name: ownName,
  open: async (practices) => {
    const started = performance.now();
    const written = write(practices);
    const buildMilliseconds = performance.now() - started;
    const files = new Map([...written].map(([name, content]) => [name, Buffer.from(content)]));
    const bank = await open(createLoad(files, new Set()));
    const code = await codeSize(pageModule);
    const weigh = createWeigh(files);
    return {
      search: (query, limit = shownResults) => bank.find(query, limit),
      firstResults: async (query, shown): Promise<Transfer> => {
        const loaded = new Set<string>();
        await (await open(createLoad(files, loaded))).find(query, shown);
        return { files: code.files + loaded.size, bytes: code.bytes + weigh([...loaded]) };
      },
      buildMilliseconds,
      figures: { bytes: { code: code.bytes, index: weigh([...files.keys()]) }, files: files.size },
    };
  },
};
