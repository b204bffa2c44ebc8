import { inspectFile } from '#reader/content-files.ts';
import { goodFiles } from '#reader/files-for-tests.ts';
import { writeFileSync } from 'node:fs';
const good = await goodFiles();
for (const [k,b] of Object.entries(good)) { let max=0,sum=0, worst; const N=300;
 for (let i=0;i<N;i++){ const d=Buffer.from(b); for(let j=0;j<4;j++) d[Math.floor(Math.random()*d.length)]=Math.floor(Math.random()*256); writeFileSync('/tmp/fx',d); const t=performance.now(); inspectFile('/tmp','fx',d.length); const e=performance.now()-t; sum+=e; if(e>max){max=e;worst=Buffer.from(d)} }
 console.log(k,b.length,'avg',(sum/N).toFixed(3),'max',max.toFixed(1)); if (max>200) { writeFileSync('/tmp/worst.'+k, worst) } }
