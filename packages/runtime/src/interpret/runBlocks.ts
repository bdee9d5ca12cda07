/**
 * Between two life events: one plain loop over blocks. Each says what happens, and the loop makes it happen; it stops
 * when time has to pass, when the contact is in a queue, or when a flow is over.
 */
import {
  describeDuration,
  take,
  type Answer,
  type Changes,
  type ContactView,
  type Outcome,
  type Question,
  type QueueTarget,
} from '@switchyard/blocks';
import { RunStopped } from '../errors.ts';
import { shortName } from '../world/shortName.ts';
import { applyChanges, describeChanges } from './applyChanges.ts';
import type { CompiledBlock } from './compileFlow.ts';
import type { Exit } from './exits.ts';
import type { Lookup } from './resolveParameters.ts';
import { resolveReference } from './resolveReference.ts';
import { RunView, tell, type BlockLoop } from './running.ts';

/** Why the loop stopped. */
export type Halt =
  | { readonly halts: 'paused'; readonly seconds: number }
  | { readonly halts: 'asking'; readonly seconds: number }
  /** A question is answered later, by a message. */
  | { readonly halts: 'awaiting'; readonly question: Question }
  /** A queue says later whether it takes the contact. */
  | { readonly halts: 'entering'; readonly target: QueueTarget; readonly leavesQueue: boolean }
  | { readonly halts: 'queued'; readonly leavesQueue: boolean }
  | { readonly halts: 'transferred'; readonly flow: string }
  | { readonly halts: 'ended'; readonly how: 'disconnect' | 'endFlow'; readonly because?: string }
  /** As many blocks have run as were asked for. */
  | { readonly halts: 'held' };

/** A chain has at most 12 contacts, so the first of them is moved at most this often (flow-language §2.18). */
const MOST_MOVES = 11;

/** Runs blocks until something has to happen that is not a block. */
export function runBlocks(run: BlockLoop): Halt {
  const eyes: Eyes = { view: new RunView(run), lookup: lookupIn(run) };
  for (;;) {
    const block = run.flow.blocks[run.place];
    if (!block) return { halts: 'ended', how: 'endFlow', because: 'the flow has no block to start with' };
    const resumes = run.answer;
    if (!resumes) {
      if (run.blocksRun >= run.stopAfterBlocks) return { halts: 'held' };
      countBlock(run, block);
      run.walk?.push(block);
      if (run.teller) tellEntered(run, block, eyes.lookup);
    }
    const halt = settle(run, block, outcomeOf(run, block, resumes, eyes));
    if (halt) return halt;
  }
}

// helpers

/** What blocks see of the contact, and what references find on it. Both look at the moment they are asked. */
interface Eyes {
  readonly view: ContactView;
  readonly lookup: Lookup;
}

function lookupIn(run: BlockLoop): Lookup {
  return (path) => resolveReference(run.contact, run.world.instance, path);
}

function tellEntered(run: BlockLoop, block: CompiledBlock, lookup: Lookup): void {
  const { id, title, type } = block;
  const data = run.teller?.wantsParameters
    ? { type, parameters: block.parameters(lookup), conditions: block.conditions(lookup) }
    : undefined;
  tell(run, 'block.entered', data ? { block: id, title, data } : { block: id, title });
}

function outcomeOf(run: BlockLoop, block: CompiledBlock, resumes: Answer | undefined, { view, lookup }: Eyes): Outcome {
  run.answer = undefined;
  // A block both sources of the reference keep out has refused the flow when it was loaded (flow-language §3.1).
  if (block.forbidden && !resumes && run.teller) {
    tell(run, 'block.remarked', { block: block.id, title: block.title, because: block.forbidden.reason });
  }
  const { behavior } = block;
  if (!behavior) return foreignOutcome(run, block, lookup);
  const parameters = block.parameters(lookup);
  const conditions = block.conditions(lookup);
  if (!resumes) return behavior.enter(view, parameters, conditions);
  return behavior.resume?.(view, parameters, resumes, conditions) ?? { does: 'take', branch: 'error' };
}

/** Makes an outcome happen; returns why the loop has to stop, or undefined to go on at the next block. */
function settle(run: BlockLoop, block: CompiledBlock, outcome: Outcome): Halt | undefined {
  switch (outcome.does) {
    case 'take':
      if (outcome.changes) change(run, block, outcome.changes);
      return leave(run, block, outcome.branch, outcome.because);
    case 'pause':
      if (run.teller) {
        const { seconds } = outcome;
        tell(run, 'wait.started', { block: block.id, data: { for: describeDuration(seconds), seconds } });
      }
      return { halts: 'paused', seconds: outcome.seconds };
    case 'ask':
      return ask(run, block, outcome.question);
    case 'enqueue': {
      const target = outcome.queue ?? run.contact.workingQueue;
      if (!target) return leave(run, block, 'error', 'the contact has no working queue');
      if (outcome.leavesQueue && run.moves >= MOST_MOVES) {
        run.answer = { heard: 'failed', why: `a task is moved from queue to queue at most ${MOST_MOVES} times` };
        return undefined;
      }
      const admitted = run.world.admit(target, run.now);
      if (!admitted) return { halts: 'entering', target, leavesQueue: outcome.leavesQueue };
      if (admitted.heard !== 'queue') {
        run.answer = admitted;
        return undefined;
      }
      run.contact = {
        ...run.contact,
        workingQueue: { ...target, name: admitted.name, arn: admitted.arn },
        queue: { name: admitted.name, since: run.now },
      };
      return { halts: 'queued', leavesQueue: outcome.leavesQueue };
    }
    case 'end':
      if (outcome.how === 'transfer') return { halts: 'transferred', flow: outcome.flow ?? '' };
      return { halts: 'ended', how: outcome.how };
  }
}

function ask(run: BlockLoop, block: CompiledBlock, question: Question): Halt | undefined {
  const heard = askWorld(run, block, question);
  if (!heard) return { halts: 'awaiting', question };
  const { answer, afterMs } = heard;
  run.answer = answer;
  if (afterMs === 0) {
    if (run.teller) tell(run, 'question.answered', { block: block.id, because: describeAnswer(question, answer) });
    return undefined;
  }
  if (run.teller) {
    tell(run, 'answer.awaited', {
      block: block.id,
      data: { for: afterMs % 1000 === 0 ? describeDuration(afterMs / 1000) : `${afterMs / 1000} seconds`, ms: afterMs },
    });
  }
  return { halts: 'asking', seconds: afterMs / 1000 };
}

function askWorld(run: BlockLoop, block: CompiledBlock, question: Question) {
  try {
    return run.world.ask(question, run.now);
  } catch (error) {
    if (error instanceof RunStopped) {
      throw new RunStopped({
        ...error.stop,
        message: `"${block.id}" ${block.title}: ${error.stop.message}`,
        block: block.id,
      });
    }
    throw error;
  }
}

function change(run: BlockLoop, block: CompiledBlock, changes: Changes): void {
  if (run.teller) {
    const data = describeChanges(run.contact, changes);
    if (data)
      tell(run, changes.attributes || changes.flowAttributes ? 'attributes.set' : 'contact.changed', {
        block: block.id,
        data,
      });
    if (changes.taskContactId !== undefined) {
      const { Name } = block.parameters(lookupIn(run));
      tell(run, 'task.created', { block: block.id, data: { contactId: changes.taskContactId, name: Name } });
    }
  }
  applyChanges(run.contact, changes, block.id);
}

/** Leaves by a branch; where that leads nowhere the flow ends as if it had run out (flow-language §1.4.2). */
function leave(run: BlockLoop, block: CompiledBlock, branch: string, because: string | undefined): Halt | undefined {
  const exit = block.exits.get(branch);
  if (exit && exit.to >= 0) {
    run.walk?.push(exit);
    if (run.teller) tellBranch(run, block, branch, exit, because);
    run.place = exit.to;
    return undefined;
  }
  run.walk?.push({ block: block.id, branch });
  const why = exit?.target === undefined ? 'the branch is not connected' : `there is no block "${exit.target}"`;
  if (run.teller) {
    tell(run, 'branch.dangling', {
      block: block.id,
      branch,
      because: because === undefined ? why : `${because}; ${why}`,
    });
  }
  return { halts: 'ended', how: 'endFlow', because: `the ${branch} branch of "${block.id}" leads nowhere` };
}

function tellBranch(
  run: BlockLoop,
  block: CompiledBlock,
  meant: string,
  exit: Exit,
  because: string | undefined,
): void {
  const instead = exit.branch === meant ? undefined : `there is no ${meant} branch`;
  const why = because !== undefined && instead !== undefined ? `${because}; ${instead}` : (because ?? instead);
  tell(run, 'branch.taken', { block: block.id, branch: exit.branch, to: exit.target, because: why });
}

/** What a task does at a block of another channel (flow-language §5). */
function foreignOutcome(run: BlockLoop, block: CompiledBlock, lookup: Lookup): Outcome {
  const { foreign, title } = block;
  const [holder, hook = ''] = foreign?.mark?.path ?? [];
  if (foreign?.effect === 'goesOn' && holder === 'EventHooks') {
    // What runs at other moments of a contact's life is remembered like any hook (task-contacts §3.7).
    const flow = block.parameters(lookup)[hook];
    if (typeof flow === 'string') return take('success', { eventHook: { hook, flow } });
    return take('error-NoMatchingError', undefined, 'the flow has no value');
  }
  const say = (because: string): void => {
    if (run.teller) tell(run, 'block.foreign', { block: block.id, title, because });
  };
  switch (foreign?.effect) {
    case 'noEffect':
      say(`${title} has no effect on a task: it takes Success`);
      return { does: 'take', branch: 'success' };
    case 'goesOn':
      say(`${title} works for tasks but is not modelled here: it takes Success`);
      return { does: 'take', branch: 'success' };
    case 'fails':
      say(`${title} does not work for tasks: it takes Error`);
      return { does: 'take', branch: 'error-NoMatchingError' };
    case 'ends':
      say(`${title} ends the flow`);
      return { does: 'end', how: 'endFlow' };
    default: {
      const what = foreign
        ? `${title} (${foreign.type}), and Amazon Connect does not say what a task does there`
        : `the unknown Type "${block.type}"`;
      throw new RunStopped({
        kind: 'unknown-block',
        block: block.id,
        message: `"${block.id}" is ${what}. Nothing is guessed: replace the block, or try the flow on a live instance.`,
      });
    }
  }
}

/** A flow that goes round without waiting would go round for ever; the blocks it goes through say where to look. */
function countBlock(run: BlockLoop, block: CompiledBlock): void {
  if (++run.sinceTimePassed > run.circleLimit) lookForCircle(run, block);
  if (run.blocksRun >= run.blockLimit) refuseMore(run, block);
  run.blocksRun++;
  if (block.type !== 'InvokeLambdaFunction') run.ranOther = true;
}

/** A circle that waits a second each time goes round half a million times before the task expires; nobody wants to see that. */
function refuseMore(run: BlockLoop, block: CompiledBlock): void {
  const passed = describeDuration(Math.floor((run.now - run.world.startsAt) / 1000));
  throw new RunStopped({
    kind: 'circle',
    block: block.id,
    message:
      `The flow goes round and round: ${run.blockLimit} blocks ran in ${passed}, and the task is not over. ` +
      'Add a longer Wait, or a way out such as Loop.',
  });
}

/** The last stretch before giving up is long enough to have gone round at least once. */
function lookForCircle(run: BlockLoop, block: CompiledBlock): void {
  const circle = (run.circle ??= []);
  if (!circle.includes(block.id)) {
    circle.push(block.id);
    return;
  }
  throw new RunStopped({
    kind: 'circle',
    block: block.id,
    message:
      `The flow goes round without waiting: ${run.circleLimit} blocks ran and no time passed. ` +
      `The circle is ${circle.map((id) => `"${id}"`).join(' → ')}. Add a Wait, or a way out such as Loop.`,
  });
}

/** What was asked and heard, in a person's words. */
export function describeAnswer(question: Question, answer: Answer): string {
  const heard = hearing(answer);
  switch (question.asks) {
    case 'queue':
      return `${question.target.kind} "${shortName(question.target.id)}": ${heard}`;
    case 'hours':
      return `hours of operation: ${heard}`;
    case 'metric':
      return `${question.metric}: ${heard}`;
    case 'metrics':
      return `queue metrics: ${heard}`;
    case 'lambda':
      return `Lambda "${shortName(question.function)}": ${heard}`;
    case 'flow':
      return `flow "${shortName(question.flow)}": ${heard}`;
    case 'task':
      return `new task: ${heard}`;
    case 'chance':
      return `drew ${heard}`;
  }
}

function hearing(answer: Answer): string {
  switch (answer.heard) {
    case 'failed':
    case 'atCapacity':
      return answer.why;
    case 'queue':
      return answer.name;
    case 'hours':
      return answer.open ? 'open' : 'closed';
    case 'metric':
      return String(answer.value);
    case 'metrics':
      return JSON.stringify(answer.metrics);
    case 'lambda':
      return answer.invocationId === undefined ? JSON.stringify(answer.result) : `started as ${answer.invocationId}`;
    case 'flow':
      return answer.type;
    case 'task':
      return answer.contactId;
    case 'chance':
      return String(answer.number);
    case 'time':
      return 'the time is up';
  }
}
