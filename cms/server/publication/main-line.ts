/**
 * The one way to what is published. Changes that come together are judged together and built once; a branch moves only
 * when the gate is passed, and the section is switched only when everything is rendered.
 */
import { Refusal } from '../refusal.ts';
import type { FileChange, Person } from '../repository/commit.ts';
import { RefMovedError, type RefUpdate } from '../repository/refs.ts';
import { mainRef, serverPerson, type Repository } from '../repository/repository.ts';
import type { Tree } from '../repository/tree.ts';
import type { PublishOutcome } from './orders.ts';
import type { PublicationDesk, PublishSteps } from './publication-desk.ts';
import type { LastPublication, PublicationWatch } from './publication-state.ts';

export type MainState = { commit: string; tree: Tree };

/** What a change does to the published state. */
export type Prepared = {
  files: ReadonlyMap<string, FileChange>;
  /** Drafts that it takes in. */
  parents?: readonly string[];
  /** Other branches that move in the same step. */
  refs?: readonly RefUpdate[];
};

export type MainChange = {
  person: Person;
  /** What is done, in Russian: «Опубликована запись news/chas». */
  title: string;
  /** Works the change out anew for the published state of the moment. @throws {Refusal} when it cannot be done. */
  prepare: (main: MainState) => Promise<Prepared>;
};

export type Outcome = {
  commit: string;
  /** False when it is accepted and the pages could not be made yet. */
  live: boolean;
};

export type MainLine = {
  /** @throws {Refusal} with all issues when the section could not be published with the change. */
  change: (change: MainChange) => Promise<Outcome>;
  /** A change of files that no page shows: nothing is judged or built. */
  store: (change: MainChange) => Promise<Outcome>;
  /** Publishes what is accepted already: at the start, by the clock, after a failure. */
  again: (why: string) => Promise<void>;
  /** Resolves when nothing is being done. */
  quiet: () => Promise<void>;
};

export type MainLineParts = {
  repository: Repository;
  desk: PublicationDesk;
  watch: PublicationWatch;
  /** The school's minute, or undefined where the day is fixed. */
  clock: () => string | undefined;
  note: (publication: LastPublication) => void;
  log: (message: string, error: unknown) => void;
};

type Waiting = { change: MainChange; resolve: (outcome: Outcome) => void; reject: (error: unknown) => void };

/** Milliseconds before a publication that failed is tried again; after the last one somebody has to look. */
const retryDelays = [2_000, 10_000, 60_000];

export function createMainLine(parts: MainLineParts): MainLine {
  const changes: Waiting[] = [];
  const stores: Waiting[] = [];
  let again: string | undefined;
  let running: Promise<void> | undefined;
  const step = async () => {
    if (stores.length > 0) return storeAll(parts, stores.splice(0));
    const changed = changes.length > 0;
    const why = again;
    if (!changed) again = undefined;
    const outcome = changed
      ? await publishAll(parts, changes.splice(0))
      : await publishMain(parts, why ?? '');
    // What the search's own publication still lacks was changed meanwhile: the next publication sees to it.
    if (why !== searchFollows || changed) follow(outcome);
    retry(parts.watch.now().last?.result === 'failed');
  };
  const run = async () => {
    while (stores.length > 0 || changes.length > 0 || again !== undefined) await step();
    running = undefined;
  };
  const wake = () => (running ??= Promise.resolve().then(run));
  const askAgain = (why: string) => {
    again ??= why;
    return wake();
  };
  const retry = createRetry(() => void askAgain('Повтор после сбоя'));
  const follow = searchFollower(parts, () => void askAgain(searchFollows));
  const enter = entrance(() => void wake());
  return {
    change: enter(changes),
    store: enter(stores),
    again: askAgain,
    quiet: async () => {
      while (running) await running;
    },
  };
}

/** @returns a way into a list of those who wait. */
const entrance = (wake: () => void) => (list: Waiting[]) => (change: MainChange) =>
  new Promise<Outcome>((resolve, reject) => {
    list.push({ change, resolve, reject });
    wake();
  });

/** @returns what is told after each publication whether it failed; failures are followed by a few more tries. */
function createRetry(tryAgain: () => void): (failed: boolean) => void {
  let failures = 0;
  return (failed) => {
    failures = failed ? failures + 1 : 0;
    if (failures === 0 || failures > retryDelays.length) return;
    // A timer that waits must not keep a stopping server alive.
    setTimeout(tryAgain, retryDelays[failures - 1]).unref();
  };
}

/** Why a publication is repeated that only takes the new search in. */
const searchFollows = 'Обновлён поиск';

/** Makes the search that a publication left for later; publications meanwhile do not wait for it. */
function searchFollower(
  { desk, log }: MainLineParts,
  onMade: () => void,
): (outcome: PublishOutcome | undefined) => void {
  let making = false;
  let wanted = false;
  const make = async () => {
    making = true;
    while (wanted) {
      wanted = false;
      try {
        await desk.index();
        onMade();
      } catch (error) {
        log(
          'The search could not be brought up to date; the old one stays until the next publication.',
          error,
        );
      }
    }
    making = false;
  };
  return (outcome) => {
    if (!outcome || outcome.stale.length === 0) return;
    wanted = true;
    if (!making) void make();
  };
}

async function mainState(repository: Repository): Promise<MainState> {
  const commit = await repository.tip(mainRef);
  if (commit === undefined) throw new Error('The repository has no branch main.');
  return { commit, tree: await repository.tree(commit) };
}

type Written = { commit: string; refs: RefUpdate[]; taken: Waiting[] };

/** Lines the changes up on top of each other; one that cannot be done is refused and the others go on. */
async function writeChanges(
  repository: Repository,
  base: MainState,
  waiting: readonly Waiting[],
): Promise<Written> {
  let main = base;
  const written: Written = { commit: base.commit, refs: [], taken: [] };
  for (const one of waiting) {
    try {
      const { files, parents = [], refs = [] } = await one.change.prepare(main);
      const { person, title } = one.change;
      const commit = await repository.write({
        parents: [main.commit, ...parents],
        person,
        message: title,
        files,
      });
      main = { commit, tree: await repository.tree(commit) };
      written.refs.push(...refs);
      written.taken.push(one);
    } catch (error) {
      one.reject(error);
    }
  }
  return { ...written, commit: main.commit };
}

async function storeAll({ repository }: MainLineParts, waiting: Waiting[]): Promise<void> {
  try {
    const base = await mainState(repository);
    const { commit, refs, taken } = await writeChanges(repository, base, waiting);
    if (taken.length === 0) return;
    await repository.update([{ ref: mainRef, to: commit, from: base.commit }, ...refs]);
    for (const { resolve } of taken) resolve({ commit, live: true });
  } catch (error) {
    for (const { reject } of waiting) reject(error);
  }
}

async function publishAll(parts: MainLineParts, waiting: Waiting[]): Promise<PublishOutcome | undefined> {
  try {
    const base = await mainState(parts.repository);
    const written = await writeChanges(parts.repository, base, waiting);
    if (written.taken.length === 0) return undefined;
    return await publishWritten(parts, base, written);
  } catch (error) {
    for (const { reject } of waiting) reject(error);
    return undefined;
  }
}

async function publishWritten(
  parts: MainLineParts,
  base: MainState,
  { commit, refs, taken }: Written,
): Promise<PublishOutcome | undefined> {
  const progress = { accepted: false };
  const accept = async () => {
    await parts.repository.update([{ ref: mainRef, to: commit, from: base.commit }, ...refs]);
    progress.accepted = true;
    parts.watch.change({ phase: 'building' });
  };
  const what = taken.map(({ change }) => change.title).join('; ');
  const who = taken.map(({ change }) => change.person.name).join(', ');
  // Nobody waits for what follows a switch.
  const live = () => taken.forEach(({ resolve }) => resolve({ commit, live: true }));
  try {
    const outcome = await publishNoted(parts, { commit, what, who }, { approve: accept, live });
    return outcome.published ? outcome : await refuse(parts, outcome, taken);
  } catch (error) {
    if (progress.accepted) for (const { resolve } of taken) resolve({ commit, live: false });
    else for (const { reject } of taken) reject(refusalOf(error));
    return undefined;
  }
}

/** One that is refused among several must not hold the others back: each is tried by itself. */
async function refuse(
  parts: MainLineParts,
  refused: PublishOutcome,
  taken: readonly Waiting[],
): Promise<PublishOutcome> {
  const [only] = taken;
  if (taken.length === 1 && only) only.reject(refusedByGate(refused.issues));
  if (taken.length <= 1) return refused;
  let last = refused;
  for (const one of taken) last = (await publishAll(parts, [one])) ?? last;
  return last;
}

function refusedByGate(issues: PublishOutcome['issues']): Refusal {
  const errors = issues.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  const count = errors.length > 1 ? ` Всего замечаний, которые мешают публикации: ${errors.length}.` : '';
  return new Refusal(
    'not-acceptable',
    `Опубликовать нельзя, на сайте всё осталось как было. ${first ? `${first.message} ${first.fix}` : ''}${count}`,
    { issues: errors },
  );
}

function refusalOf(error: unknown): unknown {
  if (!(error instanceof RefMovedError)) return error;
  return new Refusal(
    'conflict',
    'Пока шла публикация, запись изменили ещё раз. Посмотрите её и опубликуйте снова.',
    {},
    { cause: error },
  );
}

async function publishMain(parts: MainLineParts, what: string): Promise<PublishOutcome | undefined> {
  try {
    const { commit } = await mainState(parts.repository);
    return await publishNoted(parts, { commit, what, who: serverPerson.name });
  } catch {
    // Noted and logged where it happened; nobody waits for an answer.
    return undefined;
  }
}

type Noted = { commit: string; what: string; who: string };

async function publishNoted(
  { desk, watch, clock, note, log }: MainLineParts,
  { commit, what, who }: Noted,
  steps: PublishSteps = {},
): Promise<PublishOutcome> {
  const at = Date.now();
  const takeSearch = what === searchFollows;
  watch.change({ phase: takeSearch ? 'searching' : steps.approve ? 'checking' : 'building' });
  const end = (result: LastPublication['result'], outcome?: PublishOutcome) => {
    const { pages = 0, rendered = 0, issues = [], nextChange, timeZone, asOf } = outcome ?? {};
    const last = { at, took: Date.now() - at, who, what, result, pages, rendered, issues };
    const isQuiet = takeSearch && result === 'live';
    watch.change({
      phase: 'idle',
      ...(isQuiet ? {} : { last }),
      ...(outcome && { nextChange, timeZone, asOf }),
    });
    if (!isQuiet) note(last);
  };
  try {
    const outcome = await desk.publish({ commit, now: clock(), takeSearch }, steps);
    end(outcome.published ? 'live' : 'refused', outcome);
    return outcome;
  } catch (error) {
    log('A publication failed; the section stays as it was.', error);
    end('failed');
    throw error;
  }
}
