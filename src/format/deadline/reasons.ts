import type { UnscheduledReason } from './kinds.ts';

/** Signs of each reason, the surest first: a wording that has several is named by the first. */
const SIGNS: readonly (readonly [UnscheduledReason, RegExp])[] = [
  [
    'by-authority',
    /минпрос|министерств|департамент|комитет|учредител|управлени[а-я]* образован|вышестоящ|оператор|муоо|устанавлива|определя|назнача/,
  ],
  [
    'after-event',
    /(?:^| )(?:после|спустя)(?: |$)|по (?:окончани|завершени|истечени|итогам|результатам|прибыти|достижени|выполнени|факту)|с момента|со дня|с даты|перед|накануне|по мере (?:завершени|окончани)/,
  ],
  [
    'as-needed',
    /по мере|необходимост|потребност|запрос|требовани|обращени|заявк|заявлени|желани|возможност|в случае|при наличи|при поступлени|при возникновени|ситуативн|индивидуально(?![а-я])/,
  ],
  ['by-agreement', /соглас(?:овани|ованн)|договор[её]нност|взаимной догов/],
  ['by-schedule', /график|расписани|циклограмм|план|календар[яюеь]/],
  [
    'by-document',
    /соответстви|согласно|дорожн|программ|приказ|распоряжени|положени|регламент|договор|соглашени|техническ|паспорт|проект|карт|срокам|в (?:установленн|указанн|утвержд)/,
  ],
  ['term', /четверт|каникул|триместр|полугоди|семестр|модул/],
  [
    'duration',
    /(?:\d|один|одн[оаиу]|дв[аеу]|тр[иеё]|четыр|пят|шест|сем|восьм|девят|десят|нескольк)[а-я]* ?(?:[а-я]+ )?(?:час|дн|день|сут|недел|месяц|лет|год|минут)|(?:течение|течении) (?:дня|недели|месяца|суток)|(?:^| )(?:месяц|неделя|год)$/,
  ],
  ['continuous', /постоянно|регулярно|систематическ|периодическ|бессрочно|непрерывно|весь период|весь срок/],
];

/** Said in words; a dash or an empty cell says the same. */
const ABSENT = /^(?:нет|не (?:указан|определ|установл|задан)[а-я]*|без срока|б\/?с|н\/д|отсутству[а-я]*)$/;

const MONTHS = /январ|феврал|март|апрел|ма[йяе](?![а-я])|июн|июл|август|сентябр|октябр|ноябр|декабр/;
const OTHER_DATE_WORDS = /осен|зим|весн|лет[оа]|квартал|недел|год/;
const INEXACT_WORDS =
  /начал|середин|кон(?:ец|ц)|половин|недел|декад|окончани|ориентировочн|примерн|или|текущ|следующ|понедельник|вторник|сред[ау]|четверг|пятниц|суббот|воскресень/;

/**
 * Names why a wording that was not read as days has none. Only the reason depends on this; a wrong
 * guess never makes a date.
 */
export function reasonOf(wording: string): UnscheduledReason {
  const text = plainText(wording);
  if (!/[\p{L}\d]/u.test(text)) return 'absent';
  if (ABSENT.test(text)) return 'absent';
  const isInexact = INEXACT_WORDS.test(text);
  const sign = SIGNS.find(([, pattern]) => pattern.test(text))?.[0];
  // «3-4 неделя сентября» is no length of time.
  if (sign !== undefined && !(sign === 'duration' && isInexact && MONTHS.test(text))) return sign;
  return isInexact && (MONTHS.test(text) || OTHER_DATE_WORDS.test(text)) ? 'ambiguous' : 'unknown';
}

/** Lower case, «е» for «ё», words broken at a line's end joined, no closing mark. */
function plainText(wording: string): string {
  return wording
    .slice(0, 500)
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/<[^<>]*>|&nbsp;|\*/g, ' ')
    .replace(/([а-я])[-\u2010-\u2015]\s*\n\s*(?=[а-я])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;]+$/, '');
}
