/** Ten thousand tasks go the same way each time, to the byte. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { jsonLines, runPlan } from '../../src/centre/index.ts';
import { openOffice } from '../centre.ts';

const TASKS = 10_000;

test('ten thousand tasks leave the same trace twice', () => {
  const [first, second] = [1, 2].map(traceOf);

  expect(second).toBe(first);
});

// helpers

function traceOf(): string {
  const { centre, events } = openOffice();
  const With = { Name: 'Claim {number}', ContactFlowId: 'Intake' };
  runPlan(centre, {
    Arrivals: [
      { For: '1000 hours', Rate: '12 an hour', With },
      { At: '1 hour', Tasks: 200, Within: '30 minutes', With },
    ],
    Work: {
      '*': {
        AcceptsAfter: ['1 second', '19 seconds'],
        WorksFor: { LogNormal: { Mean: '8 minutes', Deviation: '6 minutes' } },
        ClosesAfter: { Exponential: '30 seconds' },
        Declines: 3,
        Misses: 3,
      },
    },
  });
  expect(events('contact.completed').length).toBeGreaterThan(TASKS);
  const hash = createHash('sha256');
  for (const line of jsonLines(centre.trace)) hash.update(line);
  return hash.digest('hex');
}
