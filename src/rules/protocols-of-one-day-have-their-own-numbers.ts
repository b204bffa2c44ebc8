import { formatDayShort } from '#format/day.ts';
import { foldSpelling } from '#model/vocabulary.ts';
import { defineRule, type Finding } from './rule.ts';
import { publishedOf } from './views/published.ts';

type Mark = { file: string; field: string; body: string; key: string; number: string; date: string };

/**
 * Protocols of two bodies with the same number and day are possible, each body counts its own; they may also be one
 * protocol copied twice. A person has to look.
 */
export const protocolsOfOneDayHaveTheirOwnNumbers = defineRule({
  name: 'protocolsOfOneDayHaveTheirOwnNumbers',
  severity: 'advice',
  basis: '',
  find: (library, today) => {
    const marks = [
      ...publishedOf(library, 'regulations', today),
      ...publishedOf(library, 'roadmaps', today),
    ].flatMap(({ file, data }) =>
      data.approvals.flatMap(({ act, body, number, date }, index): Mark[] => {
        if (number === undefined || date === undefined || !/^протокол/i.test(act ?? '')) return [];
        return [{ file, field: `approvals.${index}`, body, key: `${number} ${date}`, number, date }];
      }),
    );
    return [...Map.groupBy(marks, ({ key }) => key).values()].flatMap(findTwin);
  },
});

function findTwin(marks: readonly Mark[]): Finding[] {
  const [first] = marks;
  const twin = first && marks.find(({ body }) => foldSpelling(body) !== foldSpelling(first.body));
  if (!twin) return [];
  return [
    {
      file: twin.file,
      field: twin.field,
      message: `Протоколы двух органов, «${first.body}» и «${twin.body}», имеют один номер и день: № ${twin.number} от ${formatDayShort(twin.date)}.`,
      fix: 'Сверьте номера с протоколами. Если всё верно, ничего менять не нужно.',
    },
  ];
}
