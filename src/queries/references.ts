/** References backwards: who points to an entry. Only published entries point. */
import type { Entry } from '#model/library.ts';
import type { Published } from './catalogue.ts';

type Pointing<Name extends keyof Published> = ReadonlyMap<string, readonly Entry<Name>[]>;

export type References = {
  supersededBy: Pointing<'regulations'>;
  amendedBy: Pointing<'regulations'>;
  basisOf: Pointing<'regulations'>;
  annexesOf: Pointing<'regulations'>;
  approvalsOfRoadmap: Pointing<'regulations'>;
  approvalsOfProgramme: Pointing<'regulations'>;
  approvalsOfIndicator: Pointing<'regulations'>;
  practicesOfProgramme: Pointing<'practices'>;
  practicesOfMentor: Pointing<'practices'>;
  programmesOfMentor: Pointing<'programmes'>;
  newsOfProgramme: Pointing<'news'>;
  newsOfEvent: Pointing<'news'>;
  guidanceOfRegulation: Pointing<'guidance'>;
};

function pointing<Name extends keyof Published>(
  entries: readonly Entry<Name>[],
  targetsOf: (entry: Entry<Name>) => readonly (string | undefined)[],
): Pointing<Name> {
  const found = new Map<string, Entry<Name>[]>();
  for (const entry of entries) {
    for (const target of new Set(targetsOf(entry))) {
      if (target === undefined) continue;
      const list = found.get(target);
      if (list) list.push(entry);
      else found.set(target, [entry]);
    }
  }
  return found;
}

export function findReferences({
  regulations,
  practices,
  programmes,
  news,
  guidance,
}: Published): References {
  return {
    supersededBy: pointing(regulations, ({ data }) => data.supersedes),
    amendedBy: pointing(regulations, ({ data }) => data.amends),
    basisOf: pointing(regulations, ({ data }) => data.basis),
    annexesOf: pointing(regulations, ({ data }) => [data.annexOf]),
    approvalsOfRoadmap: pointing(regulations, ({ data }) => data.approvesRoadmaps),
    approvalsOfProgramme: pointing(regulations, ({ data }) => data.approvesProgrammes),
    approvalsOfIndicator: pointing(regulations, ({ data }) => data.approvesIndicators),
    practicesOfProgramme: pointing(practices, ({ data }) => [data.programme]),
    practicesOfMentor: pointing(practices, ({ data }) => data.authors.map(({ mentor }) => mentor)),
    programmesOfMentor: pointing(programmes, ({ data }) => data.mentors.map(({ mentor }) => mentor)),
    newsOfProgramme: pointing(news, ({ data }) => [data.programme]),
    newsOfEvent: pointing(news, ({ data }) => [data.event]),
    guidanceOfRegulation: pointing(guidance, ({ data }) => [data.regulation]),
  };
}
