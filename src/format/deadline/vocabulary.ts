/**
 * Every word that may stand in a deadline which is read as days. A word that is not here makes the
 * wording unscheduled, so the list holds only words whose part in a date is certain.
 */
export type WordKind =
  | 'month'
  | 'month-genitive'
  | 'month-dative'
  | 'year-word'
  | 'years-word'
  | 'school'
  | 'unit'
  | 'units-dative'
  | 'weekday'
  | 'weekdays-dative'
  | 'ordinal'
  | 'roman'
  | 'count'
  | 'times'
  | 'season'
  | 'decade'
  | 'adverb'
  | 'every'
  | 'in'
  | 'on'
  | 'from'
  | 'starting'
  | 'through'
  | 'until'
  | 'toward'
  | 'not'
  | 'later'
  | 'at-least'
  | 'minimum'
  | 'than'
  | 'course'
  | 'during'
  | 'whole'
  | 'whole-year'
  | 'period'
  | 'stages'
  | 'of-plan'
  | 'end'
  | 'edge'
  | 'always'
  | 'permanent'
  | 'basis'
  | 'onward'
  | 'present'
  | 'time-word'
  | 'inclusive'
  | 'day-of-month'
  | 'clock'
  | 'and'
  | 'also'
  | 'label';

export type Word = { readonly kind: WordKind; readonly value: number };

/** Units of repetition, by the `value` of `unit`, `units-dative` and `adverb` words. */
export const UNITS = ['day', 'week', 'month', 'quarter', 'term', 'half-year', 'year'] as const;

const MONTHS = [
  ['январь январе янв', 'января', 'январю'],
  ['февраль феврале февр фев', 'февраля', 'февралю'],
  ['март марте мар', 'марта', 'марту'],
  ['апрель апреле апр', 'апреля', 'апрелю'],
  ['май мае', 'мая', 'маю'],
  ['июнь июне июн', 'июня', 'июню'],
  ['июль июле июл', 'июля', 'июлю'],
  ['август августе авг', 'августа', 'августу'],
  ['сентябрь сентябре сент сен', 'сентября', 'сентябрю'],
  ['октябрь октябре окт', 'октября', 'октябрю'],
  ['ноябрь ноябре нояб ноя', 'ноября', 'ноябрю'],
  ['декабрь декабре дек', 'декабря', 'декабрю'],
] as const;

const WEEKDAYS = [
  ['понедельник понедельника', 'понедельникам'],
  ['вторник вторника', 'вторникам'],
  ['среда среду среды', 'средам'],
  ['четверг четверга', 'четвергам'],
  ['пятница пятницу пятницы', 'пятницам'],
  ['суббота субботу субботы', 'субботам'],
  ['воскресенье воскресенья', 'воскресеньям'],
] as const;

const ORDINALS = [
  'последний последняя последнее последнюю последней последнего последнем',
  '',
  'первый первая первое первую первой первого первом',
  'второй вторая второе вторую второго втором',
  'третий третья третье третью третьей третьего третьем',
  'четвертый четвертая четвертое четвертую четвертой четвертого четвертом',
] as const;

const COUNTS = [
  '',
  'один одно одну одна одного одной',
  'два две двух',
  'три трех',
  'четыре четырех',
  'пять пяти',
];

const SEASONS = ['осень осени осенью', 'зима зимы зиму зимой', 'весна весны весну весной', 'лето лета летом'];

const UNIT_WORDS = [
  'день дня дней',
  'неделя неделю недели недель неделе нед',
  'месяц месяца месяцев месяце мес',
  'квартал квартала кварталы кварталов квартале кв',
  'четверть четверти четвертей триместр триместра триместре',
  'полугодие полугодия полугодии полгода семестр семестра',
];

const UNITS_DATIVE = ['', 'неделям', 'месяцам', 'кварталам', 'четвертям триместрам', 'полугодиям'];

const ADVERBS = [
  'ежедневно',
  'еженедельно еженедельные еженедельный',
  'ежемесячно ежемесячный помесячно',
  'ежеквартально ежеквартальный поквартально',
  'ежечетвертно',
  '',
  'ежегодно ежегодный ежегодное ежегодная',
];

const OTHERS: readonly (readonly [WordKind, string])[] = [
  ['year-word', 'г год года году'],
  ['years-word', 'гг годы годов годах'],
  ['school', 'учебный учебного учебном уч учеб учебн учебные учебных учебную'],
  ['times', 'раз раза р'],
  ['every', 'каждый каждая каждое каждого каждой каждую каждом каждые'],
  ['in', 'в во'],
  ['on', 'на'],
  ['from', 'с со'],
  ['starting', 'начиная'],
  ['through', 'по'],
  ['until', 'до'],
  ['toward', 'к ко'],
  ['not', 'не'],
  ['later', 'позднее позже'],
  ['at-least', 'реже менее'],
  ['minimum', 'минимум'],
  ['than', 'чем'],
  ['course', 'течение течении теч протяжении протяжение'],
  ['during', 'втечение втечении'],
  ['whole', 'весь всего всей всем всех все круглый круглого'],
  ['whole-year', 'круглогодично'],
  ['period', 'период периода периоде срок срока'],
  ['stages', 'этапах этапы'],
  [
    'of-plan',
    'реализации действия внедрения выполнения исполнения осуществления целевой модели наставничества ' +
      'программы проекта плана дорожной карты системы мероприятий мероприятия',
  ],
  ['end', 'конец конца концу конце окончания'],
  ['edge', 'начале начало середине середина'],
  ['always', 'постоянно непрерывно'],
  ['permanent', 'постоянной'],
  ['basis', 'основе'],
  ['onward', 'далее бессрочно'],
  ['present', 'настоящее'],
  ['time-word', 'время'],
  ['inclusive', 'включительно'],
  ['day-of-month', 'числа число'],
  ['clock', 'ч час часов часа'],
  ['and', 'и'],
  ['also', 'а также'],
  ['label', 'срок сроки дата даты'],
];

/** Words that a full stop shortens; the stop after them belongs to the word. */
export const SHORTENED: ReadonlySet<string> = new Set(
  (
    'г гг уч учеб учебн янв февр фев мар апр июн июл авг сент сен окт нояб ноя дек ' + 'кв мес нед теч р ч'
  ).split(' '),
);

/** Endings written after a figure: «1-го», «2-я», «3й». */
export const ORDINAL_ENDINGS: ReadonlySet<string> = new Set(
  'й я е го му м х ю ая ой ое ый ую ого ом ые ых'.split(' '),
);

function buildVocabulary(): ReadonlyMap<string, Word> {
  const words = new Map<string, Word>();
  const add = (kind: WordKind, value: number, forms: string): void => {
    for (const form of forms.split(' '))
      if (form !== '' && !words.has(form)) words.set(form, { kind, value });
  };
  MONTHS.forEach(([names, genitive, dative], index) => {
    add('month', index + 1, names);
    add('month-genitive', index + 1, genitive);
    add('month-dative', index + 1, dative);
  });
  WEEKDAYS.forEach(([names, dative], index) => {
    add('weekday', index + 1, names);
    add('weekdays-dative', index + 1, dative);
  });
  ORDINALS.forEach((forms, index) => add('ordinal', index - 1, forms));
  COUNTS.forEach((forms, index) => add('count', index, forms));
  SEASONS.forEach((forms, index) => add('season', index, forms));
  UNIT_WORDS.forEach((forms, index) => add('unit', index, forms));
  UNITS_DATIVE.forEach((forms, index) => add('units-dative', index, forms));
  ADVERBS.forEach((forms, index) => add('adverb', index, forms));
  add('decade', 0, 'декада декаде декады декаду декад');
  // «дважды в год» needs no «раз»; «П» and «Ш» stand for «II» and «III» in typed documents.
  add('times', 2, 'дважды');
  add('roman', 2, 'п');
  add('roman', 3, 'ш');
  for (const [kind, forms] of OTHERS) add(kind, 0, forms);
  return words;
}

/** Lower-case words with «е» for «ё» to their part in a date. */
export const VOCABULARY: ReadonlyMap<string, Word> = buildVocabulary();
