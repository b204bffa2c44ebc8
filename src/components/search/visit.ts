/** How far a visitor had come when they left the page; kept with the entry of the history, so that going back leads there. */

export type Visit = {
  /** How many results stood there. */
  shown?: number;
  /** The link by which the page was left. */
  left?: string;
};

/** What is known of the entry of the history that is open. */
export const visitHere = (): Visit => (history.state as Visit | null) ?? {};

export function keepVisit(visit: Visit): void {
  history.replaceState({ ...visitHere(), ...visit }, '');
}
