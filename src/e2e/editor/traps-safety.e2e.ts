/** Decap's traps of the way to the server that cannot happen here: lost sessions, strange answers, foreign scripts. */
import { expect, type Page } from '@playwright/test';
import { usualPassword } from '#bench/server/client.ts';
import { draftOf, field, fillNews, lineOf, openForm, save, saveButton, store } from './decap-form.ts';
import { test } from './editor-server.ts';

const panelOf = (page: Page) => page.getByRole('region', { name: 'Что исправить' });
const toastOf = (page: Page) => page.locator('.Toastify');

test('a session that has ended is noticed at the form, and nothing that was written is lost', async ({
  page,
  office,
}) => {
  const client = await office.client('curator');
  await office.signIn(page, 'curator');
  await openForm(page, office.origin, 'news/new');
  await fillNews(page, 'Написано без сеанса');
  await page.context().clearCookies();
  await saveButton(page).click();
  await expect(panelOf(page)).toContainText('Сеанс закончился');
  await expect(toastOf(page)).not.toContainText('Error');
  await expect(lineOf(page, 'title')).toHaveValue('Написано без сеанса');
  const beside = await page.context().newPage();
  await office.signIn(beside, 'curator');
  await beside.close();
  const slug = await save(page);
  expect((await draftOf(client, 'news', slug)).fields['title']).toBe('Написано без сеанса');
});

test('whoever opens the editor without a session is led to the sign-in and back to the form', async ({
  page,
  office,
}) => {
  await office.signIn(page, 'curator');
  await page.context().clearCookies();
  await page.goto(`${office.origin}/admin/redaktor/#/collections/news/new`);
  await expect(page).toHaveURL(/\/admin\/vhod\//);
  await page.getByLabel('Логин').fill('curator');
  await page.getByLabel('Пароль', { exact: true }).fill(usualPassword);
  await page.getByRole('button', { name: 'Войти' }).click();
  await expect(lineOf(page, 'title')).toBeVisible();
  await expect(page).toHaveURL(/#\/collections\/news\/new$/);
});

for (const [status, words] of [
  [413, 'Файл слишком велик'],
  [502, 'Сервер ответил непонятно, код 502'],
] as const)
  test(`an answer of a server in front is told in Russian, and not as an unexpected sign: ${status}`, async ({
    page,
    office,
  }) => {
    const client = await office.client('curator');
    await office.signIn(page, 'curator');
    await openForm(page, office.origin, 'news/new');
    await fillNews(page, `Ответ ${status}`);
    const saves = (url: URL) => url.pathname.endsWith('/api/v1');
    await page.route(saves, (route) =>
      route.request().postData()?.includes('"persistEntry"') === true
        ? route.fulfill({ status, contentType: 'text/html', body: '<html><h1>nginx</h1></html>' })
        : route.continue(),
    );
    await saveButton(page).click();
    await expect(panelOf(page)).toContainText(words);
    await expect(toastOf(page)).toContainText(words);
    await expect(toastOf(page)).not.toContainText(/Error|Unexpected|JSON/);
    await page.unroute(saves);
    const slug = await save(page);
    expect((await draftOf(client, 'news', slug)).fields['title']).toBe(`Ответ ${status}`);
  });

test('no title, text or picture of an entry runs anything in the office', async ({ page, office }) => {
  const client = await office.client('curator');
  const title = '<img src=x onerror="window.hacked=1">Занятие';
  const body =
    '<img src="x" onerror="parent.hacked=1">\n\n<script>parent.hacked=1</script>\n\n[щелчок](javascript:hacked=1)\n';
  const slug = 'skripty-v-tekste';
  const raw = `---\ntitle: '${title}'\nsummary: '<svg onload=parent.hacked=1>'\nstatus: черновик\ndate: 2026-11-01\nkind: статья\n---\n${body}`;
  await store(client, { collection: 'news', slug }, raw);
  const isHacked = () => page.evaluate(() => 'hacked' in globalThis);
  await office.signIn(page, 'curator');
  await openForm(page, office.origin, `news/entries/${slug}`);
  await expect(lineOf(page, 'title')).toHaveValue(title);
  await page.getByRole('button', { name: 'Как на сайте' }).click();
  await expect(page.frameLocator('.preview-frame').getByRole('heading', { level: 1 })).toContainText(
    'Занятие',
  );
  expect(await isHacked()).toBe(false);
  for (const address of ['', 'zapisi/', `zapis/news/${slug}/`]) {
    await page.goto(`${office.origin}/admin/${address}`);
    await expect(page.getByText(title).first()).toBeVisible();
    expect(await isHacked(), address).toBe(false);
  }
});

test('the form needs no hole in the policy: nothing but two idle looks for `eval` is refused', async ({
  page,
  office,
}) => {
  await page.addInitScript(() => {
    const refused: string[] = [];
    Object.assign(globalThis, { refused });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      refused.push(`${violatedDirective} ${blockedURI}`);
    });
  });
  await office.signIn(page, 'curator');
  await openForm(page, office.origin, 'news/new');
  await saveButton(page).click();
  await expect(toastOf(page)).toContainText('Запись не сохранена');
  await field(page, 'body').locator('[data-slate-editor]').click();
  await page.keyboard.type('Текст');
  await page.getByRole('button', { name: 'Как на сайте' }).click();
  await expect(page.locator('.preview-frame')).toBeVisible();
  const refused = await page.evaluate(() => (globalThis as unknown as { refused: string[] }).refused);
  expect(refused.filter((one) => one !== 'script-src eval')).toEqual([]);
  expect(refused.length).toBeLessThanOrEqual(2);
});
