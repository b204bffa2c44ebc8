import type { Drawing } from './svg.ts';
import { circle, color, label, line, paper, path, rect } from './svg.ts';

const stations: readonly (readonly [number, number])[] = [
  [180, 640],
  [390, 420],
  [600, 620],
  [800, 400],
  [1010, 600],
  [1210, 390],
  [1420, 560],
];

export const sevenStations: Drawing = {
  id: 'marshrut-sem-stancij',
  parts: [
    path('M0 820 Q400 740 800 830 T1600 800 L1600 1000 L0 1000 Z', { fill: color.mint }),
    path('M0 900 Q500 830 900 910 T1600 880 L1600 1000 L0 1000 Z', { fill: '#a6cfb6' }),
    path(
      'M180 640 C260 640 300 420 390 420 S520 620 600 620 S710 400 800 400 S920 600 1010 600 S1110 390 1210 390 S1340 560 1420 560',
      { stroke: color.shade, width: 40 },
    ),
    path(
      'M180 640 C260 640 300 420 390 420 S520 620 600 620 S710 400 800 400 S920 600 1010 600 S1110 390 1210 390 S1340 560 1420 560',
      { stroke: color.blue, width: 22 },
    ),
    line([1010, 600, 960, 720], { stroke: color.blue, width: 14 }),
    line([1010, 600, 1080, 710], { stroke: color.blue, width: 14 }),
    circle(960, 724, 18, { fill: color.paper, stroke: color.blue, width: 8 }),
    circle(1080, 714, 18, { fill: color.paper, stroke: color.blue, width: 8 }),
    ...stations.map(
      ([x, y], index) =>
        circle(x, y, 62, { fill: index === 0 ? color.yellow : color.paper, stroke: color.navy, width: 12 }) +
        label(x, y + 22, String(index + 1), { size: 62, bold: true, fill: color.navy }),
    ),
    path('M1420 498 L1420 300', { stroke: color.ink, width: 8 }),
    path('M1424 302 L1530 336 L1424 376 Z', { fill: color.coral, stroke: color.ink, width: 5 }),
    circle(210, 190, 80, { fill: color.yellow }),
  ],
};

const measures: readonly (readonly [string, number, number])[] = [
  ['минуты', 11, 5],
  ['вечера', 14, 7],
  ['уроки', 1, 7],
];
const unit = 38;

export const beforeAndAfter: Drawing = {
  id: 'do-i-posle',
  parts: [
    paper([150, 100, 1300, 800], { round: 22 }),
    line([240, 770, 1360, 770]),
    ...measures.flatMap(([words, before, after], index) => {
      const x = 340 + index * 350;
      return [
        rect([x, 768 - before * unit, 120, before * unit], { fill: color.grey }),
        rect([x + 140, 768 - after * unit, 120, after * unit], { fill: color.blue }),
        label(x + 60, 748 - before * unit, String(before), { size: 48, bold: true }),
        label(x + 200, 748 - after * unit, String(after), { size: 48, bold: true }),
        label(x + 130, 836, words, { size: 44 }),
      ];
    }),
    rect([1020, 150, 44, 44], { fill: color.grey, round: 8 }) +
      label(1084, 186, 'до', { size: 40, anchor: 'start' }),
    rect([1180, 150, 44, 44], { fill: color.blue, round: 8 }) +
      label(1244, 186, 'после', { size: 40, anchor: 'start' }),
  ],
};
