/** Decap does not save a form that its own controls refuse; this is where it says so. */
const listeners = new Set<() => void>();

/** Called by Decap. */
export function tellRefusedSave(): void {
  for (const listener of listeners) listener();
}

/** Tells of every save that Decap itself has refused. */
export const onRefusedSave = (listener: () => void): unknown => listeners.add(listener);
