import type { Block } from './form.ts';

/** For every block, the number of the last section begun: 1, 2 …; 0 before the first. */
export function sectionNumbers(blocks: readonly Block[]): number[] {
  let number = 0;
  return blocks.map((block) => {
    if (block.kind === 'section') number += 1;
    return number;
  });
}
