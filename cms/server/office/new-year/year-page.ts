/** HTML of the page on which the section is turned to the next school year: what is to be done, and what is done. */
import { html } from 'ghtml';
import { formatDay } from '#format/day.ts';
import { formatSchoolYear } from '#format/school-year.ts';
import { entryStates } from '../entry-states.ts';
import { newFormAddress } from '../frame.ts';
import { entryOffice } from '../public-address.ts';
import { isYearEnding, type YearRoadmap, type YearTurn } from './year-turn.ts';

export type YearPage = {
  base: string;
  turn: YearTurn;
  /** HTML of what is told above the steps. */
  said: string;
};

type Step = { id: string; title: string; isDone: boolean; body: string };

const button = (deed: string, label: string) =>
  html`<button type="submit" name="delo" value="${deed}" class="button button-small">${label}</button>`;

const form = (base: string, inside: string) =>
  html`<form method="post" action="${base}admin/novyj-god/">!${inside}</form>`;

/** «2027–2028 учебный год» in the words of a sentence. */
const said = formatSchoolYear;

const isShown = ({ states }: YearRoadmap) => states.includes('shown');

function roadmapLine(base: string, { id, title, states }: YearRoadmap): string {
  const words = states.map((state) => entryStates[state].label).join(', ');
  return html`<li><a href="${entryOffice(base, 'roadmaps', id)}">${title}</a> — ${words}</li>`;
}

function roadmapStep({ base, turn: { from, to, roadmaps } }: YearPage): Step {
  const coming = roadmaps.filter(({ schoolYear }) => schoolYear === to);
  const former = roadmaps.filter(({ schoolYear }) => schoolYear === from);
  const made = html`<ul>
    !${coming.map((roadmap) => roadmapLine(base, roadmap)).join('')}
  </ul>`;
  const options = former.map(({ id, title }) => html`<option value="${id}">${title}</option>`);
  const copy = form(
    base,
    html`<p class="soft">
        Перейдут графы, разделы и мероприятия; годы в сроках сменятся. Отметки о выполнении, подтверждения,
        гриф утверждения и отменённые мероприятия не перейдут: прежняя карта останется в архиве со всем этим.
      </p>
      <label class="choice-field"
        ><span>По какой карте</span>
        <select class="short-field" name="karta">
          !${options.join('')}
        </select></label
      >
      <div class="actions">!${button('karta', 'Создать черновик карты')}</div>`,
  );
  const other = html`<div class="actions">
    <a class="button button-small button-quiet" href="${base}admin/karta-iz-word/">Из документа Word</a>
    <a class="button button-small button-quiet" href="${newFormAddress(base, 'roadmaps')}">Пустая карта</a>
  </div>`;
  return {
    id: 'karta',
    title: `Дорожная карта на ${said(to)}`,
    isDone: coming.some(isShown),
    body: coming.length > 0 ? made : (former.length > 0 ? copy : '') + other,
  };
}

const orderStep = ({ base, turn: { to } }: YearPage): Step => ({
  id: 'prikaz',
  title: `Приказы на ${said(to)}`,
  isDone: false,
  body: html`<p class="soft">
      Приказ об утверждении карты и приказ о закреплении пар. Добавьте их, а в карте и в программах выберите в
      поле «Документ в разделе»: на странице приказа видно, кто на него ссылается.
    </p>
    <div class="actions">
      <a class="button button-small button-quiet" href="${newFormAddress(base, 'regulations')}"
        >Добавить приказ</a
      >
    </div>`,
});

function schoolStep({ base, turn }: YearPage): Step {
  const { from, to, roadmaps, isYearDrafted } = turn;
  const school = entryOffice(base, 'school', 'school');
  const isReady = roadmaps.some((roadmap) => roadmap.schoolYear === to && isShown(roadmap));
  const change = isReady
    ? form(base, html`<div class="actions">!${button('god', `Сменить на ${said(to)}`)}</div>`)
    : html`<p class="soft">
        Сначала опубликуйте карту на ${said(to)}: без карты текущего года раздел выйти не может.
      </p>`;
  return {
    id: 'god',
    title: 'Учебный год раздела',
    isDone: false,
    body: html`<p>Сейчас на сайте ${said(from)}.</p>
      !${
        isYearDrafted
          ? html`<p class="soft">
              Новый год записан в черновик <a href="${school}">описания школы</a>: он сменится, когда черновик
              опубликуют.
            </p>`
          : change
      }`,
  };
}

function menteesStep({ base, turn: { today, menteesConfirmed } }: YearPage): Step {
  const history = html`<a href="${entryOffice(base, 'school', 'school')}">истории описания школы</a>`;
  const isToday = menteesConfirmed === today;
  return {
    id: 'spisok',
    title: 'Список наставляемых',
    isDone: isToday,
    body: html`<p>
        ${menteesConfirmed === undefined ? 'День сверки ещё не отмечен' : `Последняя сверка — ${formatDay(menteesConfirmed)}`}
      </p>
      <p class="soft">
        Сам список хранится в школе и на сайте не публикуется: отмечается только день. Кто и когда его
        отмечал, видно в !${history}.
      </p>
      !${isToday ? '' : form(base, html`<div class="actions">!${button('spisok', 'Сверен сегодня')}</div>`)}`,
  };
}

const archiveStep = ({ base, turn: { from } }: YearPage): Step => ({
  id: 'arhiv',
  title: `Карта на ${said(from)}`,
  isDone: true,
  body: html`<p class="soft">
    Делать ничего не нужно: прежняя карта остаётся на
    <a href="${base}dorozhnaya-karta/">странице дорожных карт</a> под своим годом, со всеми отметками.
  </p>`,
});

export function yearBody(page: YearPage): string {
  const { from, to, today } = page.turn;
  const isEnding = isYearEnding(from, today);
  const steps = [roadmapStep, orderStep, schoolStep, menteesStep, archiveStep].map((step) => step(page));
  return html`!${page.said}
    <p>
      ${isEnding ? '' : `Спешить некуда: ${said(from)} ещё идёт. `}Здесь готовят ${said(to)}. Шаги можно
      делать в разные дни: ничего не меняется на сайте, пока черновики не опубликованы.
    </p>
    <ol class="office-list year-steps">
      !${steps
        .map(
          ({ id, title, isDone, body }) =>
            html`<li>
              <h2 id="${id}">${title} !${isDone ? '<span class="count">готово</span>' : ''}</h2>
              !${body}
            </li>`,
        )
        .join('')}
    </ol>`;
}
