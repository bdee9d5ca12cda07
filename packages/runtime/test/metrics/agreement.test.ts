/** What metrics say of a moment and what queues and agents themselves keep is the same, one from the trace alone. */
import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import type { AgentState } from '../../src/centre/agent/agentState.ts';
import { currentReport } from '../../src/centre/metrics/currentReport.ts';
import type { QueueState } from '../../src/centre/queue/queueState.ts';
import { busyOffice } from '../records/busyOffice.ts';

test('metrics count whoever waits in queues, and the slots of agents, as these do', () => {
  assert(
    property(integer({ min: 1, max: 1e6 }), (seed) => {
      const { centre } = busyOffice(seed, false, seed % 3 === 0 ? { disorder: seed } : {});
      const { home, facts, trace, now } = centre;
      const waiting = home
        .list('queue')
        .filter((key) => facts.queues.byId(key)?.agent === undefined)
        .map((key) => (home.peek({ kind: 'queue', key }) as QueueState).waiting.length);
      const slots = home
        .list('agent')
        .flatMap((key) => Object.values((home.peek({ kind: 'agent', key }) as AgentState).slots));
      const isActive = (phase: string): boolean => phase === 'connected' || phase === 'afterContactWork';

      const [row] = currentReport(
        trace,
        facts,
        { metrics: ['CONTACTS_IN_QUEUE', 'SLOTS_ACTIVE', 'AGENTS_AFTER_CONTACT_WORK'] },
        now,
      );

      expect(row?.values ?? [0, 0, 0]).toEqual([
        waiting.reduce((sum, length) => sum + length, 0),
        slots.filter(({ phase }) => isActive(phase)).length,
        slots.filter(({ phase }) => phase === 'afterContactWork').length,
      ]);
    }),
    { numRuns: 15, seed: 1 },
  );
});
