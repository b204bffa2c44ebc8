/** Every rule, by name, and the judgement of a whole library. */
import { sortIssues, type Issue, type Severity } from '#model/issue.ts';
import type { Library } from '#model/library.ts';
import { absencesNameWhatIsMissing } from './absences-name-what-is-missing.ts';
import { accentIsLegible } from './accent-is-legible.ts';
import { actsDoNotLeadToThemselves } from './acts-do-not-lead-to-themselves.ts';
import { actsInForceHaveNotRunOut } from './acts-in-force-have-not-run-out.ts';
import { actsOfThePupilsModelAreNotTheBase } from './acts-of-the-pupils-model-are-not-the-base.ts';
import { annexTitlesMatchTheirDocuments } from './annex-titles-match-their-documents.ts';
import { citedActsAreInForce } from './cited-acts-are-in-force.ts';
import { citedRequisitesMatch } from './cited-requisites-match.ts';
import { completedProgrammesNameTheirReason } from './completed-programmes-name-their-reason.ts';
import { consentsLastAnotherMonth } from './consents-last-another-month.ts';
import { deadlinesFollowTheApproval } from './deadlines-follow-the-approval.ts';
import { deadlinesLieWithinThePeriod } from './deadlines-lie-within-the-period.ts';
import { entriesComeOutOnTheirDay } from './entries-come-out-on-their-day.ts';
import { entriesGoAfterTheyCome } from './entries-go-after-they-come.ts';
import { everyActIsCheckedYearly } from './every-act-is-checked-yearly.ts';
import { everyActivityHasADeadline } from './every-activity-has-a-deadline.ts';
import { everyActivityHasAResponsible } from './every-activity-has-a-responsible.ts';
import { everyActivityHasAResult } from './every-activity-has-a-result.ts';
import { everyActsForceIsKnown } from './every-acts-force-is-known.ts';
import { everyAnnexIsAttached } from './every-annex-is-attached.ts';
import { everyFileExists } from './every-file-exists.ts';
import { everyFileIsWithinItsLimit } from './every-file-is-within-its-limit.ts';
import { everyFileOpensAsItsExtensionSays } from './every-file-opens-as-its-extension-says.ts';
import { everyPictureHasAltText } from './every-picture-has-alt-text.ts';
import { everyReferenceResolves } from './every-reference-resolves.ts';
import { everyRequiredSectionIsPublished } from './every-required-section-is-published.ts';
import { everyStageHasAnActivity } from './every-stage-has-an-activity.ts';
import { everyStageHasNews } from './every-stage-has-news.ts';
import { formsBelongToTheTeachersModel } from './forms-belong-to-the-teachers-model.ts';
import { groupsHaveTwoMenteesOrMore } from './groups-have-two-mentees-or-more.ts';
import { idsAreLatinAndUnique } from './ids-are-latin-and-unique.ts';
import { indicatorYearsLieWithinThePeriod } from './indicator-years-lie-within-the-period.ts';
import { listItemsAreNotRepeated } from './list-items-are-not-repeated.ts';
import { menteesAreConfirmedYearly } from './mentees-are-confirmed-yearly.ts';
import { namesAndPhotosHaveConsent } from './names-and-photos-have-consent.ts';
import { numberingHasNoGaps } from './numbering-has-no-gaps.ts';
import { pairsAndGroupsAreApprovedByOrder } from './pairs-and-groups-are-approved-by-order.ts';
import { pairsHaveOneMentee } from './pairs-have-one-mentee.ts';
import { participantsGaveWrittenConsent } from './participants-gave-written-consent.ts';
import { perpetualActsNameNoYears } from './perpetual-acts-name-no-years.ts';
import { programmesLastThreeToTwelveMonths } from './programmes-last-three-to-twelve-months.ts';
import { protocolsOfOneDayHaveTheirOwnNumbers } from './protocols-of-one-day-have-their-own-numbers.ts';
import { resultsFollowCompletion } from './results-follow-completion.ts';
import { roadmapNamesItsPeriod } from './roadmap-names-its-period.ts';
import { scansHaveATextVersion } from './scans-have-a-text-version.ts';
import { schoolYearIsCurrent } from './school-year-is-current.ts';
import { schoolYearsInTextsAreConsecutive } from './school-years-in-texts-are-consecutive.ts';
import { severalDatesAreNotARange } from './several-dates-are-not-a-range.ts';
import { textsHoldNoPersonalData } from './texts-hold-no-personal-data.ts';
import { textsHoldNoVendorMarks } from './texts-hold-no-vendor-marks.ts';
import { textsNameThisOrganisation } from './texts-name-this-organisation.ts';
import { wordsHoldNoLookAlikes } from './words-hold-no-look-alikes.ts';
import type { Rule } from './rule.ts';

export const rules: readonly Rule[] = [
  absencesNameWhatIsMissing,
  accentIsLegible,
  actsDoNotLeadToThemselves,
  actsInForceHaveNotRunOut,
  actsOfThePupilsModelAreNotTheBase,
  annexTitlesMatchTheirDocuments,
  citedActsAreInForce,
  citedRequisitesMatch,
  completedProgrammesNameTheirReason,
  consentsLastAnotherMonth,
  deadlinesFollowTheApproval,
  deadlinesLieWithinThePeriod,
  entriesComeOutOnTheirDay,
  entriesGoAfterTheyCome,
  everyActIsCheckedYearly,
  everyActivityHasADeadline,
  everyActivityHasAResponsible,
  everyActivityHasAResult,
  everyActsForceIsKnown,
  everyAnnexIsAttached,
  everyFileExists,
  everyFileIsWithinItsLimit,
  everyFileOpensAsItsExtensionSays,
  everyPictureHasAltText,
  everyReferenceResolves,
  everyRequiredSectionIsPublished,
  everyStageHasAnActivity,
  everyStageHasNews,
  formsBelongToTheTeachersModel,
  groupsHaveTwoMenteesOrMore,
  idsAreLatinAndUnique,
  indicatorYearsLieWithinThePeriod,
  listItemsAreNotRepeated,
  menteesAreConfirmedYearly,
  namesAndPhotosHaveConsent,
  numberingHasNoGaps,
  pairsAndGroupsAreApprovedByOrder,
  pairsHaveOneMentee,
  participantsGaveWrittenConsent,
  perpetualActsNameNoYears,
  programmesLastThreeToTwelveMonths,
  protocolsOfOneDayHaveTheirOwnNumbers,
  resultsFollowCompletion,
  roadmapNamesItsPeriod,
  scansHaveATextVersion,
  schoolYearIsCurrent,
  schoolYearsInTextsAreConsecutive,
  severalDatesAreNotARange,
  textsHoldNoPersonalData,
  textsHoldNoVendorMarks,
  textsNameThisOrganisation,
  wordsHoldNoLookAlikes,
];

/**
 * Everything that is wrong with a library on that day, `YYYY-MM-DD`, sorted by place. The school's profile changes the
 * severity of the rules about what is its own to decide, or switches them off.
 */
export function judge(library: Library, today: string): Issue[] {
  const profile = profileOf(library);
  return sortIssues(
    rules.flatMap((rule) => {
      const severity = profile.get(rule.name);
      if (severity === 'off') return [];
      const issues = rule.judge(library, today);
      return severity === undefined ? issues : issues.map((issue) => ({ ...issue, severity }));
    }),
  );
}

/** The severities that the school chose, by name of the rule. */
function profileOf({ school }: Library): ReadonlyMap<string, Severity | 'off'> {
  return new Map(
    (school?.data.rules ?? []).flatMap(({ rule, severity }) =>
      severity.id === 'other' ? [] : [[rule.id, severity.id] as const],
    ),
  );
}
