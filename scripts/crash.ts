/**
 * `npm run crash -- --moments 100`: the browser is killed while somebody types, and the server while it saves, in turn,
 * at moments that follow from the seed. No edit older than two seconds may be lost, and no file damaged. docs/trust.md
 * tells what came of it.
 */
import { parseArgs } from 'node:util';
import { killBrowser } from '../packages/designer/e2e/crash/killBrowser.ts';
import { killServer } from '../packages/designer/e2e/crash/killServer.ts';
import { sampleFlow } from '../packages/designer/e2e/files.ts';
import { tryBuild } from './lib/prepare.mjs';

/** Milliseconds. */
const MOST_LOST = 2000;

const { values } = parseArgs({
  options: { moments: { type: 'string', default: '100' }, seed: { type: 'string', default: '20191030' } },
});
const [moments, seed] = [Number(values.moments), Number(values.seed)];

if (!(await tryBuild())) process.exit(1);
const flow = await sampleFlow();
const lost: number[] = [];
let [edits, saves, failures] = [0, 0, 0];
for (let moment = 0; moment < moments; moment++) {
  const why = moment % 2 === 0 ? await inBrowser(moment) : await inServer(moment);
  if (why === undefined) continue;
  failures += 1;
  console.log(`✗ moment ${moment} of seed ${seed}: ${why}`);
}
const half = lost.toSorted((a, b) => a - b)[Math.floor(lost.length / 2)] ?? 0;
console.log(`${lost.length} browsers killed after ${edits} edits: the oldest edit that was lost was made`);
console.log(`${Math.round(Math.max(0, ...lost))} ms before at the worst, ${Math.round(half)} ms in the middle.`);
console.log(`${moments - lost.length} servers killed after ${saves} saves. ${failures} failures.`);
process.exitCode = failures === 0 ? 0 : 1;

// helpers

async function inBrowser(moment: number): Promise<string | undefined> {
  const found = await killBrowser(seed, moment, flow);
  lost.push(found.lost);
  edits += found.edits;
  if (!found.isFileAsItWas) return 'the file on disk is another one, though nobody saved';
  return found.lost > MOST_LOST ? `an edit of ${Math.round(found.lost)} ms before is lost` : undefined;
}

async function inServer(moment: number): Promise<string | undefined> {
  const found = await killServer(seed, moment);
  saves += found.saves;
  if (!found.isWhole) return 'the file on disk is neither what was saved last nor what was being saved';
  return found.areVersionsWhole ? undefined : 'a version that is kept is damaged';
}
