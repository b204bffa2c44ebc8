/** A roadmap that lies in Word becomes a draft: from a file on a phone, and from a paste. */
import { expect, type Page } from '@playwright/test';
import { sampleBlocks, wordOf } from '#cms/server/roadmap-import/word-for-tests.ts';
import { violationsOf } from '../axe.ts';
import { widthOverflow } from '../page-faults.ts';
import { test } from './editor-server.ts';
import { englishWords } from './office-pages.ts';

async function assertSound(page: Page): Promise<void> {
  expect(await widthOverflow(page)).toBe(0);
  expect(await violationsOf(page)).toEqual([]);
  expect(await englishWords(page)).toEqual([]);
}

test('a file of Word is checked on a phone and becomes a draft', async ({ page, office }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await office.signIn(page, 'curator');
  await page.getByRole('link', { name: 'Карта из Word' }).click();
  await page.getByLabel('Файл Word (DOCX)').setInputFiles({
    name: 'Дорожная карта.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: await wordOf(...sampleBlocks),
  });
  await page.getByRole('button', { name: 'Прочитать', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Проверьте дорожную карту', {
    timeout: 60_000,
  });
  await expect(page.getByText(/^2.раздела, 4.мероприятия/)).toBeVisible();
  await expect(page.getByText('Примечание: план уточняется в январе.')).toBeVisible();
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await assertSound(page);
  }
  await page.getByLabel('Результат', { exact: true }).selectOption('своя графа');
  await page.getByRole('button', { name: 'Прочитать заново' }).click();
  await expect(page.getByRole('columnheader', { name: 'Результат' })).toHaveCount(2);
  await page.getByRole('button', { name: 'Создать черновик' }).click();
  await page.waitForURL(/\/admin\/zapis\/roadmaps\/2026-2027-\d+\//);
  await expect(page.getByText('Черновик сохранён.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Дорожная карта \(план мероприятий\)/);
});

/** Puts HTML and words into the field as a paste does. */
async function paste(page: Page, html: string, words: string): Promise<void> {
  const field = page.getByLabel('Таблица, скопированная из документа');
  await field.evaluate(
    (element, [markup = '', text = '']) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', markup);
      clipboardData.setData('text/plain', text);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [html, words],
  );
}

test('a pasted table keeps its merged cells, and one that is changed by hand is read as typed', async ({
  page,
  office,
}) => {
  await office.signIn(page, 'curator');
  const address = `${office.origin}/admin/karta-iz-word/`;
  const html =
    '<table><tr><td>Мероприятие</td><td>Срок</td></tr><tr><td>Приказ</td><td rowspan="2">Май</td></tr><tr><td>Педсовет</td></tr></table>';
  const words = 'Мероприятие\tСрок\nПриказ\tМай\nПедсовет\t';
  await page.goto(address);
  await paste(page, html, words);
  await expect(page.getByText('Таблица вставлена: строк — 3.')).toBeVisible();
  await page.getByRole('button', { name: 'Прочитать', exact: true }).click();
  await expect(page.getByText(/^1.раздел, 2.мероприятия, 2 без этапа$/)).toBeVisible();
  await page.goto(address);
  await paste(page, html, words);
  await page.getByLabel('Таблица, скопированная из документа').press('ControlOrMeta+End');
  await page.keyboard.type('Июнь');
  await page.getByRole('button', { name: 'Прочитать', exact: true }).click();
  await expect(page.getByRole('cell', { name: /^Июнь/ })).toBeVisible();
});
