/**
 * Opening a flow: from the folder, a file picker, a drop, or the clipboard. All ways meet here, so that a broken file
 * is shown with line and column however it came, and no way in loses anything.
 */
import {
  documentKind,
  flowTypeOf,
  locate,
  readFlow,
  whyNotFlow,
  type AnyFlowType,
  type FlowDocument,
  type PlacedProblem,
} from '@switchyard/blocks';
import type { OwnFile } from './ownFiles.ts';

/** Where a flow came from, and where it is saved to. */
export interface FilePlace {
  /** Path in the folder; undefined for a flow that has no file there yet. */
  readonly path: string | undefined;
  /** The state of the file it was read from; null where there is no file. */
  readonly version: string | null;
  /** The file's own name, for titles and downloads. */
  readonly name: string;
  /** The file of the person's own disk, where there is no server and the browser hands it out. */
  readonly handle?: OwnFile | undefined;
}

export interface OpenedFlow {
  readonly document: FlowDocument;
  readonly flowType: AnyFlowType;
  readonly place: FilePlace;
  /** What stands on disk, by which unsaved changes are known; undefined when it was never saved. */
  readonly savedText: string | undefined;
}

export type OpenAnswer =
  | { readonly opens: 'flow'; readonly flow: OpenedFlow }
  /** It opens, but saving it would lose something; the person decides. */
  | {
      readonly opens: 'withLoss';
      readonly flow: OpenedFlow;
      readonly text: string;
      readonly problems: readonly PlacedProblem[];
    }
  /** The file does not say of which type the flow is; `answerFlowType` goes on. */
  | { readonly opens: 'withoutType'; readonly ask: AskedForType }
  /** An export of the old console: no flow yet, and `convertExport` makes one of it. */
  | { readonly opens: 'legacy'; readonly file: LegacyFile }
  /** JSON of another kind, such as a world file. */
  | { readonly opens: 'other'; readonly name: string; readonly why: string }
  | {
      readonly opens: 'nothing';
      readonly name: string;
      readonly text: string;
      readonly problems: readonly PlacedProblem[];
    };

/** An export of the old console. */
export interface LegacyFile {
  readonly document: FlowDocument;
  readonly name: string;
  /** What reading it has lost already. */
  readonly problems: readonly PlacedProblem[];
}

/** A flow that lacks its type only. */
export interface AskedForType {
  readonly flow: Omit<OpenedFlow, 'flowType'>;
  readonly text: string;
  readonly problems: readonly PlacedProblem[];
}

/**
 * Reads the text of a flow file.
 *
 * @param content the text, or the bytes as they stand in the file
 * @param knownType the type a person gave this file before, for files that do not say
 */
export function openText(content: string | Uint8Array, place: FilePlace, knownType?: AnyFlowType): OpenAnswer {
  const { document, problems } = readFlow(content);
  const text = document?.source ?? asText(content);
  const placed = locate(text, problems);
  if (!document) return { opens: 'nothing', name: place.name, text, problems: placed };
  const losses = placed.filter(({ severity }) => severity === 'error');
  if (documentKind(document.flow) === 'legacy') {
    return { opens: 'legacy', file: { document, name: place.name, problems: losses } };
  }
  const why = whyNotFlow(document.flow);
  if (why !== undefined) return { opens: 'other', name: place.name, why };
  const flow = { document, place, savedText: (place.path ?? place.handle) ? text : undefined };
  const flowType = flowTypeOf(document.flow) ?? knownType;
  if (!flowType) return { opens: 'withoutType', ask: { flow, text, problems: losses } };
  return opened({ ...flow, flowType }, text, losses);
}

/** Goes on with a flow whose type the person has chosen. */
export function answerFlowType({ flow, text, problems }: AskedForType, flowType: AnyFlowType): OpenAnswer {
  return opened({ ...flow, flowType }, text, problems);
}

// helpers

function opened(flow: OpenedFlow, text: string, problems: readonly PlacedProblem[]): OpenAnswer {
  return problems.length > 0 ? { opens: 'withLoss', flow, text, problems } : { opens: 'flow', flow };
}

function asText(content: string | Uint8Array): string {
  const text = typeof content === 'string' ? content : new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
