/** What the device remembers of a visitor; nothing of it is sent anywhere. */

const recentKey = 'bank-recent';
const chosenKey = 'bank-chosen';
const mostRecent = 8;

/** A list of words kept on the device; an unreadable or forbidden store is an empty one. */
function read(store: () => Storage, key: string): string[] {
  try {
    const kept: unknown = JSON.parse(store().getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((item) => typeof item === 'string') : [];
  } catch {
    return [];
  }
}

function write(store: () => Storage, key: string, items: readonly string[]): void {
  try {
    if (items.length === 0) store().removeItem(key);
    else store().setItem(key, JSON.stringify(items));
  } catch {
    // A visitor may forbid storage: then nothing is remembered.
  }
}

const forLong = () => localStorage;
const forVisit = () => sessionStorage;

/** Questions asked before, the last first. */
export const recentQuestions = (): string[] => read(forLong, recentKey).slice(0, mostRecent);

export function rememberQuestion(question: string): void {
  const asked = question.trim();
  if (asked === '') return;
  const others = recentQuestions().filter((other) => other !== asked);
  write(forLong, recentKey, [asked, ...others].slice(0, mostRecent));
}

export const forgetQuestions = (): void => write(forLong, recentKey, []);

/** Ids of the practices chosen in this visit. */
export const chosenPractices = (): string[] => read(forVisit, chosenKey);
export const keepChosen = (ids: readonly string[]): void => write(forVisit, chosenKey, ids);
