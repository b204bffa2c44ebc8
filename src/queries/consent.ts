import type { Entry } from '#model/library.ts';

type Consent = NonNullable<Entry<'mentors'>['data']['consent']>;

/**
 * Whether a consent to distribution covers a name or a photo on that day: given, not over, not revoked
 * (152-ФЗ, ст. 10.1). An absent consent covers nothing.
 */
export function isConsentInForce(consent: Consent | undefined, category: 'name' | 'photo', today: string): boolean {
  if (!consent) return false;
  const covered = consent.covers.some(({ id }) => id === category);
  const revoked = consent.revoked !== undefined && consent.revoked <= today;
  return covered && !revoked && consent.given <= today && today <= consent.until;
}
