/** Where blocks are only counted the trace is shorter, and the report is the same. */
import { describe, expect, test } from 'vitest';
import {
  ContactCentre,
  loadReport,
  runPlan,
  type CentreSnapshot,
  type ContactCentreOptions,
  type LoadReport,
  type PlanData,
} from '../../src/centre/index.ts';
import { action, flowOf } from '../actions.ts';
import { OFFICE, PATIENCE } from '../centre.ts';

/** Of all tasks some go round twice, some are looked up, some leave by a branch that leads nowhere, and some fail. */
const WINDING = flowOf(
  'contactFlow',
  action(
    'share',
    'DistributeByPercentage',
    {},
    {
      'NumberLessThan 31': 'loop',
      'NumberLessThan 61': 'look up',
      'NumberLessThan 81': 'compare',
      NoMatchingCondition: 'queue',
    },
  ),
  action('loop', 'Loop', { LoopCount: '2' }, { ContinueLooping: 'wait', DoneLooping: 'queue' }),
  action('wait', 'Wait', { TimeLimitSeconds: '30' }, { WaitCompleted: 'loop', NoMatchingError: 'end' }),
  action(
    'look up',
    'InvokeLambdaFunction',
    { LambdaFunctionARN: 'look-up', InvocationTimeLimitSeconds: '3' },
    { next: 'queue', NoMatchingError: 'end' },
  ),
  action('compare', 'Compare', { ComparisonValue: '$.Attributes.tier' }, { gold: 'queue', NoMatchingCondition: '' }),
  action('queue', 'UpdateContactTargetQueue', { QueueId: 'Claims' }, { next: 'patience', NoMatchingError: 'end' }),
  action(
    'patience',
    'UpdateContactEventHooks',
    { EventHooks: { CustomerQueue: 'Patience' } },
    { next: 'transfer', NoMatchingError: 'end' },
  ),
  action('transfer', 'TransferContactToQueue', {}, { next: 'end', QueueAtCapacity: 'end', NoMatchingError: 'end' }),
  action('end', 'DisconnectParticipant'),
);

const PLAN: PlanData = {
  Arrivals: [{ For: '3 hours', Rate: '30 an hour', With: { Name: 'Claim {number}', ContactFlowId: 'Intake' } }],
  Work: { '*': { WorksFor: { Exponential: '6 minutes' }, ClosesAfter: '20 seconds', Declines: 10, Misses: 10 } },
};

function open(trace: ContactCentreOptions['trace'], disorder?: number): ContactCentre {
  return new ContactCentre(
    { ...OFFICE, Seed: 3, LambdaFunctions: [{ Arn: 'look-up', Answers: [{ Returns: {} }, { Fails: 'no' }] }] },
    {
      flows: { 'intake.json': WINDING, 'patience.json': PATIENCE },
      trace,
      ...(disorder === undefined ? {} : { disorder }),
    },
  );
}

function reportOf(centre: ContactCentre): LoadReport {
  return loadReport(centre.trace, centre.facts, centre.now, { flows: centre.flowCounts });
}

describe.each([undefined, 5])('a morning of 90 tasks, disorder %s', (disorder) => {
  const full = open('full', disorder);
  runPlan(full, PLAN);
  const life = open('life', disorder);
  runPlan(life, PLAN);

  test('has the same report', () => {
    const report = reportOf(full);

    expect(reportOf(life)).toEqual(report);
    expect(report).toEqual(loadReport(full.trace, full.facts, full.now));
    const branches = report.flows[0]?.blocks.flatMap(({ branches: of }) => of.map(({ branch }) => branch));
    // The morning is of some use: blocks went round, failed and led nowhere.
    expect(branches).toEqual(expect.arrayContaining(['looping', 'complete', 'error', 'noMatch']));
  });

  test('tells the same of everything but what blocks did', () => {
    const withoutBlocks = full.trace.filter(({ block }) => block === undefined);

    expect(life.trace).toEqual(withoutBlocks.map((event, place) => ({ ...event, seq: place + 1 })));
  });
});

test('a snapshot knows what was counted', () => {
  const centre = open('life');
  runPlan(centre, { ...PLAN, RunFor: '1 hour' });
  const written = JSON.stringify(centre.snapshot());
  const then = centre.flowCounts;

  const another = open('life');
  another.restore(JSON.parse(written) as CentreSnapshot);
  for (const one of [centre, another]) {
    one.call('StartTaskContact', { InstanceId: one.facts.instance.id, Name: 'One more', ContactFlowId: 'Intake' });
  }

  expect(another.flowCounts).toEqual(centre.flowCounts);
  expect(another.flowCounts).not.toEqual(then);
});
