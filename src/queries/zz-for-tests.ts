import { readFileSync, readdirSync } from 'node:fs';
import AxeBuilderModule from '@axe-core/playwright';
import { chromium } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { serveDirectory } from '#publish/serve.ts';
import { chromiumSwitches } from '../e2e/chromium.ts';
const out='/tmp/q-out/';
const v = new HtmlValidate({ extends: ['html-validate:standard','html-validate:a11y','html-validate:document'], rules: {'void-style':'off','require-sri':'off','attribute-boolean-style':'off','no-trailing-whitespace':'off','long-title':'off','prefer-native-element':['error',{exclude:['region']}],'no-inline-style':'error'} });
const counts = new Map<string,{n:number,ex:string}>();
const files = readdirSync(out,{recursive:true,encoding:'utf8'}).filter(f=>f.endsWith('.html'));
for (const f of files) {
  const { results } = await v.validateString(readFileSync(out+f,'utf8'));
  for (const r of results) for (const m of r.messages) { const k=m.ruleId+': '+m.message; const c=counts.get(k)??{n:0,ex:f+':'+m.line+':'+m.column}; c.n++; counts.set(k,c); }
}
for (const [k,c] of counts) console.log(c.n,k,c.ex);
const AxeBuilder = (AxeBuilderModule as any).default ?? AxeBuilderModule;
const server = await serveDirectory('/tmp/q-out', { port: 43999, base: '/' });
const o = 'http://127.0.0.1:43999';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: chromiumSwitches });
const all = files.map(f=>'/'+f.replace(/index\.html$/,''));
const some = all.filter((_, i) => i % 5 === 0);
const seen = new Set<string>();
for (const [w, media] of [[320,{}],[1280,{}],[820,{colorScheme:'dark'}]] as any) {
  const ctx = await browser.newContext({ viewport: { width: w, height: 900 }, ...media });
  const page = await ctx.newPage();
  page.on('console', (m) => m.type()==='error' && console.log('  CONSOLE', page.url(), m.text()));
  page.on('pageerror', (m) => console.log('  ERR', page.url(), m.message));
  for (const a of w===320 ? all : some) {
    await page.goto(o+a);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over>0) console.log(w, a, 'OVERFLOW', over, await page.evaluate(() => [...document.querySelectorAll('*')].filter(e=>e.getBoundingClientRect().right>innerWidth+1 && !e.closest('.table-scroll')).slice(0,3).map(e=>e.outerHTML.slice(0,120))));
    if (!some.includes(a)) continue;
    const { violations } = await new AxeBuilder({ page }).analyze();
    for (const v of violations) { const k=v.id+v.nodes[0].html; if (!seen.has(k)) { seen.add(k); console.log(w, a, v.id, v.nodes.length, v.nodes[0].html.slice(0,160), v.nodes[0].failureSummary.slice(0,200)); } }
  }
  if (media.colorScheme) { await page.goto(o+'/programmy/'); await page.screenshot({ path: '/tmp/q-dark.png' }); }
  if (w===1280) { await page.goto(o+'/dorozhnaya-karta/2026-2027/'); await page.pdf({ path: '/tmp/q-print.pdf', format: 'A4' }); await page.goto(o+'/anonsy/'); await page.screenshot({path:'/tmp/q-anonsy.png', fullPage:true}); await page.goto(o+'/dokumenty/'); await page.screenshot({path:'/tmp/q-dok.png', fullPage:true}); await page.goto(o+'/poisk/?q=наставник'); await page.waitForTimeout(2000); console.log(await page.locator('[role=status]').textContent()); }
  await ctx.close();
}
await browser.close(); server.close();
