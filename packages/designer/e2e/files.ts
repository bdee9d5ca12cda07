/** The flow files journeys open. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { documentKind } from '@switchyard/blocks';

const ROOT = resolve(import.meta.dirname, '../../..');

/** Our own stories. */
export const EXAMPLES = join(ROOT, 'examples');

/** Real flows of public repositories, kept beside the repository; absent elsewhere. */
export const CORPUS = resolve(ROOT, '../shared/corpus/flows');

export const corpusIsThere = existsSync(CORPUS);

/** The flow the home screen offers, laid out as the designer writes files: nothing is wrong with it. */
export async function sampleFlow(): Promise<string> {
  const text = await readFile(join(ROOT, 'packages/designer/src/home/sample-flow.json'), 'utf8');
  return `${JSON.stringify(JSON.parse(text), null, 2)}\n`;
}

/** A file in which the third line lacks a colon. */
export const BROKEN_FLOW = '{\n  "Version": "2019-10-30",\n  "StartAction" "Wait"\n}\n';

/** The text of a file of a folder. */
export function fileOf(folder: string, path: string): Promise<string> {
  return readFile(join(folder, path), 'utf8');
}

/** The flows of a folder, by their paths in it. */
export async function flowsIn(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true });
  const paths = names.filter((name) => name.endsWith('.json')).toSorted();
  const texts = await Promise.all(paths.map(async (path) => [path, await fileOf(folder, path)] as const));
  return Object.fromEntries(texts.filter(([, text]) => documentKind(JSON.parse(text)) === 'flow'));
}

/** A contact centre with one of each kind of resource. */
export const INSTANCE = JSON.stringify({
  Instance: { Arn: 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d' },
  HoursOfOperations: [{ Name: 'Office hours', HoursOfOperationId: 'office', TimeZone: 'UTC', Config: 'always' }],
  Queues: [
    { Name: 'Claims', QueueId: 'claims' },
    { Name: 'Complaints', QueueId: 'complaints' },
  ],
  RoutingProfiles: [{ Name: 'Back office', QueueConfigs: ['Claims', 'Complaints'] }],
  Users: [{ Username: 'ada', Id: 'ada-1', RoutingProfileId: 'Back office' }],
  LambdaFunctions: [{ Arn: 'look-up', Answers: { Returns: { tier: 'gold', customer: { name: 'Ada' } } } }],
});
