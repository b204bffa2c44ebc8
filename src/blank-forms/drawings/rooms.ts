import type { Drawing } from './svg.ts';
import { around, circle, color, group, line, paper, path, rect, times, writing } from './svg.ts';

const lesson = (column: number, row: number) => {
  const isFree = column === 2 && row === 3;
  const [x, y] = [646 + column * 66, 316 + row * 60];
  const cell = rect([x, y, 58, 52], { fill: isFree ? color.yellow : '#e9eef2', round: 8 });
  return isFree
    ? cell + circle(x + 19, y + 26, 8, { fill: color.navy }) + circle(x + 39, y + 26, 8, { fill: color.navy })
    : cell;
};

export const doorWithSchedule: Drawing = {
  id: 'dver-s-raspisaniem',
  parts: [
    rect([0, 880, 1600, 120], { fill: color.shade }),
    rect([500, 60, 600, 822], { fill: color.navy, round: 12 }),
    rect([530, 90, 540, 792], { fill: color.blue, stroke: color.ink, width: 6 }),
    rect([566, 690, 468, 150], { stroke: color.navy, width: 6, round: 8 }),
    paper([618, 210, 376, 440]),
    writing(646, 256, [200], { fill: color.navy, width: 20 }),
    ...times(5, (column) => times(5, (row) => lesson(column, row)).join('')),
    circle(1030, 560, 22, { fill: color.yellow, stroke: color.ink, width: 5 }),
    line([1030, 580, 1030, 612], { width: 4 }),
    rect([988, 612, 84, 120], { fill: color.sky, stroke: color.ink, width: 5, round: 10 }),
    writing(1006, 646, [48, 34], { fill: color.navy, width: 10, step: 30 }),
    rect([200, 300, 170, 230], { fill: color.paper, stroke: color.ink, width: 6, round: 8 }),
    path('M216 500 L264 420 L300 464 L326 430 L356 500 Z', { fill: color.mint }),
    circle(326, 350, 22, { fill: color.yellow }),
  ],
};

const table = (degrees: number, isMarked: boolean) => {
  const { x, y } = around(800, 500, 350, degrees);
  return group(
    [
      rect([-82, -46, 164, 92], { fill: color.shade, round: 12 }),
      rect([-88, -54, 164, 92], {
        fill: isMarked ? color.yellow : color.sky,
        stroke: color.ink,
        width: 5,
        round: 12,
      }),
      rect([-30, -32, 46, 56], { fill: color.paper, stroke: color.ink, width: 3, round: 4, turn: 6 }),
    ],
    { x, y, turn: degrees },
  );
};

export const desksInCircle: Drawing = {
  id: 'party-krugom',
  parts: [
    circle(800, 500, 470, { fill: '#efe6d3' }),
    ...times(11, (index) => table((index * 360) / 11, index === 4)),
    circle(800, 500, 120, { fill: color.paper, stroke: color.ink, width: 7 }),
    ...times(12, (index) =>
      group([rect([-4, -104, 8, index % 3 === 0 ? 26 : 14], { fill: color.ink })], {
        x: 800,
        y: 500,
        turn: index * 30,
      }),
    ),
    line([800, 500, 800, 425], { width: 9 }),
    line([800, 500, 856, 532], { stroke: color.coral, width: 9 }),
    circle(800, 500, 12, { fill: color.ink }),
  ],
};

const cushions = [color.coral, color.sky, color.yellow, color.mint, color.blue, color.sand];

export const morningCircle: Drawing = {
  id: 'kovrik-i-krug',
  parts: [
    ...times(9, (index) =>
      line([0, 60 + index * 120, 1600, 60 + index * 120], { stroke: '#e9e0cf', width: 5 }),
    ),
    circle(800, 500, 300, { fill: color.mint, stroke: color.green, width: 8 }),
    circle(800, 500, 230, { stroke: color.paper, width: 8, dash: '4 22' }),
    ...times(12, (index) => {
      const isLarge = index === 0 || index === 6;
      const { x, y } = around(800, 500, 390, index * 30);
      const size = isLarge ? 128 : 96;
      const look = { fill: cushions[index % 6] ?? color.sky, stroke: color.ink, width: 5, round: 34 };
      return group(
        [
          rect([-size / 2 + 8, -size / 2 + 10, size, size], { fill: color.shade, round: 34 }),
          rect([-size / 2, -size / 2, size, size], look),
          circle(0, 0, 7, { fill: color.ink }),
        ],
        { x, y, turn: index * 30 + 8 },
      );
    }),
    path('M740 540 Q752 440 800 430 Q848 440 860 540 Z', { fill: color.yellow, stroke: color.ink, width: 6 }),
    rect([726, 536, 148, 26], { fill: color.yellow, stroke: color.ink, width: 6, round: 13 }),
    circle(800, 578, 17, { fill: color.ink }),
    circle(800, 418, 15, { stroke: color.ink, width: 6 }),
  ],
};
