/** How flows hang together: which leads to which, by which blocks, and what they use besides. */
import { describe, expect, test } from 'vitest';
import { filesOf, projectFlow, runs, type Project } from '../../test/testProjectRule.ts';
import { action, ways, type AnyFlow } from '../../test/testRule.ts';
import { mapFlows, type FlowMap, type MapOptions } from './flowMap.ts';

const ARN = 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d/contact-flow';

function mapOf(project: Project, options?: MapOptions): FlowMap {
  return mapFlows(filesOf(project), options);
}

/** The uses of a map, as `from way to`. */
function usesIn({ places, uses }: FlowMap): string[] {
  const nameOf = new Map(places.map(({ key, name }) => [key, name]));
  return uses.map(({ from, way, to }) => `${nameOf.get(from)} ${way} ${nameOf.get(to)}`);
}

function placesIn({ places }: FlowMap): string[] {
  return places.map(({ name, standing, kind }) => `${standing} ${kind} ${name}`);
}

const intake = (...blocks: readonly AnyFlow[]): AnyFlow =>
  projectFlow(
    'contactFlow',
    'Intake',
    ...blocks.map((block, index) => ({ ...block, Identifier: `block ${index + 1}` })),
  );
const desk = projectFlow('contactFlow', 'Desk');

/** A block that is called something, and what the file calls what it chose. */
function called(flow: AnyFlow, metadata: object): AnyFlow {
  return { ...flow, Metadata: { ...(flow['Metadata'] as object), ActionMetadata: { 'block 1': metadata } } };
}

describe('a flow makes use of another', () => {
  test.each<[string, AnyFlow, string]>([
    ['by Transfer to flow', runs.transfer(`${ARN}/desk`), 'Intake transfer Desk'],
    ['by Create task', runs.task(`${ARN}/desk`), 'Intake task Desk'],
    ['by Invoke module', runs.module(`${ARN}/desk`), 'Intake module Desk'],
    ['as customer queue flow', runs.hook('CustomerQueue', `${ARN}/desk`), 'Intake CustomerQueue Desk'],
    ['as disconnect flow', runs.hook('CustomerRemaining', `${ARN}/desk`), 'Intake CustomerRemaining Desk'],
    ['as whisper flow', runs.hook('AgentWhisper', `${ARN}/desk`), 'Intake AgentWhisper Desk'],
    ['when a task is paused', runs.hook('PauseContact', `${ARN}/desk`), 'Intake PauseContact Desk'],
    ['at an event nobody knows', runs.hook('NewEvent', `${ARN}/desk`), 'Intake NewEvent Desk'],
  ])('%s', (_how, block, use) => {
    expect(usesIn(mapOf({ 'desk.json': desk, 'intake.json': intake(block) }))).toEqual([use]);
  });

  test('once for each way, with every block that says so', () => {
    const map = mapOf({
      'intake.json': intake(runs.transfer('desk'), runs.task('desk'), runs.transfer(`${ARN}/desk`)),
      'desk.json': desk,
    });

    expect(map.uses.map(({ way, blocks }) => [way, blocks.map(({ id }) => id)])).toEqual([
      ['transfer', ['block 1', 'block 3']],
      ['task', ['block 2']],
    ]);
  });

  test('with the title and the place of the block', () => {
    const map = mapOf({ 'intake.json': called(intake(runs.transfer('desk')), { isFriendlyName: true }) });

    expect(map.uses[0]?.blocks).toEqual([{ id: 'block 1', title: 'block 1', named: true, pointer: '/Actions/0' }]);
  });
});

describe('a place', () => {
  test('of a flow that is here has its file and type', () => {
    expect(mapOf({ 'desk.json': desk }).places).toEqual([
      {
        key: 'file:desk.json',
        kind: 'flow',
        standing: 'here',
        name: 'Desk',
        ids: [],
        file: 'desk.json',
        flowType: 'CONTACT_FLOW',
      },
    ]);
  });

  test.each<[string, AnyFlow, string]>([
    ['a flow that is not here', intake(runs.transfer(`${ARN}/billing`)), 'outside flow billing'],
    [
      'one that is only known when a contact comes',
      intake(runs.transfer('$.Attributes.next')),
      'open flow $.Attributes.next',
    ],
    ['one that is filled in before', intake(runs.transfer('${NextFlow}')), 'outside flow ${NextFlow}'],
    [
      'one by the name beside its id',
      called(intake(runs.transfer(`${ARN}/9f8e`)), { ContactFlow: { text: 'Billing' } }),
      'outside flow Billing',
    ],
    [
      'one by its name alone',
      called(intake(runs.transfer('')), { parameters: { ContactFlowId: { displayName: 'Billing' } } }),
      'outside flow Billing',
    ],
  ])('may be %s', (_what, flow, place) => {
    expect(placesIn(mapOf({ 'intake.json': flow }))).toEqual(['here flow Intake', place]);
  });

  test('that references name is another one for each reference', () => {
    const map = mapOf({
      'a.json': intake(
        runs.transfer('$.Attributes.next'),
        runs.transfer('$.FlowAttributes.next'),
        runs.transfer('next'),
      ),
    });

    expect(map.places.slice(1).map(({ name }) => name)).toEqual(['next', '$.Attributes.next', '$.FlowAttributes.next']);
  });

  test('may be one of several flows of a name', () => {
    const map = mapOf({ 'intake.json': intake(runs.transfer('desk')), 'x/a.json': desk, 'y/b.json': desk });

    expect(placesIn(map)).toEqual(['here flow Intake', 'here flow Desk', 'here flow Desk', 'ambiguous flow desk']);
  });

  test('is one, though it is called by an ARN, an id and a name', () => {
    const byId = called(intake(runs.transfer(`${ARN}/9f8e`)), { ContactFlow: { text: 'Billing' } });
    const byName = called(intake(runs.transfer('')), { ContactFlow: { text: 'Billing' } });
    const map = mapOf({ 'a.json': byId, 'b.json': intake(runs.task('9f8e')), 'c.json': byName });

    expect(map.places.at(-1)).toMatchObject({ standing: 'outside', name: 'Billing', ids: ['9f8e', `${ARN}/9f8e`] });
    expect(map.places).toHaveLength(4);
    expect(new Set(map.uses.map(({ to }) => to)).size).toBe(1);
  });

  test('keeps the ids by which flows call it', () => {
    const map = mapOf({ 'intake.json': intake(runs.transfer(`${ARN}/desk`)), 'desk.json': desk });

    expect(map.places[0]?.ids).toEqual([`${ARN}/desk`]);
  });

  test('comes before others by kind, then by file or name, in whatever order flows are given', () => {
    const project = {
      'b.json': intake(runs.transfer('zeta'), runs.transfer('alpha')),
      'a.json': projectFlow('contactFlow', 'Z'),
    };
    const reversed = Object.fromEntries(Object.entries(project).toReversed());

    expect(placesIn(mapOf(project))).toEqual([
      'here flow Z',
      'here flow Intake',
      'outside flow alpha',
      'outside flow zeta',
    ]);
    expect(mapOf(reversed)).toEqual(mapOf(project));
  });
});

describe('a circle', () => {
  const to = (...flows: readonly string[]): AnyFlow => intake(...flows.map((flow) => runs.transfer(flow)));
  const circlesIn = (project: Project): FlowMap['circles'] => mapOf(project).circles;

  test.each<[string, Project, FlowMap['circles']]>([
    ['is none where flows lead on', { 'a.json': to('b'), 'b.json': to('c'), 'c.json': to() }, []],
    ['is a flow that leads to itself', { 'a.json': to('a') }, [['file:a.json']]],
    ['is of two flows', { 'a.json': to('b'), 'b.json': to('a') }, [['file:a.json', 'file:b.json']]],
    [
      'is apart from another one it leads to',
      { 'a.json': to('b'), 'b.json': to('a', 'c'), 'c.json': to('c') },
      [['file:a.json', 'file:b.json'], ['file:c.json']],
    ],
  ])('%s', (_what, project, circles) => {
    expect(circlesIn(project)).toEqual(circles);
  });

  test('marks the uses on it, and no others', () => {
    const { uses } = mapOf({ 'a.json': to('b'), 'b.json': to('a', 'c'), 'c.json': to() });

    expect(uses.map(({ from, to: next, isOnCircle }) => [from, next, isOnCircle])).toEqual([
      ['file:a.json', 'file:b.json', true],
      ['file:b.json', 'file:a.json', true],
      ['file:b.json', 'file:c.json', false],
    ]);
  });
});

describe('resources', () => {
  const CONNECT = 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d';
  const LAMBDA = 'arn:aws:lambda:eu-central-1:111122223333:function:track-parcel';

  test('are left out where nobody asks for them', () => {
    expect(placesIn(mapOf({ 'a.json': intake(action('UpdateContactTargetQueue', { QueueId: 'q' })) }))).toHaveLength(1);
  });

  test.each<[string, AnyFlow, object, string]>([
    ['a queue', action('UpdateContactTargetQueue', { QueueId: `${CONNECT}/queue/77aa` }), {}, 'outside queue 77aa'],
    [
      'a queue by its name',
      action('UpdateContactTargetQueue', { QueueId: `${CONNECT}/queue/77aa` }),
      { parameters: { QueueId: { displayName: 'Claims' } } },
      'outside queue Claims',
    ],
    [
      'a queue that a reference names',
      action('UpdateContactTargetQueue', { QueueId: '$.Attributes.q' }),
      {},
      'open queue $.Attributes.q',
    ],
    ['the queue of an agent', action('UpdateContactTargetQueue', { AgentId: 'kim' }), {}, 'outside agent kim'],
    [
      'hours of operation',
      action('CheckHoursOfOperation', { HoursOfOperationId: `${CONNECT}/operating-hours/9a` }),
      {},
      'outside hours of operation 9a',
    ],
    [
      'a version of a Lambda function',
      action('InvokeLambdaFunction', { LambdaFunctionARN: `${LAMBDA}:live` }, ways()),
      {},
      'outside Lambda function track-parcel:live',
    ],
    ['a task template', action('CreateTask', { Name: 'x', TaskTemplateId: 't1' }), {}, 'outside task template t1'],
    [
      'a Lex bot',
      action('ConnectParticipantWithLexBot', { LexV2Bot: { AliasArn: 'arn:aws:lex:eu-central-1:1:bot-alias/B/A' } }),
      { lexV2BotName: 'Helper' },
      'outside Lex bot Helper',
    ],
    [
      'an old Lex bot',
      action('ConnectParticipantWithLexBot', { LexBot: { Name: 'Helper' } }),
      {},
      'outside Lex bot Helper',
    ],
    ['a view', action('ShowView', { ViewResource: { Id: 'list' } }), {}, 'outside view list'],
  ])('may be %s', (_what, block, metadata, place) => {
    const map = mapOf({ 'a.json': called(intake(block), metadata) }, { resources: true });

    expect(placesIn(map)).toEqual(['here flow Intake', place]);
    expect(map.uses.map(({ way }) => way)).toEqual(['resource']);
  });

  test('that several flows use are one', () => {
    const byArn = intake(action('UpdateContactTargetQueue', { QueueId: `${CONNECT}/queue/77aa` }));
    const byId = intake(action('UpdateContactTargetQueue', { QueueId: '77aa' }));

    expect(placesIn(mapOf({ 'a.json': byArn, 'b.json': byId }, { resources: true }))).toHaveLength(3);
  });
});

test.each([
  ['nothing', {}],
  ['null everywhere', { Metadata: null, Actions: null }],
  ['null parameters', { Actions: [{ Identifier: 'it', Type: 'ConnectParticipantWithLexBot', Parameters: null }] }],
  ['a name that is no text', { Metadata: { name: 7 }, Actions: [action('ShowView', { ViewResource: { Id: [] } })] }],
])('a flow of %s is on the map', (_what, flow) => {
  expect(mapOf({ 'a.json': flow }, { resources: true }).places).toMatchObject([{ name: 'a.json' }]);
});

test('an export of the old console is left out', () => {
  expect(mapOf({ 'old.json': { version: '1', modules: [], start: 'x' } }).places).toEqual([]);
});
