import type { Drawing } from './svg.ts';
import { circle, color, group, label, line, path, rect, times, writing } from './svg.ts';

const card = (x: number, y: number, fill: string, turn: number) =>
  group(
    [
      rect([8, 10, 280, 72], { fill: '#cbbd9f', round: 8 }),
      rect([0, 0, 280, 72], { fill, stroke: color.ink, width: 4, round: 8 }),
      writing(34, 24, [200, 140], { fill: color.ink, width: 9, step: 24 }),
      circle(140, 4, 11, { fill: color.coral, stroke: color.ink, width: 3 }),
    ],
    { x, y, turn },
  );
const threads: readonly (readonly [number, number])[] = [
  [0, 1],
  [1, 0],
  [3, 2],
  [5, 4],
];
const leftY = (index: number) => 268 + index * 103;
const rightY = (index: number) => 290 + index * 118;

export const cardBoard: Drawing = {
  id: 'doska-s-kartochkami',
  parts: [
    rect([180, 90, 1240, 830], { fill: color.navy, round: 24 }),
    rect([214, 124, 1172, 762], { fill: '#e8d9b8', round: 10 }),
    label(470, 220, 'прошу', { size: 58, bold: true, fill: color.navy }),
    label(1130, 220, 'могу', { size: 58, bold: true, fill: color.navy }),
    ...times(6, (index) => card(330, leftY(index), color.sand, index % 2 ? 1.5 : -1.5)),
    ...times(5, (index) => card(990, rightY(index), color.sky, index % 2 ? -1.5 : 1.5)),
    ...threads.map(([from, to]) =>
      path(`M470 ${leftY(from) + 4} Q800 ${(leftY(from) + rightY(to)) / 2 + 70} 1130 ${rightY(to) + 4}`, {
        stroke: color.coral,
        width: 6,
      }),
    ),
  ],
};

const bubble = (x: number, fill: string, tailAt: number, lean: number) =>
  path(`M${x + tailAt - 50} 640 L${x + tailAt + lean} 800 L${x + tailAt + 50} 640 Z`, {
    fill,
    stroke: color.ink,
    width: 7,
  }) +
  rect([x, 220, 780, 430], { fill, stroke: color.ink, width: 7, round: 70 }) +
  rect([x + tailAt - 44, 630, 88, 26], { fill });

export const twoVoices: Drawing = {
  id: 'dva-golosa',
  parts: [
    bubble(200, color.sky, 210, -70),
    bubble(620, color.yellow, 570, 70),
    rect([620, 220, 360, 430], { fill: color.green, stroke: color.ink, width: 7, round: 70 }),
    rect([668, 330, 264, 210], { fill: color.navy, stroke: color.ink, width: 7, round: 12 }),
    line([712, 435, 888, 435], { stroke: color.paper, width: 12 }),
    writing(286, 350, [230, 180, 250, 140], { fill: color.blue, step: 58 }),
    writing(1064, 350, [230, 190, 250, 150], { fill: '#b98718', step: 58 }),
  ],
};

export const lampOverDesk: Drawing = {
  id: 'lampa-nad-stolom',
  parts: [
    rect([0, 0, 1600, 1000], { fill: color.navy }),
    path('M800 270 L380 800 L1220 800 Z', { fill: '#f6e2a6' }),
    line([800, 0, 800, 150], { stroke: color.paper, width: 8 }),
    path('M690 280 Q700 150 800 150 Q900 150 910 280 Z', { fill: color.coral, stroke: color.ink, width: 7 }),
    circle(800, 288, 34, { fill: color.yellow }),
    rect([300, 800, 1000, 40], { fill: '#c9a26a', stroke: color.ink, width: 6, round: 10 }),
    rect([360, 840, 40, 160], { fill: '#a9834f' }),
    rect([1200, 840, 40, 160], { fill: '#a9834f' }),
    rect([620, 740, 230, 60], { fill: color.paper, stroke: color.ink, width: 5, round: 6 }),
    rect([640, 690, 210, 50], { fill: color.sky, stroke: color.ink, width: 5, round: 6 }),
    path('M930 800 L930 730 Q930 716 944 716 L1006 716 Q1020 716 1020 730 L1020 800 Z', {
      fill: color.paper,
      stroke: color.ink,
      width: 5,
    }),
    path('M1020 736 q44 0 44 30 t-44 30', { stroke: color.ink, width: 6 }),
  ],
};

export const coloredCards: Drawing = {
  id: 'kartochki-na-dver',
  parts: [
    ...(
      [
        ['синяя', color.sky, 'заходите', 250],
        ['жёлтая', color.yellow, 'накануне', 860],
      ] as const
    ).map(([name, fill, words, x]) =>
      group(
        [
          path('M245 -140 Q245 -60 245 0', { stroke: color.ink, width: 7 }),
          rect([14, 16, 490, 560], { fill: color.shade, round: 30 }),
          rect([0, 0, 490, 560], { fill, stroke: color.ink, width: 7, round: 30 }),
          circle(245, 46, 22, { fill: color.ground, stroke: color.ink, width: 6 }),
          rect([60, 130, 370, 230], { fill: color.paper, stroke: color.ink, width: 5, round: 16 }),
          name === 'синяя'
            ? path('M150 320 L150 180 L260 160 L260 340 Z M290 250 L360 250 M330 220 L362 250 L330 280', {
                stroke: color.navy,
                width: 12,
              })
            : circle(245, 245, 78, { stroke: color.navy, width: 12 }) +
              path('M245 200 L245 250 L280 268', { stroke: color.navy, width: 12 }),
          label(245, 460, words, { size: 62, bold: true, fill: color.navy }),
        ],
        { x, y: 240 },
      ),
    ),
  ],
};
