/** The list of found practices: the first are seen at once, others follow, further ones when they are asked for. */

const shownAtOnce = 10;
/** So many are in sight at first. */
const seenAtOnce = 3;

/** Makes the items of the results from one place to another. */
export type MakeItems = (from: number, to: number) => Promise<HTMLElement[]>;

export type FoundList = {
  /** Puts other results in the place of those before; resolves when the first have been painted. */
  replace: (length: number, make: MakeItems) => Promise<void>;
};

/** Resolves when what stands in the document has been painted. */
const afterFrame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

export function createFoundList(list: HTMLElement, more: HTMLElement): FoundList {
  let shown: { length: number; make: MakeItems } = { length: 0, make: () => Promise.resolve([]) };

  async function append(to: number): Promise<HTMLElement[]> {
    const wanted = shown;
    const items = await wanted.make(list.children.length, to);
    if (wanted !== shown) return [];
    list.append(...items);
    more.hidden = list.children.length >= wanted.length;
    return items;
  }

  /** What did not load is asked for again by the button. */
  const appendOrOffer = (to: number) =>
    append(to).catch((): HTMLElement[] => {
      more.hidden = false;
      return [];
    });

  more.addEventListener('click', () => {
    void appendOrOffer(list.children.length + shownAtOnce).then(([first]) =>
      first?.querySelector('a')?.focus(),
    );
  });
  return {
    replace: async (length, make) => {
      const wanted = { length, make };
      shown = wanted;
      const items = await make(0, seenAtOnce);
      if (wanted !== shown) return;
      list.replaceChildren(...items);
      more.hidden = true;
      await afterFrame();
      if (wanted === shown) void appendOrOffer(shownAtOnce);
    },
  };
}
