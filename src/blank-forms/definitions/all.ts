import type { PrintedDocument } from '../form.ts';
import { cooperationAgreement } from './agreement.ts';
import { distributionConsent, participationConsent } from './consents.ts';
import { hundredDaysMemo, observationMemo } from './memos.ts';
import { menteeQuestionnaire, mentorQuestionnaire } from './questionnaires.ts';
import { curatorRecommendations, mentorRecommendations } from './recommendations.ts';
import { bankForm, mentorReport, programmeForm } from './records.ts';

/** The papers of the section «Методика», in the order of a programme's life. */
export const definitions: readonly PrintedDocument[] = [
  mentorRecommendations,
  curatorRecommendations,
  hundredDaysMemo,
  observationMemo,
  mentorQuestionnaire,
  menteeQuestionnaire,
  participationConsent,
  distributionConsent,
  cooperationAgreement,
  programmeForm,
  bankForm,
  mentorReport,
];
