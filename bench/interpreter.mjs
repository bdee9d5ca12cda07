// How many blocks a second a task contact runs through, beside three yardsticks doing the same work: ten blocks, a
// loop of three with a Lambda stand-in, 17 executions a contact.
import { simulate } from '@switchyard/runtime';
import { StateMachine } from 'aws-local-stepfunctions';
import { createMachine, initialTransition, transition } from 'xstate';
import { measureRates, report } from './measure.mjs';

// One yardstick is written for Node 22 and needs this of it.
Promise.withResolvers ??= () => {
  const parts = {};
  parts.promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return parts;
};

const EXECUTIONS = 17;
const CONTACTS_A_TURN = 20;
const LAMBDA = 'arn:aws:lambda:eu-central-1:111122223333:function:look-up';
const QUEUE = 'claims';

/** @returns {Promise<boolean>} whether every ratio holds */
export async function benchInterpreter() {
  const rates = await measureRates([
    { name: 'Switchyard', turn: times(runContact) },
    { name: 'Switchyard, with its trace', turn: times(runTracedContact) },
    { name: 'bare xstate transition', turn: times(runTransitions) },
    { name: 'aws-local-stepfunctions', turn: () => runStateMachine() },
    { name: 'hand-written loop', turn: times(runByHand) },
  ]);
  console.log('\nInterpreter: block executions a second (median)');
  for (const [name, rate] of rates)
    console.log(`  ${name.padEnd(28)}${Math.round(rate).toLocaleString('en').padStart(14)}`);
  const ours = rates.get('Switchyard') ?? 0;
  const ratioTo = (name) => ours / (rates.get(name) ?? 1);
  return [
    report('bare xstate transition', ratioTo('bare xstate transition'), { atLeast: 10 }),
    report('aws-local-stepfunctions', ratioTo('aws-local-stepfunctions'), { atLeast: 10 }),
    report('hand-written loop', ratioTo('hand-written loop'), { atLeast: 0.1 }),
  ].every(Boolean);
}

// helpers

function times(contact) {
  return () => {
    let blocks = 0;
    for (let count = 0; count < CONTACTS_A_TURN; count++) blocks += contact();
    return blocks;
  };
}

// (1) Switchyard

const errors = (to, ...types) => types.map((ErrorType) => ({ NextAction: to, ErrorType }));
const conditions = (...rows) =>
  rows.map(([NextAction, operand]) => ({ NextAction, Condition: { Operator: 'Equals', Operands: [operand] } }));
const action = (Identifier, Type, Parameters, Transitions) => ({ Identifier, Type, Parameters, Transitions });
const toEnd = { NextAction: 'end', Errors: errors('end', 'NoMatchingError') };

const FLOW = {
  Version: '2019-10-30',
  StartAction: 'set-tier',
  Metadata: { name: 'bench', type: 'contactFlow' },
  Actions: [
    action(
      'set-tier',
      'UpdateContactAttributes',
      { Attributes: { tier: 'gold' } },
      { ...toEnd, NextAction: 'which-tier' },
    ),
    action(
      'which-tier',
      'Compare',
      { ComparisonValue: '$.Attributes.tier' },
      {
        NextAction: 'end',
        Conditions: conditions(['end', 'silver'], ['set-queue', 'gold']),
        Errors: errors('end', 'NoMatchingCondition'),
      },
    ),
    action('set-queue', 'UpdateContactTargetQueue', { QueueId: QUEUE }, { ...toEnd, NextAction: 'loop' }),
    action(
      'loop',
      'Loop',
      { LoopCount: '3' },
      { NextAction: 'set-done', Conditions: conditions(['look-up', 'ContinueLooping'], ['set-done', 'DoneLooping']) },
    ),
    action(
      'look-up',
      'InvokeLambdaFunction',
      { LambdaFunctionARN: LAMBDA, InvocationTimeLimitSeconds: '3' },
      { ...toEnd, NextAction: 'is-it-well' },
    ),
    action(
      'is-it-well',
      'Compare',
      { ComparisonValue: '$.External.status' },
      { NextAction: 'end', Conditions: conditions(['loop', 'ok']), Errors: errors('end', 'NoMatchingCondition') },
    ),
    action(
      'set-done',
      'UpdateContactAttributes',
      { Attributes: { done: 'yes' } },
      { ...toEnd, NextAction: 'priority' },
    ),
    action('priority', 'UpdateContactRoutingBehavior', { QueuePriority: '2' }, { ...toEnd, NextAction: 'to-queue' }),
    action(
      'to-queue',
      'TransferContactToQueue',
      {},
      { NextAction: 'end', Errors: errors('end', 'QueueAtCapacity', 'NoMatchingError') },
    ),
    action('end', 'DisconnectParticipant', {}, {}),
  ],
};

// The queue is full, so that the transfer has a way on and the last block is reached.
const WORLD = {
  queues: { [QUEUE]: { name: 'Claims', maximumContacts: 10, contacts: 12 } },
  lambdas: { [LAMBDA]: { returns: { status: 'ok' } } },
};

function runContact() {
  return expectEnd(simulate({ flow: FLOW, world: WORLD, trace: false }));
}

function runTracedContact() {
  return expectEnd(simulate({ flow: FLOW, world: WORLD }));
}

function expectEnd({ outcome, blocksRun, because }) {
  if (outcome === 'ended' && blocksRun === EXECUTIONS) return blocksRun;
  throw new Error(`Expected ${EXECUTIONS} blocks and an end, found ${blocksRun} and "${outcome}": ${because}`);
}

// (2) xstate alone: a state for each block, and one transition for each execution

const EVENT = { type: 'next' };
const machine = createMachine({
  initial: 'b0',
  states: Object.fromEntries(
    Array.from({ length: 10 }, (_, place) => [`b${place}`, { on: { next: `b${(place + 1) % 10}` } }]),
  ),
});

function runTransitions() {
  let [state] = initialTransition(machine);
  for (let count = 0; count < EXECUTIONS; count++) [state] = transition(machine, state, EVENT);
  return EXECUTIONS;
}

// (3) The same flow as an Amazon States Language machine

const choice = (Variable, StringEquals, Next) => ({
  Type: 'Choice',
  Choices: [{ Variable, StringEquals, Next }],
  Default: 'end',
});
const stateMachine = new StateMachine(
  {
    StartAt: 'set-tier',
    States: {
      'set-tier': { Type: 'Pass', Result: 'gold', ResultPath: '$.tier', Next: 'which-tier' },
      'which-tier': choice('$.tier', 'gold', 'set-queue'),
      'set-queue': { Type: 'Pass', Result: QUEUE, ResultPath: '$.queue', Next: 'loop' },
      loop: {
        Type: 'Choice',
        Choices: [{ Variable: '$.external.round', NumericGreaterThanEquals: 3, Next: 'set-done' }],
        Default: 'look-up',
      },
      'look-up': { Type: 'Task', Resource: LAMBDA, ResultPath: '$.external', Next: 'is-it-well' },
      'is-it-well': choice('$.external.status', 'ok', 'loop'),
      'set-done': { Type: 'Pass', Result: 'yes', ResultPath: '$.done', Next: 'priority' },
      priority: { Type: 'Pass', Result: 2, ResultPath: '$.priority', Next: 'to-queue' },
      'to-queue': choice('$.queue', 'nowhere', 'end'),
      end: { Type: 'Succeed' },
    },
  },
  { validationOptions: { checkArn: false, checkPaths: false } },
);

async function runStateMachine() {
  const lookUp = async ({ external }) => ({ status: 'ok', round: external.round + 1 });
  const execution = stateMachine.run(
    { external: { round: 0 } },
    { overrides: { taskResourceLocalHandlers: { 'look-up': lookUp } } },
  );
  await execution.result;
  return EXECUTIONS;
}

// (4) What somebody would write by hand: a loop over the same file that knows the ten blocks, checks nothing, and
// keeps no life, no time and no trace

function runByHand() {
  const contact = { attributes: {}, external: {}, queue: '', priority: 5 };
  const rounds = new Map();
  let executions = 0;
  let id = FLOW.StartAction;
  while (id !== '') {
    executions++;
    const { Type, Parameters, Transitions } = ACTIONS.get(id);
    switch (Type) {
      case 'UpdateContactAttributes':
        contact.attributes = { ...contact.attributes, ...Parameters.Attributes };
        id = Transitions.NextAction;
        break;
      case 'Compare': {
        const value = lookUp(contact, Parameters.ComparisonValue);
        id = whereTo(Transitions, value) ?? Transitions.Errors[0].NextAction;
        break;
      }
      case 'UpdateContactTargetQueue':
        contact.queue = Parameters.QueueId;
        id = Transitions.NextAction;
        break;
      case 'Loop': {
        const round = rounds.get(id) ?? 0;
        const isDone = round >= Number(Parameters.LoopCount);
        rounds.set(id, isDone ? 0 : round + 1);
        id = whereTo(Transitions, isDone ? 'DoneLooping' : 'ContinueLooping');
        break;
      }
      case 'InvokeLambdaFunction':
        contact.external = WORLD.lambdas[Parameters.LambdaFunctionARN].returns;
        id = Transitions.NextAction;
        break;
      case 'UpdateContactRoutingBehavior':
        contact.priority = Number(Parameters.QueuePriority);
        id = Transitions.NextAction;
        break;
      case 'TransferContactToQueue': {
        const { maximumContacts, contacts } = WORLD.queues[contact.queue];
        if (contacts < maximumContacts) return executions;
        id = Transitions.Errors.find(({ ErrorType }) => ErrorType === 'QueueAtCapacity').NextAction;
        break;
      }
      default:
        id = '';
    }
  }
  return executions;
}

const ACTIONS = new Map(FLOW.Actions.map((one) => [one.Identifier, one]));
const PLACES = { Attributes: 'attributes', External: 'external' };

function whereTo({ Conditions }, value) {
  return Conditions.find(({ Condition }) => Condition.Operands[0] === value)?.NextAction;
}

function lookUp(contact, reference) {
  const [, root, name] = reference.split('.');
  return contact[PLACES[root]][name];
}
