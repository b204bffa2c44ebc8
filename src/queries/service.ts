/** Views of the pages that every section has whatever its content. */
import { collections } from '#model/collections.ts';
import { entryAddress, fixedAddresses } from './addresses.ts';
import type { Catalogue } from './catalogue.ts';
import { followings } from './followings.ts';
import { curatorOf, officialPages, openSections, servicePages } from './frame.ts';
import type { List } from './lists.ts';
import type { FreePageView, Link, NotFoundView, SiteMapView, StatementView } from './page.ts';
import type { Entry } from '#model/library.ts';
import { bodyOf } from './body.ts';
import { headOf, homeTrail, linkTo } from './parts.ts';
import { practiceMapLink } from './practice-map.ts';
import { readingMinutes } from './reading-time.ts';

export function freePageView(catalogue: Catalogue, entry: Entry<'pages'>): FreePageView {
  return {
    ...headOf(catalogue, entry),
    readingTime: readingMinutes(entry),
    summary: entry.data.summary,
    body: bodyOf(catalogue, entry),
  };
}

/** Sections with their years, plans of every year, free pages and service pages. */
export function siteMapView(catalogue: Catalogue, lists: readonly List[]): SiteMapView {
  const sections = openSections(catalogue).map((section) => ({
    ...section,
    links: [
      ...lists
        .filter(({ kind, collection }) => kind === 'archive' && collection === section.collection)
        .map(({ head, first }): Link => ({ title: head.title, address: first })),
      ...(section.collection === 'practices' ? [practiceMapLink] : []),
    ],
  }));
  const roadmaps = catalogue
    .sorted('roadmaps')
    .map(({ id, data }) => ({ title: data.title, address: entryAddress('roadmaps', id) }));
  const withRoadmaps = sections.map((section) =>
    section.title === collections.roadmaps.label ? { ...section, links: roadmaps } : section,
  );
  return {
    title: 'Карта раздела',
    description: 'Все части раздела на одной странице.',
    breadcrumbs: homeTrail(),
    followings: [...followings],
    groups: [
      ...withRoadmaps,
      ...pagesGroup(catalogue),
      {
        title: 'О сайте',
        links: [
          { title: 'Поиск', address: fixedAddresses.search },
          { title: 'Настройки отображения', address: fixedAddresses.displaySettings },
          ...servicePages,
        ],
      },
      { title: 'На основном сайте', links: officialPages(catalogue) },
    ],
  };
}

function pagesGroup(catalogue: Catalogue): SiteMapView['groups'] {
  const links = catalogue.sorted('pages').map(linkTo);
  return links.length === 0 ? [] : [{ title: 'Страницы', links }];
}

function statementView(catalogue: Catalogue, title: string, description: string): StatementView {
  const { school } = catalogue;
  return {
    title,
    description,
    breadcrumbs: homeTrail(),
    section: school?.sectionTitle ?? 'Наставничество',
    school: school?.fullName ?? '',
    mainSite: school?.mainSite,
    curator: curatorOf(catalogue),
  };
}

export const accessibilityView = (catalogue: Catalogue): StatementView =>
  statementView(
    catalogue,
    'Доступность раздела',
    'Как раздел устроен, чтобы им мог пользоваться каждый, и куда сообщить о препятствии.',
  );

export const personalDataView = (catalogue: Catalogue): StatementView =>
  statementView(
    catalogue,
    'Персональные данные',
    'Какие сведения о людях есть в разделе и какие раздел не собирает.',
  );

export const displaySettingsView = (catalogue: Catalogue): StatementView =>
  statementView(
    catalogue,
    'Настройки отображения',
    'Размер и начертание текста, расстояния, цвета и картинки — как удобно вам, на этом устройстве.',
  );

export function notFoundView(catalogue: Catalogue): NotFoundView {
  return {
    title: 'Такой страницы нет',
    breadcrumbs: homeTrail(),
    sections: openSections(catalogue),
  };
}
