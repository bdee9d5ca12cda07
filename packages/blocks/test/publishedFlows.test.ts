/**
 * Flows that Amazon Web Services has published are what Amazon Connect takes. Where one would be refused all the same,
 * it is listed with the reason; any other of which we say so is a false alarm.
 */
import { describe, expect, test } from 'vitest';
import { validateText } from '../src/validate/index.ts';
import { corpusBytes, corpusFiles, hasCorpus } from './corpus.ts';

/** Its repositories of samples and solutions; and the sample flows of every instance, as somebody exported them. */
const PUBLISHED =
  /^flows\/(?:(?:amazon-connect|aws-samples|aws-solutions-library-samples)__|Pronetx__CxBlueprint\/(?:Cx_)?sample_)/;

const BUILDER = 'flows/aws-samples__sample-aicc-builder-for-amazon-connect-ai-agent';
const CLINIC = 'flows/aws-samples__sample-amazon-connect-health-unified-clinical-workflow';

/** Flows that are refused: by which rules, and why that is right. */
const REFUSED: Readonly<Record<string, { readonly why: string; readonly rules: readonly string[] }>> = {
  [`${BUILDER}/console-export-all-blocks.json`]: {
    why: 'A draft with every block in it and nothing connected or chosen. It can be saved, and not be published.',
    rules: [
      'exclusive-parameters',
      'invalid-parameter',
      'missing-branch',
      'missing-parameter',
      'start-action',
      'unconnected-branch',
      'unknown-target',
    ],
  },
  [`${BUILDER}/callback-pattern__Callback-Pattern-Flow.json`]: {
    why: 'An example in a text for a machine, never published: two of its Types are none, and its queue is no parameter.',
    rules: ['unknown-parameter', 'unknown-type'],
  },
  [`${BUILDER}/q-in-connect-self-service__Q-in-Connect-Self-Service-Flow.json`]: {
    why: 'Another such example: Transfer to queue takes no queue, Set working queue chooses it.',
    rules: ['unknown-parameter'],
  },
  [`${CLINIC}/connect-flow__contact-flow.json`]: {
    why: 'Written by hand, with placeholders to be filled in: StartMediaStreaming is the name of a block, not a Type.',
    rules: ['unknown-type'],
  },
};

const published = corpusFiles('flows').filter(({ file }) => PUBLISHED.test(file));

test.skipIf(!hasCorpus)('Amazon Web Services has published at least 80 flows that we know', () => {
  expect(published.length).toBeGreaterThanOrEqual(80);
  expect(Object.keys(REFUSED).filter((name) => !published.some(({ file }) => file === name))).toEqual([]);
});

describe.skipIf(!hasCorpus)('a flow of Amazon Web Services is refused only where there is a reason', () => {
  test.each(published.map((one) => [one.file, one] as const))('%s', (file, one) => {
    const { problems } = validateText(corpusBytes(one), { preset: 'service', flowType: one.flowType ?? undefined });
    const refusing = problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);

    expect([...new Set(refusing)].sort()).toEqual(REFUSED[file]?.rules ?? []);
  });
});
