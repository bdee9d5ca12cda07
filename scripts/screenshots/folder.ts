/** The folder the pictures are taken of: examples, one of them with a past of its own. */
import { createHash } from 'node:crypto';
import { readFile, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { EXAMPLES, sampleFlow } from '../../packages/designer/e2e/files.ts';
import { serve, type Served } from '../../packages/designer/e2e/support.ts';
import { NOW } from './camera.ts';

/** Where the sample flow is in it. */
export const SAMPLE = 'refunds.json';

const FLOWS = [
  'bank-call-backs/flow.json',
  'bank-call-backs/task.json',
  'bank-call-backs/world.json',
  'claims-intake/claims-desk.json',
  'claims-intake/flow.json',
  'claims-intake/when-a-claim-ends.json',
  'claims-intake/while-a-claim-waits.json',
  'lost-parcels/flow.json',
];

export async function serveExamples(): Promise<Served> {
  const sample = await sampleFlow();
  const texts = await Promise.all(FLOWS.map(async (path) => [path, await readFile(join(EXAMPLES, path), 'utf8')]));
  const files = { ...(Object.fromEntries(texts) as Record<string, string>), [SAMPLE]: sample };
  const served = await serve({ ...files, ...pastOf(sample) }, 'flows');
  for (const [index, path] of Object.keys(files).entries()) {
    const changed = new Date(NOW.getTime() - (index + 1) * 5 * 60 * 60 * 1000);
    await utimes(join(served.folder, path), changed, changed);
  }
  return served;
}

// helpers

/** Earlier versions of the sample flow, as the server keeps them. */
function pastOf(sample: string): Record<string, string> {
  const versions: readonly [moment: string, text: string, name?: string][] = [
    ['2026-02-23T08-12-40-000Z', sample.replace('"3600"', '"900"'), 'As agreed with the refunds team'],
    ['2026-02-27T15-41-03-000Z', sample.replace('"3600"', '"1800"')],
    ['2026-03-02T09-30-21-000Z', sample],
  ];
  const folder = `.switchyard/versions/${SAMPLE}`;
  const named = versions.map(([moment, text, name]) => ({ id: `${moment}-${hashOf(text)}`, text, name }));
  return {
    ...Object.fromEntries(named.map(({ id, text }) => [`${folder}/${id}.json`, text])),
    [`${folder}/names.json`]: JSON.stringify(
      Object.fromEntries(named.flatMap(({ id, name }) => (name ? [[id, name]] : []))),
    ),
  };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
