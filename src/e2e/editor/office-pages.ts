/** Every page of the editorial office, and what a person sees on it. */
import type { Page } from '@playwright/test';

/** Paths from `/admin/`; each kind of page once. */
export const officePages = [
  '',
  'zapisi/',
  'zapisi/?chast=news',
  'zapis/news/tri-pisma/',
  'zapis/school/school/',
  'hranilishche/',
  'istoriya/',
  'korzina/',
  'spravka/',
  'novost/',
  'hod/',
  'hod/?karta=2026-2027&pole=sections.1.activities.3',
  'novyj-god/',
  'karta-iz-word/',
  'kabinet/',
  'parol/',
] as const;

/** Paths of forms, one for each collection, and of a new entry. */
export const formPages = [
  'regulations',
  'roadmaps',
  'programmes',
  'practices',
  'guidance',
  'news',
  'events',
  'mentors',
  'indicators',
  'pages',
] as const;

/** Words that are no English: units, formats, names of programs and what is typed as an address. */
const allowed =
  /\b(?:[a-z0-9]+(?:-[a-z0-9]+)+|[a-z0-9.-]+\.(?:md|mdx|pdf|docx?|xlsx?|odt|rtf|jpe?g|png|webp|heic|html|svg|example|ru)|https?\S+|PDF|DOCX?|XLSX?|HEIC|JPE?G|PNG|WEBP|Word|Markdown|IANA|IX|IV|VI{0,3}|II{1,2}|curator|director|administrator)\b|\S+\/\S*/gi;

/** English words among what a person sees on a page or hears of it. */
export async function englishWords(page: Page): Promise<string[]> {
  const heard = await page.evaluate(() => {
    const names = ['aria-label', 'title', 'placeholder', 'alt'].flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
    );
    return [document.body.innerText, ...names].join('\n');
  });
  return heard.replace(allowed, ' ').match(/\b[A-Za-z]{3,}\b/g) ?? [];
}
