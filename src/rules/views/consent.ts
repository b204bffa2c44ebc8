import type { z } from 'zod';
import { formatDay } from '#format/day.ts';
import type { consent as consentSchema } from '#model/entry.ts';

export type Consent = z.output<typeof consentSchema>;
export type ConsentCategory = 'name' | 'photo';

const names: Record<ConsentCategory, string> = { name: 'имя', photo: 'фотографию' };

/**
 * Why a name or a photo may not stand on the site that day, or undefined when it may. The first and the last day of a
 * consent count as its own; from the day of revocation nothing is shown.
 */
export function consentObstacle(
  consent: Consent | undefined,
  category: ConsentCategory,
  today: string,
): string | undefined {
  if (consent === undefined) return 'согласие на распространение не указано';
  if (!consent.covers.some(({ id }) => id === category))
    return `согласие не разрешает показывать ${names[category]}`;
  if (consent.revoked !== undefined && consent.revoked <= today)
    return `согласие отозвано ${formatDay(consent.revoked)}`;
  if (consent.given > today) return `согласие начнёт действовать только ${formatDay(consent.given)}`;
  if (consent.until < today) return `согласие действовало до ${formatDay(consent.until)}`;
  return undefined;
}
