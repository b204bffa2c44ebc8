/** What scripts add to every page. Each addition is loaded when it is first needed; without any the page is whole. */

/** A click that is to open another tab or window is the browser's own. */
const isPlain = (event: MouseEvent) =>
  event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest('a'); // A click is always on an element.
  if (!link || !isPlain(event)) return;
  if (link.dataset['opens'] !== undefined) {
    event.preventDefault();
    void import('./display-panel.ts').then(({ toggleDisplayPanel }) => toggleDisplayPanel(link));
  } else if (link.className === 'anchor') {
    void import('./copied-link.ts').then(({ copyLink }) => copyLink(link));
  }
});

if (document.querySelector('.display-settings'))
  void import('./display-panel.ts').then(({ connectSettings }) => connectSettings(document));

/** Filters and views work by the style sheet; what a script adds to them can wait for the first touch. */
if (document.querySelector('.filters, .views')) {
  const keepChoices = (event?: Event) => {
    if (event && !(event.target as Element).closest('.filters, .views')) return;
    for (const kind of touches) removeEventListener(kind, keepChoices);
    // What is read now, before the view changes: the activity under the choice itself.
    const read = document.elementFromPoint(innerWidth / 2, 160)?.closest<HTMLElement>('[data-activity]');
    const top = read?.getBoundingClientRect().top ?? 0;
    void import('./choices.ts').then((choices) => choices.keepChoices(read, top));
  };
  const touches = ['pointerdown', 'focusin', 'change'];
  for (const kind of touches) addEventListener(kind, keepChoices);
  if (location.search || location.hash) keepChoices();
}

/** The way back to a list keeps what was chosen there. */
const back = document.querySelector<HTMLAnchorElement>('.trail li:last-child a');
if (back && document.referrer.startsWith(`${back.href}?`)) back.href = document.referrer;
