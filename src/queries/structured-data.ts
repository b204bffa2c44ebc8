/** What a page says of itself to search engines, in the words of schema.org. Never more than the page itself shows. */
import type {
  BreadcrumbList,
  Event,
  HowTo,
  LegalForceStatus,
  Legislation,
  NewsArticle,
  Organization,
  Thing,
} from 'schema-dts';
import { formatDistance, instantOf, minutesAhead } from '#format/time-zone.ts';
import type { Frame, Head, Page, Views } from './page.ts';

/** Address of the section (`/praktiki/`) → full address. */
type Absolute = (address: string) => string;

type Graph = { '@context': 'https://schema.org'; '@graph': Thing[] };

/** A page's structured data, waiting to be told how full addresses are made. */
export type StructuredData = (absolute: Absolute) => Graph | undefined;

type Context = { frame: Frame; absolute: Absolute };

const language = 'ru';

const schoolOf = ({ frame }: Context): Organization => ({
  '@type': 'EducationalOrganization',
  name: frame.fullName,
  ...(frame.mainSite !== undefined && { url: frame.mainSite }),
});

/** Name, summary and days, as every kind of page has them. */
const headOf = ({ title, description, published, updated }: Head) => ({
  name: title,
  inLanguage: language,
  ...(description !== undefined && { description }),
  ...(published !== undefined && { datePublished: published }),
  ...(updated !== undefined && updated !== published && { dateModified: updated }),
});

/** `2026-12-16 15:30` is a time of the school's own clock. */
function momentOf(moment: string, { frame: { timeZone } }: Context): string {
  if (!moment.includes(' ')) return moment;
  const ahead = minutesAhead(timeZone, instantOf(timeZone, moment));
  return `${moment.replace(' ', 'T')}${formatDistance(ahead)}`;
}

function news(view: Views['news'], context: Context): NewsArticle {
  return {
    '@type': 'NewsArticle',
    ...headOf(view),
    headline: view.title,
    datePublished: view.date,
    publisher: schoolOf(context),
  };
}

const eventStatuses = {
  upcoming: 'EventScheduled',
  past: 'EventScheduled',
  cancelled: 'EventCancelled',
} as const;

function event(view: Views['event'], context: Context): Event {
  const place = view.facts.find(({ name }) => name === 'Место')?.values[0]?.text;
  return {
    '@type': 'Event',
    name: view.title,
    ...(view.summary !== undefined && { description: view.summary }),
    startDate: momentOf(view.start, context),
    ...(view.end !== undefined && { endDate: momentOf(view.end, context) }),
    eventStatus: `https://schema.org/${eventStatuses[view.state]}`,
    ...(place !== undefined && { location: { '@type': 'Place', name: place, address: place } }),
    organizer: schoolOf(context),
  };
}

const legalForces: Record<string, LegalForceStatus> = {
  'in-force': 'https://schema.org/InForce',
  void: 'https://schema.org/NotInForce',
  expired: 'https://schema.org/NotInForce',
};

const factOf = (facts: Views['regulation']['facts'], name: string) =>
  facts.find((fact) => fact.name === name)?.values[0];

function legislation(view: Views['regulation']): Legislation {
  const { facts, force } = view;
  const [number, kind, issuer, date] = ['Номер', 'Вид', 'Кто издал', 'Дата'].map((name) =>
    factOf(facts, name),
  );
  const legalForce = legalForces[force.id];
  return {
    '@type': 'Legislation',
    ...headOf(view),
    ...(number && { legislationIdentifier: number.text }),
    ...(kind && { legislationType: kind.text }),
    ...(issuer && { legislationPassedBy: { '@type': 'Organization', name: issuer.text } }),
    ...(date?.day !== undefined && { legislationDate: date.day }),
    ...(legalForce !== undefined && { legislationLegalForce: legalForce }),
  };
}

function practice(view: Views['practice']): HowTo {
  return {
    '@type': 'HowTo',
    ...headOf(view),
    step: view.steps.map(({ title }) => ({ '@type': 'HowToStep', name: title })),
  };
}

function programme(view: Views['programme'], context: Context): Thing {
  const { start, end } = view.term;
  return {
    '@type': 'EducationalOccupationalProgram',
    name: view.title,
    ...(view.summary !== undefined && { description: view.summary }),
    ...(start !== undefined && { startDate: start }),
    ...(end !== undefined && { endDate: end }),
    provider: schoolOf(context),
  };
}

function website(view: Views['home'], context: Context): Thing {
  return {
    '@type': 'WebSite',
    name: view.title,
    url: context.absolute('/'),
    inLanguage: language,
    publisher: schoolOf(context),
  };
}

/** The page's own kind; a page of no special kind is described by its head and breadcrumbs enough. */
function kindOf({ template, view }: Page, context: Context): Thing | undefined {
  switch (template) {
    case 'home':
      return website(view, context);
    case 'news':
      return news(view, context);
    case 'event':
      return event(view, context);
    case 'regulation':
      return legislation(view);
    case 'practice':
      return practice(view);
    case 'programme':
      return programme(view, context);
    case 'guidance':
      return { '@type': 'DigitalDocument', ...headOf(view) };
    case 'indicators':
    case 'indicator':
      return { '@type': 'Dataset', ...headOf(view), creator: schoolOf(context) };
    case 'list':
    case 'bank':
      return { '@type': 'CollectionPage', ...headOf(view) };
    default:
      return undefined;
  }
}

function breadcrumbs({ breadcrumbs: trail, title }: Head, { absolute }: Context): BreadcrumbList | undefined {
  if (trail.length === 0) return undefined;
  const steps = trail.map(({ title: name, address }, index) => ({
    '@type': 'ListItem' as const,
    position: index + 1,
    name,
    item: absolute(address),
  }));
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [...steps, { '@type': 'ListItem', position: steps.length + 1, name: title }],
  };
}

/**
 * Structured data of a page, as one graph; undefined for pages that search engines are not to list.
 * @param absolute gives full addresses; without a known site they begin with the base path.
 */
export function structuredData(page: Page, frame: Frame, absolute: Absolute): Graph | undefined {
  if (page.template === 'redirect' || page.template === 'not-found' || page.template === 'search')
    return undefined;
  const context = { frame, absolute };
  const graph = [kindOf(page, context), breadcrumbs(page.view, context)].filter(
    (thing) => thing !== undefined,
  );
  return graph.length === 0 ? undefined : { '@context': 'https://schema.org', '@graph': graph };
}
