/** A publication as its callers see it, and what of it can begin before the content is read. */
import path from 'node:path';
import type { History } from '#reader/change-days.ts';
import type { Reading } from '#reader/read-library.ts';
import { compiledSite, compileSite, projectRoot, type CompiledSite } from './compile.ts';
import type { Verdict } from './gate.ts';
import { liveRelease, type Release } from './release.ts';
import type { SearchTime } from './search-parts.ts';
import { likelySectionAddress, siteAddress } from './site-address.ts';
import { prepareStandby } from './standby.ts';
import { startThreads, type Threads } from './threads.ts';

export type PublicationOptions = {
  content: string;
  out: string;
  today?: string | undefined;
  /** The minute of the school's clock for which it is published; the usual one is the present. */
  now?: string | undefined;
  /** Address of the section; without it the school's own `sectionAddress` stands. */
  site?: string | undefined;
  /** Directory of everything that can be made again. */
  cache?: string;
  /** Where the history of the content lies, when it is not the directory's own. */
  history?: History;
  /** Called as soon as visitors see the release; what follows nobody waits for. */
  onLive?: () => void | Promise<void>;
  /** The site compiled before for this address, when it is known to be the one of the sources. */
  compiled?: CompiledSite | undefined;
  /** When what visitors search in is made; before the switch, unless said otherwise. */
  search?: SearchTime;
  /** Waited for when the gate is passed, before anything is rendered; what it throws stops the publication. */
  approve?: (verdict: Verdict) => void | Promise<void>;
  onProgress?: (step: string, done?: number, total?: number) => void;
};

export type Publication =
  | { published: false; verdict: Verdict }
  | {
      published: true;
      verdict: Verdict;
      pages: number;
      rendered: number;
      /** Parts of the search that were made for it. */
      indexed: string[];
      /** Parts of the search that are not up to date, with `later` and `ready` alone. */
      stale: string[];
      directory: string;
    };

export type Publishing = PublicationOptions & { previous?: Reading | undefined };

/** Keeps the last reading, so that a second publication reads and renders what changed alone. */
export type Publisher = {
  /** @param more options of this publication alone. */
  publish: (more?: Partial<PublicationOptions>) => Promise<Publication>;
  /** Makes the next publication quicker; for quiet moments between two. */
  prepare: () => Promise<void>;
};

export function createPublisher(options: PublicationOptions): Publisher {
  let previous: Reading | undefined;
  return {
    publish: async (more) => {
      const publication = await publish({ ...options, ...more, previous });
      previous = publication.verdict.reading;
      return publication;
    },
    prepare: () => prepareStandby(options.out),
  };
}

/**
 * Publishes a content directory into `out`, or refuses with all issues and leaves `out` untouched.
 * @throws {UserError} when the directories cannot be used; {Error} when a template or a tool fails.
 */
export async function publish(options: Publishing): Promise<Publication> {
  const live = liveRelease(path.resolve(options.out));
  // Reading and judging are loaded after the threads were started, so that both load at once.
  const ahead = startAhead(options, live);
  try {
    const { publishContent } = await import('./publish-content.ts');
    return await publishContent(live, options, ahead);
  } finally {
    await ahead.threads?.close();
  }
}

export type Ahead = { threads?: Threads; compiling?: Promise<unknown> };

export const cacheOf = (options: Publishing) =>
  path.resolve(options.cache ?? path.join(projectRoot, '.cache'));

/**
 * What can begin before the content is read: a first publication renders everything, so its threads load; a site that
 * is not compiled yet is. The address is taken as it seems to be; when it turns out another, this was in vain.
 */
function startAhead(options: Publishing, live: Release | undefined): Ahead {
  if (live) return {};
  const address = siteAddress(options.site ?? likelySectionAddress(options.content));
  const compiled = compiledSite(address, cacheOf(options));
  const compiling = compiled ? undefined : compileSite(address, cacheOf(options)).catch(() => undefined);
  return { threads: startThreads(compiled?.entry), ...(compiling && { compiling }) };
}
