import { readFileSync } from 'node:fs';
import { simulate, formatTrace } from '../src/index.ts';
const md = readFileSync('/work/shared/reference/flow-language.md','utf8');
const start = md.indexOf('## 4. Complete example');
const text = md.slice(md.indexOf('```json', start)+7, md.indexOf('```', md.indexOf('```json', start)+7));
const flow = JSON.parse(text);
const claims='arn:aws:connect:eu-central-1:111122223333:instance/0c1d/queue/5b6c';
const r = simulate({flow, world:{ queues:{[claims]:{name:'Claims', agents:{staffed:[0,{after:'4 minutes',is:1}]}}}, flows:{'77aa':{type:'CUSTOMER_QUEUE'}} }});
console.log(formatTrace(r.trace)); console.log(r.outcome, r.because, r.blocksRun);
