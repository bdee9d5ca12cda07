import { describe, expect, test } from 'vitest';
import { NO_SETUP, readSetup, setupFor } from './setup.ts';
import { INTAKE } from './testFlows.ts';

test('a form is filled in so that the flow’s first run can begin', () => {
  const { task, world, taskProblems, worldProblems } = readSetup(setupFor(INTAKE, 'CONTACT_FLOW'));

  expect(task?.Name).toBe('Claims intake');
  expect(world?.queues).toBeDefined();
  expect([...taskProblems, ...worldProblems]).toEqual([]);
});

test('a row without a name and a value is no row', () => {
  const { task } = readSetup({ ...NO_SETUP, name: 'A task', attributes: [{ key: '', value: '' }] });

  expect(task?.Attributes).toEqual({});
});

test.each<[rows: { key: string; value: string }[], problem: string]>([
  [[{ key: '', value: 'gold' }], 'Missing name: the attribute with the value "gold" needs one.'],
  [
    [
      { key: 'tier', value: 'gold' },
      { key: 'tier', value: 'silver' },
    ],
    'Duplicate attribute "tier": keep one of them.',
  ],
  [[{ key: 'the tier', value: 'gold' }], 'Expected letters, digits, - and _ only in the attribute name "the tier".'],
])('%j is told', (attributes, problem) => {
  const { task, taskProblems } = readSetup({ ...NO_SETUP, name: 'A task', attributes });

  expect(task).toBeUndefined();
  expect(taskProblems).toEqual([problem]);
});

describe('JSON of a world that cannot be read yet', () => {
  const setup = { ...NO_SETUP, world: '{ "seed": 2 }', unread: '{ "seed":' };

  test('is told with its place while it is shown', () => {
    const { world, worldProblems } = readSetup({ ...setup, asJson: true });

    expect(world).toBeUndefined();
    expect(worldProblems[0]).toMatchObject({ line: 1, column: expect.any(Number) as number });
  });

  test('leaves the form its own world', () => {
    const { world, worldProblems } = readSetup({ ...setup, asJson: false });

    expect(world).toEqual({ seed: 2 });
    expect(worldProblems).toEqual([]);
  });
});
