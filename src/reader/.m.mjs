import { readLibrary } from '#reader/read-library.ts';
const t=performance.now(); const r=readLibrary(process.argv[2]); const a=performance.now();
console.log('read', (a-t).toFixed(0),'ms; entries', r.library.entries.practices.length,'issues', r.issues.length, JSON.stringify(r.issues.slice(0,3),null,1), 'rss', (process.memoryUsage().rss/1e6).toFixed(0), 'heap', (process.memoryUsage().heapUsed/1e6).toFixed(0));
const r2=readLibrary(process.argv[2], r); console.log('again', (performance.now()-a).toFixed(0), r2.library.entries.practices[5]===r.library.entries.practices[5], 'process', (performance.now()).toFixed(0), 'maxrss', (process.resourceUsage().maxRSS/1024).toFixed(0));
