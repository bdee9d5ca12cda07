/**
 * A command is a named change. Called without `dispatch` it only answers whether it applies, so a menu, a button and
 * a key ask the same question they act on.
 */
import type { AnyFlowType, FlowJson, Position } from '@switchyard/blocks';
import type { Edit } from './documentStore.ts';

export interface CommandContext {
  readonly flow: FlowJson;
  readonly flowType: AnyFlowType;
  /** Identifiers of the selected blocks. */
  readonly selection: readonly string[];
  /** A wire that is selected, by the branch it leaves. */
  readonly wire: Wire | undefined;
  /** Where blocks are drawn that the file gives no place. */
  readonly places: ReadonlyMap<string, Position>;
}

/** A connected branch, seen as the line on the canvas. */
export interface Wire {
  readonly from: string;
  readonly branch: string;
}

export type Dispatch = (label: string, edit: Edit, mark?: string) => void;

export type Command = (context: CommandContext, dispatch?: Dispatch) => boolean;
