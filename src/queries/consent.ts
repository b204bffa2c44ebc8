import { consentObstacle, type Consent, type ConsentCategory } from '#rules/views/consent.ts';

/** Whether a name or a photo may stand on the site that day: the law of the gate is the law of the page. */
export function isConsentInForce(
  consent: Consent | undefined,
  category: ConsentCategory,
  today: string,
): boolean {
  return consentObstacle(consent, category, today) === undefined;
}
