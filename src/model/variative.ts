/**
 * Rules about what a school may decide for itself: columns, wording, results and responsible people are its own
 * (recommendations on the plan, п. 1–2), so its profile may make them stricter, softer or silent.
 */
import { vocabulary } from './vocabulary.ts';

export const variativeRules = vocabulary('Правило, строгость которого выбирает школа', [
  { id: 'everyStageHasAnActivity', label: 'у каждого этапа есть мероприятие' },
  { id: 'everyActivityHasADeadline', label: 'у мероприятия указан срок' },
  { id: 'everyActivityHasAResponsible', label: 'у мероприятия указан ответственный' },
  { id: 'everyActivityHasAResult', label: 'у мероприятия указан результат' },
  { id: 'everyStageHasNews', label: 'у этапа есть новости' },
  { id: 'deadlinesLieWithinThePeriod', label: 'срок лежит внутри периода' },
  { id: 'deadlinesFollowTheApproval', label: 'срок не раньше утверждения' },
  { id: 'severalDatesAreNotARange', label: 'две даты в одной клетке' },
  { id: 'numberingHasNoGaps', label: 'нумерация без пропусков и повторов' },
  { id: 'roadmapNamesItsPeriod', label: 'у дорожной карты назван период' },
  { id: 'scansHaveATextVersion', label: 'у скана есть текстовая версия' },
  { id: 'indicatorYearsLieWithinThePeriod', label: 'годы показателя лежат внутри периода' },
  { id: 'programmesLastThreeToTwelveMonths', label: 'программа длится от 3 до 12 месяцев' },
]);
