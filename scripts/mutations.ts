/**
 * `npm run mutations`: damages sound flows in every way there is a name for and says how often the validator told of it
 * where it was done. With `--write`, the table of docs/trust.md is renewed; that takes the flows of other people, which
 * are no part of the repository.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasCorpus } from '../packages/blocks/test/corpus.ts';
import { mutationTable } from '../packages/blocks/test/mutations/mutationTable.ts';
import { runMutations } from '../packages/blocks/test/mutations/runMutations.ts';
import { soundCorpus, soundOwn } from '../packages/blocks/test/mutations/soundFiles.ts';

const PAGE = join(import.meta.dirname, '../docs/trust.md');
const [BEGIN, END] = ['<!-- mutations -->', '<!-- end of mutations -->'];

const own = soundOwn();
const others = soundCorpus();
const results = runMutations([...own, ...others]);

const done = results.reduce((sum, result) => sum + result.done, 0);
const missed = results.flatMap(({ name, missed: all }) => all.map((one) => ({ name, ...one })));
const summary =
  `${results.length} kinds of damage, done ${done.toLocaleString('en')} times to ${own.length} flows of this repository ` +
  `and ${others.length} of other people: ${(done - missed.length).toLocaleString('en')} times told where it was done.`;
const table = `${summary}\n\n${mutationTable(results)}`;

process.stdout.write(`${table}\n`);
for (const { name, file, at, instead } of missed)
  process.stdout.write(`\nmissed: ${name}\n  in ${file} at ${at}\n  told: ${instead.join('; ') || 'nothing'}\n`);

if (process.argv.includes('--write')) {
  if (!hasCorpus) throw new Error('The flows of other people are not here; the page would tell of less.');
  const page = readFileSync(PAGE, 'utf8');
  const [before] = page.split(BEGIN);
  const [, after] = page.split(END);
  writeFileSync(PAGE, `${before}${BEGIN}\n\n${table}\n\n${END}${after}`);
}
process.exitCode = missed.length === 0 ? 0 : 1;
