/** What axe says of the forms, of the dialog of files and of the lists that open in them. */
import { expect, type Page } from '@playwright/test';
import { violationsOf } from '../axe.ts';
import { field, lineOf, openForm, saveButton } from './decap-form.ts';
import { test } from './editor-server.ts';
import { formPages } from './office-pages.ts';

/** Rules that are broken where something is open, and nothing outside Decap can mend, with the reason. */
const known: Readonly<Record<string, string>> = {
  'target-size':
    'An open list or menu lies over the controls below it, as it should: axe measures what is left of them.',
};

const widths = [1280, 390] as const;

/** Colours that glide are measured where they arrive. */
const comeToRest = (page: Page): Promise<unknown> =>
  page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));

/** Adds what axe finds at both widths. */
async function look(page: Page, where: string, found: Map<string, string[]>): Promise<void> {
  // The line that shows a request on its way is a picture over the page for a moment.
  await expect(page.locator('body > canvas')).toBeHidden();
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await comeToRest(page);
    for (const { id, nodes } of await violationsOf(page))
      found.set(id, [...(found.get(id) ?? []), ...nodes.map(({ html }) => `${where}, ${width}: ${html}`)]);
  }
}

/** Fails on a rule that is broken anew, and on one of the expected that is broken no more. */
function expectOnly(
  found: ReadonlyMap<string, readonly string[]>,
  expected: Readonly<Record<string, string>>,
): void {
  const surprises = [...found].filter(([rule]) => expected[rule] === undefined);
  expect(Object.fromEntries(surprises)).toEqual({});
  expect(Object.keys(expected).filter((rule) => !found.has(rule))).toEqual([]);
}

/** One entry of each collection that has much to show. */
const filled: Readonly<Record<(typeof formPages)[number], string>> = {
  regulations: 'gost-52872-2019',
  roadmaps: '2026-2027',
  programmes: 'cifrovoj-obmen',
  practices: 'pyat-stolov',
  guidance: 'anketa-nastavlyaemogo',
  news: 'chetyre-zanyatiya',
  events: 'den-nastavnika-2027',
  mentors: 'uchitel-fiziki',
  indicators: 'chislo-praktik',
  pages: 'o-nastavnichestve',
};

const forms = [
  ...formPages.flatMap((collection) => [`${collection}/new`, `${collection}/entries/${filled[collection]}`]),
  'school/entries/school',
];

for (const half of [forms.slice(0, 10), forms.slice(10)])
  test(`every form is accessible, new and filled, to ${half.at(-1) ?? ''}`, async ({ page, office }) => {
    const found = new Map<string, string[]>();
    await office.signIn(page, 'curator');
    for (const place of half) {
      await openForm(page, office.origin, place);
      await look(page, place, found);
    }
    expectOnly(found, {});
  });

test('what opens in a form is accessible: faults, lists, rows, menus and the dialog of files', async ({
  page,
  office,
}) => {
  const found = new Map<string, string[]>();
  await office.signIn(page, 'curator');
  await openForm(page, office.origin, 'news/new');
  await saveButton(page).click();
  await expect(page.locator('.Toastify')).toContainText('Запись не сохранена');
  await look(page, 'faults', found);

  await openForm(page, office.origin, 'news/entries/chetyre-zanyatiya');
  await lineOf(page, 'stages').click();
  await expect(page.getByRole('option').first()).toBeVisible();
  await look(page, 'list to choose from', found);
  await page.keyboard.press('Escape');

  await lineOf(page, 'event').click();
  await expect(page.getByRole('option').first()).toBeVisible();
  await look(page, 'list of entries', found);
  await page.keyboard.press('Escape');

  const pictures = field(page, 'pictures');
  await pictures.getByRole('button', { name: 'Добавить: изображение' }).click();
  await look(page, 'rows of a list', found);

  await page.getByRole('button', { name: 'Заголовки' }).click();
  await expect(page.getByRole('menuitem').first()).toBeVisible();
  await look(page, 'menu of headings', found);
  await page.keyboard.press('Escape');

  await pictures
    .getByRole('button', { name: /^Выберите (?!другое)/ })
    .last()
    .click();
  await expect(page.getByRole('dialog', { name: 'Файлы' }).getByRole('img').first()).toBeVisible();
  await look(page, 'dialog of files', found);
  expectOnly(found, known);
});
