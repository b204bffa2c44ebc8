/** What time asks for: activities of the month, consents that end, practices without a result. */
import { html } from 'ghtml';
import { addDays, formatDay } from '#format/day.ts';
import { formatSchoolYear } from '#format/school-year.ts';
import { may, type Role } from '../../accounts/rights.ts';
import type { Overview, RoadmapActivity } from '../../desk/overview.ts';
import { formAddress, newFormAddress } from '../frame.ts';
import { isYearEnding } from '../new-year/year-turn.ts';
import { activityLine, type ActivitiesShown } from '../progress/activity-line.ts';

/** Activities of the month and those that are late, which come first. */
export function activitiesPart(activities: readonly RoadmapActivity[], shown: ActivitiesShown): string {
  if (activities.length === 0) return '';
  const due = activities.filter((activity) => activity.due !== undefined);
  const sorted = due.toSorted((a, b) => Number(b.due === 'overdue') - Number(a.due === 'overdue'));
  const lines = sorted.map((activity) => activityLine(activity, shown));
  return html`<section>
    <h2>Дорожная карта: этот месяц <span class="count">${String(due.length)}</span></h2>
    !${
      due.length === 0
        ? '<p>Всё, что намечено на этот месяц, отмечено.</p>'
        : html`<ul class="office-list">
            !${lines.join('')}
          </ul>`
    }
    <div class="actions">
      <a class="button button-small button-quiet" href="${shown.base}admin/hod/">Все мероприятия карты</a>
    </div>
  </section>`;
}

const link = (address: string, words: string, more: string) =>
  html`<li>
    <p><a href="${address}">${words}</a></p>
    <p class="soft">${more}</p>
  </li>`;

/** Days after which the list of mentees asks to be gone over: a month before the year is over. */
const menteesKept = 335;

/** What comes once a year. */
function yearlyLines({ schoolYear, menteesConfirmed, today }: Overview, base: string): string[] {
  const page = `${base}admin/novyj-god/`;
  const isDue = menteesConfirmed === undefined || addDays(menteesConfirmed, menteesKept) < today;
  const mentees = link(
    `${page}#spisok`,
    'Сверить список наставляемых',
    menteesConfirmed === undefined
      ? 'День сверки ещё не отмечен. Список сверяют не реже раза в год.'
      : `Прошлый раз — ${formatDay(menteesConfirmed)}. Список сверяют не реже раза в год.`,
  );
  const year = link(
    page,
    'Перейти на новый учебный год',
    `Раздел показывает ${formatSchoolYear(schoolYear ?? '')}: пора готовить карту и приказы на следующий.`,
  );
  return [
    ...(schoolYear !== undefined && isYearEnding(schoolYear, today) ? [year] : []),
    ...(isDue ? [mentees] : []),
  ];
}

/** Consents to distribution that end soon (152-ФЗ, ст. 10.1), and practices of which nobody knows what they gave. */
export function soonPart(overview: Overview, base: string): string {
  const { consents, practicesWithoutResults, today } = overview;
  const lines = [
    ...yearlyLines(overview, base),
    ...consents.map(({ id, title, until }) =>
      link(
        formAddress(base, 'mentors', id, 'consent.until'),
        title,
        until < today
          ? `Согласие на распространение закончилось ${formatDay(until)}: имя и фотографию показывать нельзя.`
          : `Согласие на распространение действует до ${formatDay(until)}. Продлите его заранее.`,
      ),
    ),
    ...practicesWithoutResults.map(({ id, title }) =>
      link(
        formAddress(base, 'practices', id, 'results'),
        title,
        'У практики не рассказан результат: без него её трудно повторить.',
      ),
    ),
  ];
  return lines.length === 0
    ? ''
    : html`<section>
        <h2>Скоро понадобится <span class="count">${String(lines.length)}</span></h2>
        <ul class="office-list">
          !${lines.join('')}
        </ul>
      </section>`;
}

/** All of them by name, for whoever answers for the section. */
const partsList = (parts: Overview['parts'], base: string): string =>
  html`<details>
    <summary>Какие это части</summary>
    <ul class="places">
      !${parts
        .map(
          ({ label, collection, present }) =>
            html`<li>
              <a href="${base}admin/zapisi/?chast=${collection}">${label}</a
              >!${present ? '' : ' — нет на сайте'}
            </li>`,
        )
        .join('')}
    </ul>
  </details>`;

/** The parts that a section has to have, and which of them are on the site. */
export function partsPart({ parts }: Overview, base: string, role: Role): string {
  const missing = parts.filter(({ present }) => !present);
  if (missing.length === 0)
    return html`<section>
      <h2>Обязательные части</h2>
      <p>На сайте все ${String(parts.length)}.</p>
      !${partsList(parts, base)}
    </section>`;
  const create = (collection: string) =>
    may(role, 'edit')
      ? html`<a class="button button-small" href="${newFormAddress(base, collection)}">Создать</a>`
      : '';
  return html`<section>
    <h2>Обязательные части</h2>
    <p class="soft">На сайте ${String(parts.length - missing.length)} из ${String(parts.length)}.</p>
    <ul class="office-list">
      !${missing
        .map(
          ({ label, needs, collection }) =>
            html`<li>
              <p>Нет части «${label}»</p>
              <p class="soft">
                Опубликуйте ${needs} — или объявите в описании школы, почему этого пока нет и до какого дня.
              </p>
              <div class="actions">
                !${create(collection)}
                <a
                  class="button button-small button-quiet"
                  href="${formAddress(base, 'school', 'school', 'absences')}"
                  >Объявить отсутствие</a
                >
              </div>
            </li>`,
        )
        .join('')}
    </ul>
    !${partsList(parts, base)}
  </section>`;
}
