/** The bank's index, fetched from the section itself. */
import { openBank, type Bank } from '#search/bank.ts';

/** Larger banks are loaded as they are asked. */
const mostKept = 3000;

/** Milliseconds until a browser that does not tell of quiet moments is taken to have one. */
const quietAfter = 400;

/** Loads the rest of the index while nobody types, so that answers need no connection; not where data is spared. */
function keepInQuiet(bank: Bank): void {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (bank.size > mostKept || connection?.saveData === true) return;
  // What fails now is asked for again when a question needs it.
  const start = () => void bank.keep().catch(() => undefined);
  if ('requestIdleCallback' in window) requestIdleCallback(start);
  else setTimeout(start, quietAfter);
}

/**
 * Opens the bank whose files lie in a folder.
 * @throws {Error} when its first file cannot be loaded.
 */
export async function loadBank(folder: string): Promise<Bank> {
  const bank = await openBank(async (name) => {
    const response = await fetch(folder + name);
    if (!response.ok) throw new Error(`${name} was not loaded: ${response.status}.`);
    return (await response.json()) as unknown;
  });
  keepInQuiet(bank);
  return bank;
}
