/** What is kept of a file, and of flows that were looked at together. It comes back from a disk, so it is looked at. */
import { FLOW_TYPE_FACTS, getAt, isObject } from '@switchyard/blocks';
import type { ProjectProblem } from '@switchyard/blocks/validate';
import type { CheckedFile } from '../checkFile.ts';
import { laterDocument } from '../laterDocument.ts';
import { isPlacedProblem, isProjectProblem } from './problemShape.ts';

/** Undefined where it is better not kept: what a rule failed on may be checked the next time. */
export function writeFound({ source: _source, document, failures, ...found }: CheckedFile): string | undefined {
  if (failures.length > 0 || hasFailed(found.problems)) return undefined;
  return JSON.stringify({ ...found, hasDocument: document !== undefined });
}

/**
 * @param bytes those it was found in
 * @returns undefined where the text says anything else than what is found in a file
 */
export function readFound(text: string, bytes: Uint8Array): CheckedFile | undefined {
  const value = parse(text);
  if (!isFound(value)) return undefined;
  const { is, flowType, blocks, problems, hasDocument, hasSwitchyardMetadata } = value;
  const source = textOf(bytes);
  const document = hasDocument ? laterDocument(source) : undefined;
  return { is, flowType, blocks, problems, hasSwitchyardMetadata, source, document, failures: [] };
}

export function writeProject(problems: readonly ProjectProblem[]): string | undefined {
  return hasFailed(problems) ? undefined : JSON.stringify(problems);
}

export function readProject(text: string): readonly ProjectProblem[] | undefined {
  const value = parse(text);
  return Array.isArray(value) && value.every(isProjectProblem) ? (value as ProjectProblem[]) : undefined;
}

/** The text of a file as it is read: decoded, without a byte order mark. */
export function textOf(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

// helpers

const decoder = new TextDecoder();

type Found = Omit<CheckedFile, 'source' | 'document' | 'failures'> & { readonly hasDocument: boolean };

const IS: Readonly<Record<Found['is'], true>> = { checked: true, companion: true, other: true };

function isFound(value: unknown): value is Found {
  const at = (name: keyof Found): unknown => getAt(value, [name]);
  const [is, flowType, blocks, problems] = [at('is'), at('flowType'), at('blocks'), at('problems')];
  return (
    isObject(value) &&
    typeof is === 'string' &&
    Object.hasOwn(IS, is) &&
    (flowType === undefined || (typeof flowType === 'string' && Object.hasOwn(FLOW_TYPE_FACTS, flowType))) &&
    Number.isSafeInteger(blocks) &&
    Array.isArray(problems) &&
    problems.every(isPlacedProblem) &&
    typeof at('hasDocument') === 'boolean' &&
    typeof at('hasSwitchyardMetadata') === 'boolean'
  );
}

function hasFailed(problems: readonly { readonly rule: string }[]): boolean {
  return problems.some(({ rule }) => rule === 'rule-failed');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
