import type { Drawing } from './svg.ts';
import { arrowTip, circle, color, group, label, line, paper, path, rect, times, writing } from './svg.ts';

const desk = rect([0, 760, 1600, 240], { fill: color.shade });

const pencil = (x: number, y: number, turn: number) =>
  group(
    [
      rect([0, -16, 330, 32], { fill: color.yellow, stroke: color.ink, width: 5 }),
      path('M330 -16 L392 0 L330 16 Z', { fill: color.sand, stroke: color.ink, width: 5 }),
      rect([-34, -16, 36, 32], { fill: color.coral, stroke: color.ink, width: 5, round: 6 }),
    ],
    { x, y, turn },
  );

function openBook(left: readonly string[], right: readonly string[], cover: string): string[] {
  return [
    rect([-20, 18, 640, 440], { fill: cover, round: 18 }),
    rect([0, 0, 300, 440], { fill: color.paper, stroke: color.ink, width: 5, round: 10 }),
    rect([300, 0, 300, 440], { fill: color.paper, stroke: color.ink, width: 5, round: 10 }),
    ...left,
    ...right,
  ];
}

const timeline = [
  line([40, 110, 260, 110], { stroke: color.blue, width: 7 }),
  ...times(4, (index) => circle(55 + index * 64, 110, 13, { fill: index === 2 ? color.coral : color.blue })),
  writing(40, 160, [200, 150], { fill: color.sky }),
  path('M50 380 L90 290 L150 330 L190 260 L260 300 L250 390 Z', {
    fill: color.mint,
    stroke: color.green,
    width: 5,
  }),
  circle(170, 320, 12, { fill: color.coral }),
];
const chart = [
  rect([350, 60, 200, 66], { fill: color.sand, stroke: color.ink, width: 4, round: 12 }),
  line([450, 126, 450, 172], { width: 5 }),
  arrowTip(450, 186, 90, { size: 20 }),
  path('M450 188 L530 248 L450 308 L370 248 Z', { fill: color.sky, stroke: color.ink, width: 4 }),
  line([450, 308, 450, 342], { width: 5 }),
  rect([350, 346, 200, 60], { fill: color.mint, stroke: color.ink, width: 4, round: 12 }),
];

export const twoNotebooks: Drawing = {
  id: 'dve-tetradi',
  parts: [
    desk,
    group(openBook(timeline, [writing(340, 80, [210, 180, 210, 120, 200, 160, 90])], color.blue), {
      x: 150,
      y: 330,
      turn: -7,
    }),
    group(openBook([writing(40, 80, [210, 170, 200, 190, 110, 200, 60])], chart, color.coral), {
      x: 850,
      y: 300,
      turn: 6,
    }),
    pencil(620, 900, -9),
  ],
};

export const calendarPage: Drawing = {
  id: 'stranica-kalendarya',
  parts: [
    desk,
    paper([520, 150, 560, 640], { turn: -2 }),
    paper([520, 150, 560, 640]),
    rect([520, 150, 560, 130], { fill: color.coral, stroke: color.ink, width: 5, round: 14 }),
    ...times(5, (index) => rect([590 + index * 98, 112, 26, 84], { fill: color.ink, round: 13 })),
    label(800, 590, '2', { size: 320, bold: true, fill: color.navy }),
    label(800, 700, 'марта', { size: 84, fill: color.navy }),
    path('M1077 690 L1077 787 L980 787 Z', { fill: color.paper }),
    path('M1080 690 L980 790 L990 700 Z', { fill: color.shade, stroke: color.ink, width: 5 }),
    pencil(1130, 880, -14),
    group(
      [
        path('M0 0 L230 -30 L250 120 L20 150 Z', { fill: color.sand, stroke: color.ink, width: 5 }),
        path('M125 -15 L138 135', { stroke: color.ink, width: 4, dash: '2 14' }),
      ],
      { x: 200, y: 760 },
    ),
  ],
};

const envelope = (fill: string, parts: readonly string[]) => [
  rect([10, 12, 400, 270], { fill: color.shade, round: 12 }),
  rect([0, 0, 400, 270], { fill, stroke: color.ink, width: 5, round: 12 }),
  path('M0 10 L200 150 L400 10', { stroke: color.ink, width: 5 }),
  ...parts,
];
const struck = (x: number, y: number, length: number) =>
  writing(x, y, [length]) + line([x - 8, y + 14, x + length + 8, y - 2], { stroke: color.coral, width: 6 });

export const threeEnvelopes: Drawing = {
  id: 'tri-konverta',
  parts: [
    desk,
    group(envelope(color.sky, [struck(60, 176, 280), struck(60, 206, 230), struck(60, 236, 260)]), {
      x: 110,
      y: 500,
      turn: -5,
    }),
    group(envelope(color.sand, [struck(60, 190, 260), writing(60, 226, [180])]), { x: 600, y: 530, turn: 2 }),
    group(
      [
        rect([10, 12, 400, 270], { fill: color.shade, round: 12 }),
        rect([0, 0, 400, 270], { fill: '#8fbfa3', stroke: color.ink, width: 5, round: 12 }),
        rect([36, -170, 328, 300], { fill: color.paper, stroke: color.ink, width: 5, round: 8 }),
        writing(80, -124, [220, 150], { fill: color.blue }),
        path('M262 -22 L292 8 L338 -50', { stroke: color.green, width: 16 }),
        path('M0 10 L200 150 L400 10 L400 258 Q400 270 388 270 L12 270 Q0 270 0 258 Z', {
          fill: color.mint,
          stroke: color.ink,
          width: 5,
        }),
      ],
      { x: 1090, y: 510, turn: 5 },
    ),
  ],
};

const rows = times(11, (index) => ({ y: 250 + index * 54, isChosen: index === 0 || index === 3 }));

export const observationSheet: Drawing = {
  id: 'list-nablyudeniya',
  parts: [
    desk,
    paper([420, 90, 660, 800], { round: 18 }),
    rect([640, 58, 220, 70], { fill: color.grey, stroke: color.ink, width: 5, round: 18 }),
    writing(480, 172, [300], { fill: color.navy, width: 20 }),
    ...rows.map(({ y, isChosen }) =>
      [
        isChosen ? rect([450, y - 20, 600, 48], { fill: color.sand, round: 10 }) : '',
        rect([478, y - 13, 30, 30], { fill: color.paper, stroke: color.ink, width: 4, round: 5 }),
        isChosen
          ? path(`M484 ${y + 1} L492 ${y + 10} L506 ${y - 10}`, { stroke: color.coral, width: 7 })
          : '',
        writing(530, y - 4, [isChosen ? 210 : 250]),
        isChosen ? writing(790, y - 4, [220], { fill: color.blue }) : '',
      ].join(''),
    ),
    pencil(1150, 800, -38),
    circle(250, 640, 110, { fill: color.paper, stroke: color.ink, width: 6 }),
    ...times(12, (index) =>
      group([rect([-3, -98, 6, index % 3 === 0 ? 22 : 12], { fill: color.ink })], {
        x: 250,
        y: 640,
        turn: index * 30,
      }),
    ),
    line([250, 640, 250, 570], { width: 8 }),
    line([250, 640, 300, 664], { stroke: color.coral, width: 8 }),
  ],
};
