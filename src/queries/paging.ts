import { listPageAddress } from './addresses.ts';
import type { Pagination } from './page.ts';

/** Entries on one page of a list. */
export const pageSize = 50;

/** How many pages a list has; an empty list has one page that says so. */
export function pageCount(length: number): number {
  return Math.max(1, Math.ceil(length / pageSize));
}

/** The entries of page `number` of a list that begins at `first`; a list of one page has no pagination. */
export function pageOfList<Item>(
  entries: readonly Item[],
  first: string,
  number: number,
): { entries: readonly Item[]; pagination?: Pagination } {
  const count = pageCount(entries.length);
  const shown = entries.slice((number - 1) * pageSize, number * pageSize);
  if (count === 1) return { entries: shown };
  const pagination: Pagination = {
    number,
    count,
    ...(number > 1 && { previous: listPageAddress(first, number - 1) }),
    ...(number < count && { next: listPageAddress(first, number + 1) }),
  };
  return { entries: shown, pagination };
}
