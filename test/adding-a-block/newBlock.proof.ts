/**
 * Where a block turns up once its folder is there. `adding-a-block.test.ts` runs this as a test inside a copy of the
 * repository that has the block of the recipe; here, where there is none, it is only checked for its types.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalog, type FlowJson } from '@switchyard/blocks';
import { simulate, worldFor } from '@switchyard/runtime';
import { describe, expect, test } from 'vitest';
import { offersFor } from '../../packages/designer/src/palette/offers.ts';
import { editors } from '../../packages/designer/src/properties/fields/editors.ts';
import { setParameter } from '../../packages/designer/src/document/commands/setParameter.ts';
import { createTestDesigner } from '../../packages/designer/src/testing/testDesigner.ts';
import { errorsOf, refusals, ROOT } from '../flowSchema.ts';

const ID = 'request-approval';

const page = readFileSync(join(ROOT, 'packages/blocks/src/catalog', ID, 'README.md'), 'utf8');
const flow = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '{}') as FlowJson;

/** The flow of its page, with something changed on the first of its blocks. */
function changed(change: (action: Record<string, Record<string, unknown>>) => void): FlowJson {
  const copy = structuredClone(flow);
  change(copy.Actions?.find(({ Type }) => Type === 'RequestApproval') as Record<string, Record<string, unknown>>);
  return copy;
}

test('it is in the catalog', () => {
  expect(catalog.map(({ id }) => id)).toContain(ID);
});

describe('the palette', () => {
  test('offers it, by its own search words', () => {
    const { groups } = offersFor('CONTACT_FLOW', 'sign off');

    expect(groups.map(({ title, offers }) => [title, ...offers.map(({ definition }) => definition.title)])).toEqual([
      ['Check', 'Request approval'],
    ]);
  });

  test('says why it may not stand in an agent whisper flow', () => {
    const [refused] = offersFor('AGENT_WHISPER', 'sign off').refused;

    expect(refused).toMatchObject({ definition: { id: ID } });
    expect(refused?.whyNot).toMatch(/an agent has accepted the task already/);
  });
});

describe('the form', () => {
  test('has an editor for each of its fields', () => {
    const fields = Object.values(catalog.find(({ id }) => id === ID)?.parameters ?? {});

    expect(fields.map(({ label }) => label)).toEqual(['Approver', 'Decision', 'Wait at most']);
    expect(fields.map(({ kind }) => typeof editors[kind])).toEqual(['function', 'function', 'function']);
  });

  test('sets them on a block that was placed, and shows what is missing', () => {
    const designer = createTestDesigner();

    designer.addBlock(ID, 'approve');
    designer.run(setParameter('approve', 'Approver', 'Approver', 'Kim'));

    const block = designer.view().byId.get('approve');
    expect(block).toMatchObject({ type: 'RequestApproval', parameters: { Approver: 'Kim', TimeLimitSeconds: '3600' } });
    expect(block?.branches.map(({ label }) => label)).toEqual(['Approved', 'Rejected', 'Error']);
    expect(designer.problems().some(({ field, rule }) => field === 'Decision' && rule === 'missing-parameter')).toBe(
      true,
    );
  });
});

describe('schema and validator', () => {
  test('take the flow of its page', () => {
    expect(refusals(flow)).toEqual([]);
    expect(errorsOf(flow)).toEqual([]);
  });

  test.each<[string, Parameters<typeof changed>[0]]>([
    ['a parameter that is missing', ({ Parameters }) => delete Parameters?.['Approver']],
    ['a time out of its range', ({ Parameters }) => Object.assign(Parameters ?? {}, { TimeLimitSeconds: '86401' })],
    ['a decision that is no reference', ({ Parameters }) => Object.assign(Parameters ?? {}, { Decision: 'approved' })],
    ['a branch that is missing', ({ Transitions }) => delete Transitions?.['Errors']],
    ['a condition it does not have', ({ Transitions }) => Object.assign(Transitions ?? {}, { Conditions: [] })],
  ])('refuse %s', (_what, change) => {
    const broken = changed(change);

    expect(refusals(broken)).not.toEqual([]);
    expect(errorsOf(broken)).not.toEqual([]);
  });
});

test('the simulator runs a task through it, by each of its branches', () => {
  const { trace, outcome } = simulate({ flow, world: worldFor(flow) });

  const taken = trace.flatMap(({ type, block, branch }) => (type === 'branch.taken' ? `${block}: ${branch}` : []));
  expect(taken).toEqual([
    'Note the answers: success',
    'Ask the team lead: approved',
    'Ask finance: rejected',
    'Ask the director: error',
  ]);
  expect(outcome).toBe('ended');
});
