/** What is said of a row that is moved in its list, to those who hear the page. */

type Row = { id: string | number };
type Move = { active: Row; over: Row | null };

const instructions =
  'Чтобы переставить строку, нажмите пробел, ведите её стрелками вверх и вниз и нажмите пробел ещё раз. Escape оставит её на прежнем месте.';

/** In the form that the list's library takes. @param keys the rows in their order. */
export function spokenMoves(keys: readonly string[]) {
  const place = ({ id }: Row) => `${keys.indexOf(String(id)) + 1} из ${keys.length}`;
  return {
    screenReaderInstructions: { draggable: instructions },
    announcements: {
      onDragStart: ({ active }: Pick<Move, 'active'>) => `Строка ${place(active)} взята.`,
      onDragOver: ({ over }: Move) => (over ? `Место ${place(over)}.` : 'Здесь строку не оставить.'),
      onDragEnd: ({ over }: Move) =>
        over ? `Строка поставлена на место ${place(over)}.` : 'Строка на прежнем месте.',
      onDragCancel: () => 'Строка осталась на прежнем месте.',
    },
  };
}
