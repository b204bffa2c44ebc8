/** Questions that were asked on this device, offered while the field is empty. */
import { button, element } from '#components/elements/elements.ts';
import { forgetQuestions, recentQuestions } from './device-memory.ts';
import { shorten } from './notes.ts';

/** @param ask is given the question that a visitor takes again. */
export function offerRecent(
  place: HTMLElement,
  field: HTMLInputElement,
  ask: (question: string) => void,
): void {
  const asked = field.value === '' ? recentQuestions() : [];
  if (asked.length === 0) return;
  const forget = button('Забыть', () => {
    forgetQuestions();
    place.replaceChildren();
    field.focus();
  });
  place.replaceChildren(
    element('p', { class: 'bank-hint' }, 'Недавно искали на этом устройстве:'),
    element(
      'ul',
      { class: 'bank-chips plain-list' },
      ...asked.map((question) =>
        element(
          'li',
          {},
          button(shorten(question), () => ask(question)),
        ),
      ),
      element('li', {}, forget),
    ),
  );
}
