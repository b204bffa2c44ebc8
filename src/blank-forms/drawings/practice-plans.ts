import type { Drawing } from './svg.ts';
import { around, arrowTip, circle, color, group, label, line, path, rect, times, writing } from './svg.ts';

export const laboratoryTable: Drawing = {
  id: 'praktika-laboratornyj-stol',
  parts: [
    rect([170, 140, 1260, 720], { fill: color.shade, round: 20 }),
    rect([150, 120, 1260, 720], { fill: '#e9cfa3', stroke: color.ink, width: 6, round: 20 }),
    rect([764, 123, 32, 714], { fill: color.coral }),
    label(470, 220, 'вода', { size: 56, bold: true, fill: color.blue }),
    label(1110, 220, 'ток', { size: 56, bold: true, fill: '#8c5a00' }),
    circle(480, 470, 130, { fill: color.paper, stroke: color.ink, width: 7 }),
    circle(480, 470, 104, { fill: color.sky }),
    group(
      [
        rect([-12, -150, 24, 250], { fill: color.paper, stroke: color.ink, width: 5, round: 12 }),
        circle(0, 110, 24, { fill: color.coral, stroke: color.ink, width: 5 }),
        rect([-4, -60, 8, 160], { fill: color.coral }),
      ],
      { x: 480, y: 460, turn: 38 },
    ),
    rect([190, 560, 170, 230], { fill: color.paper, stroke: color.ink, width: 5, round: 8, turn: -4 }),
    writing(216, 610, [110, 90, 110, 60], { step: 36, width: 10 }),
    rect([960, 330, 280, 180], { fill: color.grey, stroke: color.ink, width: 7, round: 14 }),
    rect([990, 360, 110, 60], { fill: color.paper, stroke: color.ink, width: 4, round: 6 }),
    path('M1040 510 C1040 640 900 600 900 730 M1160 510 C1160 640 1240 600 1200 720', {
      stroke: color.navy,
      width: 9,
    }),
    circle(1040, 506, 14, { fill: color.ink }) + circle(1160, 506, 14, { fill: color.ink }),
    circle(1100, 506, 104, { stroke: color.coral, width: 11 }),
    circle(1330, 762, 48, { fill: color.paper, stroke: color.ink, width: 6 }),
    circle(1330, 762, 31, { fill: color.coral, stroke: color.ink, width: 5 }),
  ],
};

const island = (x: number, y: number, turn: number, desks: number) =>
  group(
    times(desks, (index) =>
      rect([(index % 2) * 124 - 122, Math.floor(index / 2) * 94 - 90, 116, 84], {
        fill: color.sky,
        stroke: color.ink,
        width: 5,
        round: 8,
      }),
    ),
    { x, y, turn },
  );

export const deskIslands: Drawing = {
  id: 'praktika-rassadka-ostrovami',
  parts: [
    rect([120, 70, 1360, 860], { fill: color.paper, stroke: color.ink, width: 8, round: 8 }),
    rect([480, 86, 640, 36], { fill: color.green, stroke: color.ink, width: 5, round: 6 }),
    label(800, 178, 'доска', { size: 44 }),
    island(460, 390, 22, 4),
    island(1140, 390, -22, 4),
    island(460, 740, 14, 3),
    island(1060, 740, -14, 4),
    rect([1370, 560, 90, 330], { fill: '#d8b98a', stroke: color.ink, width: 6 }),
    line([1415, 562, 1415, 888], { width: 4 }),
    rect([1236, 800, 104, 74], { fill: color.mint, stroke: color.ink, width: 5, round: 8 }),
    label(1290, 776, 'тихо', { size: 38 }),
    path('M800 240 C800 420 800 520 740 560 C660 600 420 560 250 590', {
      stroke: color.coral,
      width: 9,
      dash: '4 20',
    }),
    arrowTip(232, 594, 172, { fill: color.coral, size: 34 }),
    path('M830 880 C800 760 800 640 860 590 C960 540 1120 560 1280 540', {
      stroke: color.blue,
      width: 9,
      dash: '4 20',
    }),
    arrowTip(1300, 537, -6, { fill: color.blue, size: 34 }),
    circle(800, 226, 26, { fill: color.coral, stroke: color.ink, width: 5 }) +
      label(800, 239, '1', { size: 34, bold: true, fill: color.paper }),
    circle(834, 890, 26, { fill: color.blue, stroke: color.ink, width: 5 }) +
      label(834, 903, '2', { size: 34, bold: true, fill: color.paper }),
  ],
};

const hall = { x: 800, y: 525, radius: 310 };
const tableWords = [['Где что', 'лежит'], ['Оценивание'], ['Родители'], ['Класс'], ['Я']];

export const fiveTables: Drawing = {
  id: 'praktika-pyat-stolov',
  parts: [
    rect([180, 40, 1240, 920], { fill: color.paper, stroke: color.ink, width: 8, round: 8 }),
    ...times(5, (index) => {
      const { x, y } = around(hall.x, hall.y, hall.radius, index * 72);
      const chairs = times(4, (chair) => {
        const place = around(x, y, 138, chair * 90 + 45 + index * 72);
        return circle(place.x, place.y, 26, {
          fill: chair === 0 ? color.coral : color.paper,
          stroke: color.ink,
          width: 5,
        });
      });
      const words = tableWords[index] ?? [];
      const named = words.map((word, row) =>
        label(x, y + 10 + (row - (words.length - 1) / 2) * 38, word, { size: 27 }),
      );
      return [...chairs, circle(x, y, 104, { fill: color.sky, stroke: color.ink, width: 6 }), ...named].join(
        '',
      );
    }),
    ...times(5, (index) => {
      const from = around(hall.x, hall.y, hall.radius, index * 72 + 26);
      const to = around(hall.x, hall.y, hall.radius, index * 72 + 45);
      return (
        path(`M${from.x} ${from.y} A${hall.radius} ${hall.radius} 0 0 1 ${to.x} ${to.y}`, {
          stroke: color.blue,
          width: 10,
        }) + arrowTip(to.x, to.y, index * 72 + 47, { fill: color.blue, size: 32 })
      );
    }),
    path('M736 560 Q748 456 800 448 Q852 456 864 560 Z', { fill: color.yellow, stroke: color.ink, width: 6 }),
    rect([722, 556, 156, 26], { fill: color.yellow, stroke: color.ink, width: 6, round: 13 }),
    circle(800, 600, 17, { fill: color.ink }),
  ],
};
