import { beforeAndAfter, sevenStations } from './charts.ts';
import { calendarPage, observationSheet, threeEnvelopes, twoNotebooks } from './papers.ts';
import { deskIslands, fiveTables, laboratoryTable } from './practice-plans.ts';
import { minutesToSilence, twoPens, weekOnSheet } from './practice-sheets.ts';
import { desksInCircle, doorWithSchedule, morningCircle } from './rooms.ts';
import { browserWindow, townMap } from './screens.ts';
import { cardBoard, coloredCards, lampOverDesk, twoVoices } from './signs.ts';
import type { Drawing } from './svg.ts';

/** Every drawing of the sample school. */
export const drawings: readonly Drawing[] = [
  browserWindow,
  doorWithSchedule,
  desksInCircle,
  morningCircle,
  townMap,
  twoNotebooks,
  calendarPage,
  threeEnvelopes,
  observationSheet,
  sevenStations,
  beforeAndAfter,
  cardBoard,
  coloredCards,
  twoVoices,
  lampOverDesk,
  laboratoryTable,
  deskIslands,
  weekOnSheet,
  fiveTables,
  minutesToSilence,
  twoPens,
];
