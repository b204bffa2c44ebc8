/** A plan within what the model holds; what is more is told. */
import { room, type Plan, type Section } from './plan.ts';

export type Kept = { sections: Section[]; lost: Plan['lost'] };

/** What is more than a roadmap holds is told, not dropped. */
export function within(sections: readonly Section[]): Kept {
  const lost: Plan['lost'] = [];
  const kept = sections.slice(0, room.sections).map((section) => {
    lost.push(...section.activities.slice(room.activities).flatMap((one) => wordsOf(one)));
    return { ...section, activities: section.activities.slice(0, room.activities) };
  });
  for (const section of sections.slice(room.sections)) {
    lost.push(...[section.number, section.title].flatMap(tooMany));
    lost.push(...section.activities.flatMap(wordsOf));
  }
  return { sections: kept, lost };
}

const tooMany = (text: string | undefined) =>
  text === undefined
    ? []
    : [
        {
          text,
          why: `больше ${String(room.sections)} разделов или ${String(room.activities)} мероприятий в разделе`,
        },
      ];

const wordsOf = ({
  number,
  title,
  items,
  deadline,
  responsible,
  result,
  own,
}: Section['activities'][number]) =>
  [number, title, ...items.flatMap((item) => [item.number, item.text]), deadline, responsible, result]
    .concat(own.map(({ value }) => value))
    .flatMap(tooMany);
