/** Text as JSON, or why it is none, with the places. */
import { readFlow, whyNotFlow, type FlowJson } from '@switchyard/blocks';
import { texts } from '../texts/texts.ts';

export interface TextProblem {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

export type JsonReading<Value> = { readonly value: Value } | { readonly problems: readonly TextProblem[] };

/** Reads any JSON that may stand in a flow. A member written twice would be lost, so it is no JSON here. */
export function readJson(text: string): JsonReading<unknown> {
  // The reader of flows tells everything that is wrong with a text; an object around it makes a list readable too.
  const { document, problems } = readFlow(`{"_":${text}\n}`);
  const wrong = problems.filter(({ severity }) => severity === 'error');
  const value = (document?.flow as { _?: unknown } | undefined)?._;
  if (wrong.length === 0 && value !== undefined) return noPrototype(text) ?? { value };
  return {
    problems: wrong.map(({ message, range }) => ({
      message,
      start: clamp((range?.start ?? 0) - BEFORE, text),
      end: clamp((range?.end ?? 0) - BEFORE, text),
    })),
  };
}

/** Reads the text of a whole flow. */
export function readFlowText(text: string): JsonReading<FlowJson> {
  const { document, problems } = readFlow(text);
  const wrong = problems.filter(({ severity }) => severity === 'error');
  if (!document || wrong.length > 0) {
    return {
      problems: wrong.map(({ message, range }) => ({
        message,
        start: clamp(range?.start ?? 0, text),
        end: clamp(range?.end ?? 0, text),
      })),
    };
  }
  const why = whyNotFlow(document.flow);
  if (why !== undefined) return { problems: [{ message: why, start: 0, end: 1 }] };
  return noPrototype(text) ?? { value: document.flow };
}

// helpers

const BEFORE = '{"_":'.length;

function clamp(offset: number, text: string): number {
  return Math.max(0, Math.min(offset, text.length));
}

/** The one name an object cannot be given by an edit. */
function noPrototype(text: string): JsonReading<never> | undefined {
  const start = text.indexOf('"__proto__"');
  if (start === -1) return undefined;
  return {
    problems: [{ message: texts().json.unexpectedProto, start, end: start + 11 }],
  };
}
