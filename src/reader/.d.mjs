import { parseFields } from '#reader/parse-fields.ts';
import { load, parseEvents } from 'js-yaml';
import { parseDocument } from 'yaml';
const all = {
 brackets: n => `a: ${'['.repeat(n)}`,
 indents: n => Array.from({length:Math.min(n,300)},(_, i)=>' '.repeat(i)+'a:').join('\n'),
 repeats: n => 'a: 1\n'.repeat(n), aliases: n=>`a:\n${'  - *b\n'.repeat(n)}`, quotes: n=>'a: "\n'.repeat(n+1), colons: n=>'a: b: c\n'.repeat(n), flow: n=>'a: [x\n'+'b: y\n'.repeat(n), plain: n=>'x\n'.repeat(n), bigscalar: n=>'a: '+'x '.repeat(n)+': y',
};
const only = process.argv[2];
for (const [k,f] of Object.entries(all)) { if (only && k!==only) continue; for (const n of [1000,2000,4000]) { const y=f(n); const m={};
 for (const [name,fn] of [['load',()=>load(y,{maxAliases:0,maxDepth:32})],['events',()=>parseEvents(y,{maxDepth:32})],['yaml',()=>parseDocument(y,{uniqueKeys:false,prettyErrors:false,logLevel:'silent'})],['ours',()=>parseFields(y)]]) { const t=performance.now(); try{fn()}catch{} m[name]=(performance.now()-t).toFixed(1)} console.log(k,n,JSON.stringify(m)); } }
