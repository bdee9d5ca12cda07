/**
 * A rehearsal: flows run block by block, and somebody who looks on may say what a block meets instead of what the
 * instance has, as the Testing language does (logs-and-tests §3).
 */
import type { Answer, Question, QueueTarget } from '@switchyard/blocks';
import { isObject } from '@switchyard/blocks';
import type { CompiledFlow } from '../../interpret/compileFlow.ts';

export interface Rehearsal {
  /** What the block meets that a contact stands at, by the contact's id. */
  readonly overrides: Readonly<Record<string, BlockOverride>>;
}

/** What one block meets, once. */
export type BlockOverride =
  /** Another resource: what a field of the block holds. */
  | { readonly field: string; readonly instead: string }
  /** An answer, after some time. */
  | { readonly returns: unknown; readonly afterMs: number }
  | { readonly fails: string; readonly errorType?: string | undefined; readonly afterMs: number };

/** The flow, with another resource at the block that stands at a place. */
export function withSubstitute(flow: CompiledFlow, place: number, override: BlockOverride): CompiledFlow {
  const block = flow.blocks[place];
  if (!block || !('field' in override)) return flow;
  const { field, instead } = override;
  const other = {
    ...block,
    parameters: (lookup: Parameters<typeof block.parameters>[0]) => {
      return { ...block.parameters(lookup), [field]: instead };
    },
  };
  return { ...flow, blocks: flow.blocks.with(place, other) };
}

/** What a block hears instead of what it asked, and how long that takes; undefined where it hears the truth. */
export function overriddenAnswer(
  override: BlockOverride | undefined,
  question: Question,
): { readonly answer: Answer; readonly afterMs: number } | undefined {
  if (!override || 'field' in override) return undefined;
  const answer = 'fails' in override ? failed(override) : answerTo(question, override.returns);
  if (!answer) return undefined;
  // A function that takes longer than its block waits is not heard (flow-language §2.11).
  const limitMs = question.asks === 'lambda' ? question.timeLimitSeconds * 1000 : Number.POSITIVE_INFINITY;
  if (override.afterMs <= limitMs) return { answer, afterMs: override.afterMs };
  return { answer: failed({ fails: `no answer within ${limitMs / 1000} s` }), afterMs: limitMs };
}

/** The queue a contact goes to where it would have gone to its working queue. */
export function overriddenQueue(override: BlockOverride | undefined): QueueTarget | undefined {
  if (!override || !('field' in override)) return undefined;
  const { field, instead } = override;
  if (field === 'QueueId') return { kind: 'queue', id: instead };
  return field === 'AgentId' ? { kind: 'agent', id: instead } : undefined;
}

/** Why a queue does not take a contact that it would have taken. */
export function overriddenAdmission(
  override: BlockOverride | undefined,
): { readonly answer: Refusal; readonly afterMs: number } | undefined {
  if (!override || !('fails' in override)) return undefined;
  return { answer: failed(override), afterMs: override.afterMs };
}

/** The answer that some data stands for; undefined where it says nothing about such a question. */
export function answerTo(question: Pick<Question, 'asks'>, data: unknown): Answer | undefined {
  const member = (name: string): unknown => (isObject(data) ? data[name] : undefined);
  switch (question.asks) {
    case 'lambda':
      return { heard: 'lambda', result: data };
    case 'hours': {
      const open = member('IsOpen');
      return typeof open === 'boolean' ? { heard: 'hours', open } : undefined;
    }
    case 'metric': {
      const value = member('Value');
      return typeof value === 'number' ? { heard: 'metric', value } : undefined;
    }
    case 'metrics':
      return isObject(data) ? { heard: 'metrics', metrics: data } : undefined;
    case 'chance': {
      const number = member('Number');
      return typeof number === 'number' ? { heard: 'chance', number } : undefined;
    }
    case 'task': {
      const contactId = member('ContactId');
      return typeof contactId === 'string' ? { heard: 'task', contactId } : undefined;
    }
    case 'queue':
    case 'flow':
      return undefined;
  }
}

// helpers

type Refusal = Extract<Answer, { readonly heard: 'failed' | 'atCapacity' }>;

function failed({
  fails: why,
  errorType,
}: {
  readonly fails: string;
  readonly errorType?: string | undefined;
}): Refusal {
  return { heard: errorType === 'QueueAtCapacity' ? 'atCapacity' : 'failed', why };
}
