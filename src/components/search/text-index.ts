/** The full-text index in the browser: Pagefind's code and an empty index, to which parts of the section are joined. */
import {
  foundIn,
  optionsOf,
  settings,
  type Find,
  type IndexPlace,
  type Instance,
  type Pagefind,
} from './pagefind.ts';
import { facetedSection } from './search-state.ts';

export type SearchIndex = {
  /** Keys of the sections whose parts are open. */
  open: () => string[];
  /**
   * Opens the parts of these sections unless they are open.
   * @returns keys of those that could not be loaded.
   * @throws when Pagefind itself could not be loaded; it may be tried again.
   */
  load: (sections: readonly string[]) => Promise<string[]>;
  find: Find;
};

export function searchIndex(place: IndexPlace): SearchIndex {
  let instance: Instance | undefined;
  let open: readonly string[] = [];
  let last: Promise<unknown> = Promise.resolve();

  async function load(sections: readonly string[]): Promise<string[]> {
    const missing: string[] = [];
    let wanted = [...new Set([...open, ...sections])];
    while (!instance || wanted.length > open.length) {
      const joined: readonly string[] = instance ? open : [];
      instance ??= await start(place);
      const others = wanted.filter((section) => !joined.includes(section));
      const failed = await join(instance, others, place);
      missing.push(...failed);
      wanted = wanted.filter((section) => !failed.includes(section));
      if (failed.length === 0) open = wanted;
      else {
        // With a part that failed an instance answers nothing any more.
        await instance.destroy();
        instance = undefined;
      }
    }
    return missing;
  }

  return {
    open: () => [...open],
    load: (sections) => {
      const loaded = last.then(() => load(sections));
      last = loaded.catch(() => undefined);
      return loaded;
    },
    find: async (words, asked) => {
      if (!instance) throw new Error('No part of the index is open.');
      try {
        return foundIn(await instance.search(words, optionsOf(asked, place)));
      } catch (cause) {
        instance = undefined;
        throw cause;
      }
    },
  };
}

/** The index that the controls of a page tell of. */
export function indexOf(page: HTMLElement): SearchIndex {
  const sections = [...page.querySelectorAll<HTMLInputElement>('input[data-part]')];
  return searchIndex({
    folder: page.dataset['folder'] ?? '/pagefind/',
    parts: new Map(sections.map(({ value, dataset }) => [value, dataset['part'] ?? value])),
    practices: sections.find(({ value }) => value === facetedSection)?.dataset['address'] ?? '',
  });
}

let tries = 0;

/** @throws when the code or the empty index cannot be loaded. */
async function start({ folder }: IndexPlace): Promise<Instance> {
  try {
    // A module that could not be loaded once is not asked for again under its address.
    const address = `${folder}core/pagefind.js${tries === 0 ? '' : `?${tries}`}`;
    const { createInstance } = (await import(/* @vite-ignore */ address)) as Pagefind;
    const instance = createInstance({ ...settings, basePath: `${folder}core/` });
    // Joining to a Pagefind that did not start would wait for ever; this fails.
    await instance.filters();
    return instance;
  } catch (cause) {
    tries += 1;
    throw cause;
  }
}

async function join(
  instance: Instance,
  sections: readonly string[],
  { folder, parts }: IndexPlace,
): Promise<string[]> {
  const outcomes = await Promise.allSettled(
    sections.map((section) =>
      instance.mergeIndex(`${folder}${parts.get(section) ?? section}/`, {
        ...settings,
        mergeFilter: { razdel: section },
      }),
    ),
  );
  return sections.filter((_, index) => outcomes[index]?.status === 'rejected');
}
