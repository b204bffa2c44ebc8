/** What a selection says of itself. */
import { counted } from '#format/plural.ts';
import type { Selection } from './selection-address.ts';
import { mostShown } from './selection-address.ts';

export const countedPractices = (count: number): string =>
  counted(count, ['практика', 'практики', 'практик']);

/** What has become of the practices that were asked for, when the last of them is known. */
export function loadedWords({
  shown,
  absent,
  failed,
}: Record<'shown' | 'absent' | 'failed', number>): string {
  return [
    shown > 0 && `Загружено: ${countedPractices(shown)}.`,
    absent > 0 && `Нет в разделе: ${countedPractices(absent)}.`,
    failed > 0 && `Не загрузилось: ${countedPractices(failed)}.`,
  ]
    .filter((words) => words !== false)
    .join(' ');
}

export function wordsOfRemoval(title: string, left: number): string {
  return `«${title}» — убрано. ${left === 0 ? 'Подборка пуста.' : `Осталось: ${countedPractices(left)}.`}`;
}

/** What of the address is not shown. */
export function remarks({ ids, ignored }: Selection): string[] {
  const waiting = ids.length - mostShown;
  return [
    ...(waiting > 0
      ? [
          `Показаны первые ${mostShown}. Ещё ${countedPractices(waiting)} — в очереди: уберите лишние, и они появятся.`,
        ]
      : []),
    ...(ignored > 0 ? [`Пропущено то, что не похоже на имена практик: ${ignored}.`] : []),
  ];
}
