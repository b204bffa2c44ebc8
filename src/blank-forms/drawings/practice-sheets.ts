import type { Drawing } from './svg.ts';
import { color, group, label, line, paper, path, rect, times, writing } from './svg.ts';

/** Half-hours from 7:00 of each day, Monday first: `у` lessons, `д` children after lessons, `т` papers, `п` after 21:00. */
const week = [
  '...уу.уу.уутт.ддд.......т...п...',
  '...уу.уутту..дд........т.....п..',
  '...уу.уу.уту..дд.........т..п...',
  '..уу.уу.ууту.ддд........т....п..',
  '...уу.ууутт.дд..............п...',
  '........д.......................',
  '......................тт........',
];
const weekColor: Readonly<Record<string, string>> = {
  у: color.blue,
  д: color.green,
  т: color.yellow,
  п: color.coral,
};
const legend = [
  ['у', 'уроки'],
  ['д', 'дети'],
  ['т', 'бумаги'],
  ['п', 'поздно'],
] as const;
const dayNames = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'];

export const weekOnSheet: Drawing = {
  id: 'praktika-nedelya-na-liste',
  parts: [
    paper([300, 20, 1000, 950]),
    ...dayNames.map((day, column) => label(488 + column * 112, 74, day, { size: 36, bold: true })),
    ...times(17, (hour) => label(408, 108 + hour * 49, String(hour + 7), { size: 28, anchor: 'end' })),
    ...week.flatMap((day, column) =>
      times(32, (row) =>
        rect([436 + column * 112, 96 + row * 24.5, 104, 20.5], {
          fill: weekColor[day[row] ?? ''] ?? '#eef2f5',
          round: 4,
        }),
      ),
    ),
    ...legend.map(
      ([kind, words], index) =>
        rect([430 + index * 210, 912, 34, 34], { fill: weekColor[kind] ?? color.grey, round: 6 }) +
        label(476 + index * 210, 941, words, { size: 32, anchor: 'start' }),
    ),
  ],
};

const minutes = [11, 10, 8, 7, 6, 9, 6, 5];

export const minutesToSilence: Drawing = {
  id: 'praktika-minuty-do-tishiny',
  parts: [
    '<defs><pattern id="hatch" width="18" height="18" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="18" height="18" fill="#f7d9cf"/><rect width="8" height="18" fill="#d9644a"/></pattern></defs>',
    paper([120, 80, 1360, 840], { round: 22 }),
    line([220, 780, 1400, 780]),
    ...minutes.flatMap((value, index) => {
      const [x, top] = [254 + index * 142, 778 - value * 50];
      return [
        rect([x, top, 96, value * 50], {
          fill: index === 5 ? 'url(#hatch)' : color.blue,
          ...(index === 5 && { stroke: color.coral, width: 4 }),
        }),
        label(x + 48, top - 18, String(value), { size: 44, bold: true }),
        label(x + 48, 838, String(index + 1), { size: 38 }),
      ];
    }),
    label(800, 896, 'недели', { size: 34 }),
    label(1012, 210, 'закончились задания', { size: 40 }),
    line([1012, 226, 1012, 256], { width: 4 }),
  ],
};

const pen = (x: number, y: number, turn: number, fill: string) =>
  group(
    [
      rect([0, -14, 300, 28], { fill, stroke: color.ink, width: 5, round: 8 }),
      path('M300 -14 L350 0 L300 14 Z', { fill: color.ink }),
    ],
    { x, y, turn },
  );

export const twoPens: Drawing = {
  id: 'praktika-zhurnal-dvuh-ruchek',
  parts: [
    rect([0, 800, 1600, 200], { fill: color.shade }),
    paper([260, 110, 1080, 750]),
    line([460, 120, 460, 852], { width: 5 }) + line([1010, 120, 1010, 852], { width: 5 }),
    line([264, 250, 1336, 250], { width: 5 }),
    label(360, 202, 'время', { size: 42 }),
    label(735, 202, 'видел', { size: 48, bold: true, fill: color.blue }),
    label(1172, 202, 'подумал', { size: 46, bold: true, fill: '#3f7a58' }),
    writing(
      304,
      320,
      times(8, () => 110),
      { step: 62 },
    ),
    writing(506, 320, [430, 360, 400, 250, 450, 310, 390, 180], { fill: color.blue, step: 62 }),
    writing(1050, 320, [230, 180, 220, 140, 230, 190, 210, 120], { fill: color.green, step: 62 }),
    path('M1342 262 L1342 846 Q1342 862 1326 862 L1090 842 Q1150 560 1110 284 Z', {
      fill: '#ece2cd',
      stroke: color.ink,
      width: 6,
    }),
    path('M1342 262 L1342 846', { stroke: color.ink, width: 9 }),
    pen(430, 932, -4, color.blue),
    pen(860, 940, -3, color.green),
  ],
};
