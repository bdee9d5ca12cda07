/**
 * What is typed as JSON beside the flow it belongs to: text that cannot be read stays here, so that it is not lost when
 * the panel is closed, and the flow keeps what it last said.
 */
import type { FlowJson } from '@switchyard/blocks';
import type { TextProblem } from './readJson.ts';
import { texts } from '../texts/texts.ts';

export interface JsonDraft {
  readonly text: string;
  /** The flow it was typed over; where it could be read, the flow it became. */
  readonly over: FlowJson;
  /** Why it cannot be taken; none where it was. */
  readonly problems: readonly TextProblem[];
}

/** By block; by '' for the whole flow. */
export type JsonDrafts = Readonly<Record<string, JsonDraft>>;

export interface ShownText {
  readonly text: string;
  /** Why it is not taken into the flow. */
  readonly problems: readonly TextProblem[];
  /** Whether the flow was changed elsewhere while the text could not be taken. */
  readonly isBehind: boolean;
}

/** What the editor shows: the text as it was typed while that is what the flow says, or cannot be taken; else the flow's. */
export function shownText(draft: JsonDraft | undefined, flow: FlowJson, own: string): ShownText {
  const isBehind = draft !== undefined && draft.over !== flow;
  if (!draft || (isBehind && draft.problems.length === 0)) return { text: own, problems: [], isBehind: false };
  return { text: draft.text, problems: draft.problems, isBehind };
}

export function withDraft(drafts: JsonDrafts, key: string, draft: JsonDraft | undefined): JsonDrafts {
  const { [key]: _before, ...others } = drafts;
  return draft ? { ...others, [key]: draft } : others;
}

/** `line 3, column 7`, as people count. */
export function placeIn(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return texts().json.lineColumn(before.length, (before.at(-1)?.length ?? 0) + 1);
}
