/**
 * What the generated practices are about. The words of a topic stand in its own practices alone, so a question about
 * them has a known answer. A practice uses one of its topic's wordings.
 */
import { cases, decline, type Case } from './declension.ts';

/** How a wording is declined: a phrase of `decline`, or its six cases where the language is irregular. */
export type Wording = string | readonly [string, string, string, string, string, string];

export type Topic = { id: string; wordings: readonly Wording[] };

const topicWordings: Readonly<Record<string, readonly Wording[]>> = {
  burnout: ['эмоциональн+ выгоран/ni', 'профессиональн+ усталост/f3'],
  bullying: ['буллинг/m', 'травл/fl'],
  portfolio: ['электронн+ портфолио'],
  robotics: ['робототехник/f', 'мобильн+ робот/m'],
  olympiad: ['олимпиадн+ подготовк/f', 'олимпиад/f'],
  reflection: ['рефлекс/fi', 'самоанализ/m урока'],
  roadmap: ['дорожн+ карт/f', 'персонализированн+ маршрут/m'],
  credit: ['зачёт/m', 'зачётн+ книжк/f'],
  kid: [
    'одарённ+ школьник/ma',
    [
      'талантливые дети',
      'талантливых детей',
      'талантливым детям',
      'талантливых детей',
      'талантливыми детьми',
      'талантливых детях',
    ],
  ],
  report: ['учёт/m посещаемости', 'журнал/m посещений'],
  flight: ['беспилотн+ полёт/m', 'квадрокоптер/m'],
  chess: [
    [
      'шахматный кружок',
      'шахматного кружка',
      'шахматному кружку',
      'шахматный кружок',
      'шахматным кружком',
      'шахматном кружке',
    ],
    'шахматн+ турнир/m',
  ],
  career: ['профориентац/fi', 'выбор/m профессии'],
  inclusion: ['инклюзивн+ образован/ni', 'инклюз/fi'],
  speech: ['публичн+ выступлен/ni', 'ораторск+ мастерств/n'],
  debate: [['дебаты', 'дебатов', 'дебатам', 'дебаты', 'дебатами', 'дебатах'], 'дискуссионн+ клуб/m'],
  volunteer: [
    'волонтёрск+ отряд/m',
    ['добровольцы', 'добровольцев', 'добровольцам', 'добровольцев', 'добровольцами', 'добровольцах'],
  ],
  museum: ['школьн+ музе/me', 'краеведческ+ экспозиц/fi'],
  theatre: ['театральн+ студ/fi', 'спектакл/mt'],
  media: ['медиаграмотност/f3', 'фактчекинг/m'],
  literacy: ['функциональн+ грамотност/f3', 'читательск+ компетенц/fi'],
  finance: ['финансов+ грамотност/f3', 'семейн+ бюджет/m'],
  adaptation: ['адаптац/fi новичка', 'вхожден/ni в должность'],
  openlesson: ['открыт+ урок/m', 'взаимопосещен/ni'],
  tutor: ['тьюторств/n', 'тьюторск+ сопровожден/ni'],
  coaching: ['коучинг/m', 'коучингов+ вопрос/m'],
  attest: ['аттестац/fi', 'квалификационн+ категор/fi'],
  homework: ['домашн+ задан/ni', 'самостоятельн+ работ/f'],
  assessment: ['формирующ+ оцениван/ni', 'критериальн+ шкал/f'],
  project: ['проектн+ мастерск/fa', 'исследовательск+ проект/m'],
  conflict: ['школьн+ медиац/fi', 'примирительн+ процедур/f'],
  parents: ['родительск+ собран/ni', 'семейн+ гостин/fa'],
  ege: ['подготовк/f к экзамену', 'пробн+ тестирован/ni'],
  digital: ['цифров+ платформ/f', 'дистанционн+ курс/m'],
  ecology: ['экологическ+ троп/f', 'раздельн+ сбор/m отходов'],
  choir: ['школьн+ хор/m', 'вокальн+ ансамбл/mt'],
  ski: ['лыжн+ секц/fi', 'спортивн+ разряд/m'],
  lego: ['конструирован/ni', 'инженерн+ задач/f'],
  library: ['буктрейлер/m', 'книжн+ клуб/m'],
  astronomy: ['телескоп/m', 'астрономическ+ наблюден/ni'],
  supplies: ['кабинет/m психолога', 'сенсорн+ комнат/f'],
  newspaper: ['школьн+ газет/f', 'репортаж/m'],
  podcast: ['подкаст/m', 'звукозапис/f3'],
  camp: [
    ['летний лагерь', 'летнего лагеря', 'летнему лагерю', 'летний лагерь', 'летним лагерем', 'летнем лагере'],
    'профильн+ смен/f',
  ],
  grant: ['грантов+ заявк/f', 'конкурс/m грантов'],
  contract: ['целев+ обучен/ni', 'педагогическ+ класс/m'],
  shadow: ['тенев+ наставничеств/n', 'реверсивн+ наставничеств/n'],
  buddy: ['сопровожден/ni первоклассника', 'шефств/n'],
};

export const topics: readonly Topic[] = Object.entries(topicWordings).map(([id, wordings]) => ({
  id,
  wordings,
}));

export const inCase = (wording: Wording, name: Case): string =>
  typeof wording === 'string'
    ? decline(wording, { case: name, isPlural: false })
    : (wording[cases.indexOf(name)] ?? '');

/** The first letters of every word of every topic: text that must not be about a topic has no word with them. */
export const topicStems: readonly string[] = [
  ...new Set(
    topics
      .flatMap(({ wordings }) => wordings)
      .flatMap((wording) => inCase(wording, 'nominative').split(' '))
      .filter((word) => word.length > 3)
      .map((word) => word.slice(0, 5)),
  ),
];
