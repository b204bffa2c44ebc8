import { formatDay } from '#format/day.ts';
import type { Entry, Library } from '#model/library.ts';
import { defineRule, findInEach, type Fault } from './rule.ts';
import { indexOf } from './views/entry-index.ts';
import { publishedOf } from './views/published.ts';

const fix =
  'Уберите результаты до завершения программы или, если она завершена, отметьте это и укажите причину завершения.';

/** Results of a programme are on the site only when it is completed; the day of completion counts as completed. */
export const resultsFollowCompletion = defineRule({
  name: 'resultsFollowCompletion',
  severity: 'error',
  basis: 'Положение о системе наставничества, п. 8.2',
  find: (library, today) => [
    ...findInEach(publishedOf(library, 'programmes', today), (entry) => judgeProgramme(entry, today)),
    ...findInEach(publishedOf(library, 'practices', today), (entry) => judgePractice(entry, library, today)),
  ],
});

type Results = { results: readonly unknown[]; resultSummary?: string | undefined };

function fieldsOfResults({ results, resultSummary }: Results): string[] {
  return [
    ...(results.length > 0 ? ['results'] : []),
    ...(resultSummary === undefined ? [] : ['resultSummary']),
  ];
}

/** Why a programme is not completed that day, or undefined when it is. */
function whyIncomplete({ state, finished }: Entry<'programmes'>['data'], today: string): string | undefined {
  if (state.id !== 'completed') return `ход программы — «${state.label}»`;
  if (finished !== undefined && finished > today) return `программа завершится только ${formatDay(finished)}`;
  return undefined;
}

function judgeProgramme({ data }: Entry<'programmes'>, today: string): Fault[] {
  const reason = whyIncomplete(data, today);
  if (reason === undefined) return [];
  return fieldsOfResults(data).map((field) => ({
    field,
    message: `Результаты программы опубликованы раньше её завершения: ${reason}.`,
    fix,
  }));
}

/** A practice may tell what was done in a running programme; measures before and after are the programme's results. */
function judgePractice({ data }: Entry<'practices'>, library: Library, today: string): Fault[] {
  const programme =
    data.programme === undefined ? undefined : indexOf(library).find('programmes', data.programme);
  const reason = programme?.collection === 'programmes' ? whyIncomplete(programme.data, today) : undefined;
  if (!programme || reason === undefined) return [];
  return fieldsOfResults(data).map((field) => ({
    field,
    severity: 'warning',
    message: `Практика показывает результаты программы «${programme.data.title}», которая не завершена: ${reason}.`,
    fix: 'Добавьте результаты в описание практики после завершения программы.',
  }));
}
