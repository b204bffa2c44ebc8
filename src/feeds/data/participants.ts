/** People of the programmes as totals: nobody can be told from a number of them. */
import type { Entry } from '#model/library.ts';
import type { Catalogue } from '#queries/catalogue.ts';
import type { SectionData } from './section-schema.ts';

type Programme = Entry<'programmes'>['data'];
type Participants = SectionData['participants'];

/** Mentors who have not been replaced; one with a card counts once in whatever number of programmes. */
function countMentors(programmes: readonly Programme[], today: string): number {
  const current = programmes
    .flatMap(({ mentors }) => mentors)
    .filter(({ until }) => until === undefined || until >= today);
  const cards = new Set(current.flatMap(({ mentor }) => mentor ?? []));
  return cards.size + current.filter(({ mentor }) => mentor === undefined).length;
}

function totalsOf(programmes: readonly Programme[], today: string) {
  return {
    programmes: programmes.length,
    mentors: countMentors(programmes, today),
    mentees: programmes.flatMap(({ mentees }) => mentees).reduce((total, { count }) => total + count, 0),
  };
}

function byForm(programmes: readonly Programme[], today: string): Participants['running']['byForm'] {
  // Forms that the school named itself share an id, so they are told apart by their words.
  const groups = Map.groupBy(programmes, ({ form }) => `${form.id} ${form.label}`);
  return [...groups.values()].flatMap((own) => {
    const form = own[0]?.form;
    return form ? [{ form: { id: form.id, label: form.label }, ...totalsOf(own, today) }] : [];
  });
}

export function participantsOf({ sorted, today }: Catalogue): Participants {
  const programmes = sorted('programmes').map(({ data }) => data);
  const inState = (state: Programme['state']['id']) => programmes.filter((one) => one.state.id === state);
  const running = inState('running');
  const inFormation = (formation: Programme['formation']['id']) =>
    running.filter((one) => one.formation.id === formation).length;
  return {
    programmes: {
      planned: inState('planned').length,
      running: running.length,
      suspended: inState('suspended').length,
      completed: inState('completed').length,
    },
    running: {
      ...totalsOf(running, today),
      pairs: inFormation('pair'),
      groups: inFormation('group'),
      byForm: byForm(running, today),
    },
  };
}
