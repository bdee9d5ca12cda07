import type { Problem } from '../problem.ts';
import type { Finding, Rule } from './rule.ts';
import { plain, quote } from './words.ts';

type Told = Pick<Rule, 'id' | 'severity'>;

/** The problem a finding is told as. */
export function problemOf(rule: Told, { block, message, pointer, severity, ...about }: Finding): Problem {
  return {
    rule: rule.id,
    severity: severity ?? rule.severity,
    message: plain(block ? `${quote(block.title)}: ${afterColon(message)}` : message),
    pointer: pointer ?? block?.pointer ?? '',
    ...(block ? { block: block.id, type: block.type } : {}),
    ...about,
  };
}

/** A fault of ours is told like a fault of the flow, so that it never hides the other problems. */
export function ruleFailed({ id }: Told, cause: unknown): Problem {
  const why = cause instanceof Error ? cause.message : String(cause);
  const message = `The rule ${id} failed (${why}); every other rule was checked. This is a fault in Switchyard.`;
  return { rule: 'rule-failed', severity: 'error', message: plain(message), pointer: '' };
}

// helpers

/** "Unknown branch" stands as "unknown branch" after the name of a block; a name such as "Play prompt (…)" stays. */
function afterColon(message: string): string {
  return LEADS.test(message) ? message.charAt(0).toLowerCase() + message.slice(1) : message;
}

const LEADS = /^(?:Expected|Unknown|Unexpected|Missing|Duplicate|Unreachable|The|A|In|Here|Too)[ :]/;
