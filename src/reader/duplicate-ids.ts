import type { Issue } from '#model/issue.ts';
import type { FoundEntry } from './list-content.ts';
import { toIssue } from './problem.ts';

/** Ids that differ only by case or extension: one address for two entries, and one file on Windows and macOS. */
export function duplicateIssues(entries: readonly FoundEntry[]): Issue[] {
  const named = entries.flatMap((entry) =>
    entry.place.collection === 'school' ? [] : [{ ...entry, place: entry.place }],
  );
  const groups = Map.groupBy(named, ({ place }) => `${place.collection}/${place.id.toLowerCase()}`);
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .flatMap((group) => {
      const first = group.find(({ wellNamed }) => wellNamed) ?? group[0];
      return group.flatMap((entry) =>
        first && entry !== first ? [repeats(entry.place.file, first.place.file)] : [],
      );
    });
}

function repeats(file: string, first: string): Issue {
  return toIssue(file, {
    rule: 'duplicate-id',
    message: `Имя этой записи совпадает с именем «${first}»: различаются только величина букв или расширение.`,
    fix: 'Назовите один из файлов иначе или удалите его.',
  });
}
