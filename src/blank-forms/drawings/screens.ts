import type { Drawing } from './svg.ts';
import { circle, color, label, line, paper, path, rect, times, writing } from './svg.ts';

export const browserWindow: Drawing = {
  id: 'okno-razdela',
  parts: [
    paper([200, 140, 1200, 720], { round: 26 }),
    path('M200 250 L200 166 Q200 140 226 140 L1374 140 Q1400 140 1400 166 L1400 250 Z', { fill: color.navy }),
    ...[color.coral, color.yellow, color.green].map((fill, index) =>
      circle(256 + index * 50, 195, 15, { fill }),
    ),
    rect([440, 170, 700, 50], { fill: color.ground, round: 25 }),
    path('M203 250 L520 250 L520 857 L226 857 Q203 857 203 834 Z', { fill: '#eef2f5' }),
    line([520, 252, 520, 858], { width: 4 }),
    rect([200, 140, 1200, 720], { stroke: color.ink, width: 5, round: 26 }),
    ...times(6, (index) =>
      index === 1
        ? rect([230, 290 + index * 90, 260, 58], { fill: color.blue, round: 12 }) +
          writing(256, 313 + index * 90, [170], { fill: color.paper })
        : writing(256, 313 + index * 90, [[150, 0, 190, 130, 170, 110][index] ?? 120]),
    ),
    ...times(3, (index) => {
      const x = 570 + index * 270;
      const mark = [
        circle(x + 115, 720, 46, { stroke: color.blue, width: 8, dash: '10 12' }) +
          circle(x + 115, 720, 24, { fill: color.sky }),
        path(`M${x + 85} 660 L${x + 145} 660 L${x + 145} 770 L${x + 115} 744 L${x + 85} 770 Z`, {
          fill: color.coral,
        }),
        path(`M${x + 65} 716 L${x + 104} 756 L${x + 170} 676`, { stroke: color.green, width: 20 }),
      ][index];
      return (
        paper([x, 330, 230, 470]) +
        writing(x + 34, 380, [160, 130, 160, 90, 150], { step: 42 }) +
        (mark ?? '')
      );
    }),
  ],
};

const pins: readonly (readonly [number, number, string])[] = [
  [470, 420, color.coral],
  [620, 330, color.blue],
  [760, 470, color.green],
  [560, 560, color.blue],
  [860, 640, color.coral],
  [980, 380, color.green],
  [1060, 540, color.blue],
  [700, 680, color.coral],
  [1160, 680, color.green],
];
const named: readonly (readonly [number, string, number, number])[] = [
  [0, 'мост', 250, 300],
  [5, 'парк', 1330, 250],
  [8, 'фонтан', 1370, 560],
];

export const townMap: Drawing = {
  id: 'karta-goroda',
  parts: [
    paper([340, 120, 920, 760]),
    path(
      'M342 134 Q342 122 356 122 L1246 122 Q1258 122 1258 136 L1258 250 Q1080 330 900 240 Q700 150 560 250 Q440 320 342 260 Z',
      { fill: color.sky },
    ),
    ...[440, 560, 680, 800].map((y) => line([352, y, 1248, y - 30], { stroke: color.shade, width: 12 })),
    ...[480, 640, 810, 990, 1140].map((x) => line([x, 350, x - 24, 868], { stroke: color.shade, width: 12 })),
    path('M900 244 Q860 420 930 560 Q980 700 900 876', { stroke: color.sky, width: 34 }),
    rect([1000, 420, 110, 90], { fill: color.mint, round: 16 }),
    rect([520, 600, 130, 80], { fill: color.mint, round: 16 }),
    ...named.map(([index, , x, y]) =>
      line([pins[index]?.[0] ?? 0, (pins[index]?.[1] ?? 0) - 40, x, y + 20], { stroke: color.ink, width: 4 }),
    ),
    ...pins.map(
      ([x, y, fill]) =>
        path(
          `M${x} ${y} C${x - 46} ${y - 56} ${x - 30} ${y - 96} ${x} ${y - 96} C${x + 30} ${y - 96} ${x + 46} ${y - 56} ${x} ${y} Z`,
          { fill, stroke: color.ink, width: 5 },
        ) + circle(x, y - 60, 13, { fill: color.paper }),
    ),
    ...named.map(
      ([, words, x, y]) =>
        rect([x - 110, y - 46, 220, 76], { fill: color.paper, stroke: color.ink, width: 5, round: 14 }) +
        label(x, y + 6, words, { size: 42 }),
    ),
  ],
};
