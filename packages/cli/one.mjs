import { validateText } from '@switchyard/blocks/validate';
import { readFileSync } from 'node:fs';
const b=readFileSync(process.argv[2]);
const c=process.cpuUsage(); const r=validateText(b,{}); const u=process.cpuUsage(c); console.log(u.user/1000, r.problems.length);
const n={}; for(const p of r.problems) n[p.rule]=(n[p.rule]??0)+1; console.log(n);
