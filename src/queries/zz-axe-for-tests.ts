import AxeBuilderModule from '@axe-core/playwright';
import { chromium } from '@playwright/test';
import { serveDirectory } from '#publish/serve.ts';
import { chromiumSwitches } from '../e2e/chromium.ts';
const AxeBuilder = (AxeBuilderModule as any).default ?? AxeBuilderModule;
const server = await serveDirectory('/tmp/q-out', { port: 43999, base: '/' });
const o = 'http://127.0.0.1:43999';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: chromiumSwitches });
const addresses = ['/','/praktiki/','/dokumenty/','/dokumenty/polozhenie-o-nastavnichestve/','/dokumenty/utratili-silu/','/dorozhnaya-karta/','/dorozhnaya-karta/2026-2027/','/dorozhnaya-karta/2025-2026/','/programmy/','/programmy/vyhod-iz-otpuska/','/praktiki/pyat-stolov/','/metodika/','/metodika/anketa-nastavnika/','/novosti/','/novosti/utrennij-krug/','/anonsy/','/anonsy/otkrytaya-nedelya/','/nastavniki/','/nastavniki/metodist/','/pokazateli/','/pokazateli/chislo-praktik/','/kak-stat-nastavnikom/','/poisk/','/karta/','/dostupnost/','/personalnye-dannye/','/404.html'];
for (const [w, media] of [[320,{}],[1280,{}],[1280,{colorScheme:'dark'}],[390,{forcedColors:'active'}]] as any) {
  const ctx = await browser.newContext({ viewport: { width: w, height: 900 }, ...media });
  const page = await ctx.newPage();
  page.on('console', (m) => m.type()==='error' && console.log('  CONSOLE', page.url(), m.text()));
  page.on('pageerror', (m) => console.log('  ERR', page.url(), m.message));
  for (const a of addresses) {
    await page.goto(o+a);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over>0) console.log(w, JSON.stringify(media), a, 'OVERFLOW', over, await page.evaluate(() => [...document.querySelectorAll('*')].filter(e=>e.getBoundingClientRect().right>innerWidth+1 && !e.closest('.table-scroll')).slice(0,3).map(e=>e.outerHTML.slice(0,120))));
    for (const v of violations) console.log(w, JSON.stringify(media), a, v.id, v.nodes.length, v.nodes[0].html.slice(0,160), v.nodes[0].failureSummary.slice(0,200));
  }
  if (w===1280 && !media.colorScheme) {
    await page.goto(o+'/poisk/?q=наставник'); await page.waitForTimeout(2500);
    console.log(await page.locator('[role=status]').textContent(), await page.locator('[data-search-results] li').count(), (await page.locator('[data-search-results] li').first().textContent())?.slice(0,200));
    await page.screenshot({ path: '/tmp/q-s.png' });
    await page.getByRole('button', { name: 'Показать ещё' }).click(); await page.waitForTimeout(800);
    console.log('after more', await page.locator('[data-search-results] li').count(), await page.evaluate(() => document.activeElement?.outerHTML.slice(0,80)));
    await page.getByRole('searchbox').fill('<img src=x onerror=alert(1)>'); await page.keyboard.press('Enter'); await page.waitForTimeout(1500);
    console.log(await page.locator('[role=status]').textContent());
  }
  if (w===320) { await page.goto(o+'/'); await page.getByRole('button',{name:'Меню', exact: true}).click(); await page.screenshot({path:'/tmp/q-menu.png'}); const { violations } = await new AxeBuilder({ page }).analyze(); console.log('menu', violations.map((v:any)=>v.id)); await page.keyboard.press('Escape'); console.log('menu visible', await page.locator('#menu').isVisible()); }
  await ctx.close();
}
await browser.close(); server.close();
