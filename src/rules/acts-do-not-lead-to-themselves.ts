import type { Entry } from '#model/library.ts';
import { defineRule, type Finding } from './rule.ts';
import { publishedOf } from './views/published.ts';

type Regulation = Entry<'regulations'>;

const relations = [
  {
    field: 'supersedes',
    says: 'отменяет или заменяет сам себя',
    next: ({ data }: Regulation) => data.supersedes,
  },
  { field: 'amends', says: 'изменяет сам себя', next: ({ data }: Regulation) => data.amends },
  { field: 'basis', says: 'служит основанием самому себе', next: ({ data }: Regulation) => data.basis },
  {
    field: 'annexOf',
    says: 'является приложением к самому себе',
    next: ({ data }: Regulation) => (data.annexOf === undefined ? [] : [data.annexOf]),
  },
] as const;

/** No act supersedes, amends, rests on or is an annex of itself, directly or through others; each circle is told once. */
export const actsDoNotLeadToThemselves = defineRule({
  name: 'actsDoNotLeadToThemselves',
  severity: 'error',
  basis: '',
  find: (library, today) => {
    const acts = new Map(publishedOf(library, 'regulations', today).map((act) => [act.id, act]));
    return relations.flatMap((relation) => findCircles(acts, relation));
  },
});

function findCircles(acts: ReadonlyMap<string, Regulation>, relation: (typeof relations)[number]): Finding[] {
  const done = new Set<string>();
  const findings: Finding[] = [];
  for (const id of [...acts.keys()].sort()) {
    const circle = circleFrom(id, acts, relation.next, done);
    const [first] = circle;
    if (!first) continue;
    const path = [...circle, first].map(({ data }) => `«${data.title}»`).join(' → ');
    findings.push({
      file: first.file,
      field: relation.field,
      message: `Документ ${relation.says}: ${path}.`,
      fix: 'Уберите одну из ссылок этой цепочки.',
    });
  }
  return findings;
}

/** The first circle met on the way from an act, beginning at its first name in order; acts once visited are left out. */
function circleFrom(
  start: string,
  acts: ReadonlyMap<string, Regulation>,
  next: (act: Regulation) => readonly string[],
  done: Set<string>,
): Regulation[] {
  const path: string[] = [];
  const visit = (id: string): string[] => {
    const at = path.indexOf(id);
    if (at !== -1) return path.slice(at);
    const act = acts.get(id);
    if (done.has(id) || !act) return [];
    path.push(id);
    for (const target of next(act)) {
      const circle = visit(target);
      if (circle.length > 0) return circle;
    }
    path.pop();
    done.add(id);
    return [];
  };
  const circle = visit(start);
  for (const id of path) done.add(id);
  const from = circle.indexOf([...circle].sort()[0] ?? '');
  return [...circle.slice(from), ...circle.slice(0, from)].flatMap((id) => acts.get(id) ?? []);
}
