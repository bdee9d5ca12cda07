/** One file by itself: read, validated, and told apart from files nobody meant. */
import { documentKind, getAt, isCompanion, mentionsFlow } from '@switchyard/blocks';
import { validateText, type Rule, type ValidatedText, type ValidateOptions } from '@switchyard/blocks/validate';
import type { FoundBy } from '../files.ts';
import type { FileSettings } from './settings.ts';

/** What was found in one file. */
export interface CheckedFile extends ValidatedText {
  /** Files that nobody named, and that are no flows, are no matter of ours; some belong beside flows. */
  readonly is: 'checked' | 'companion' | 'other';
  /** Whether the flow says something to us, such as that a problem is meant to stay. */
  readonly hasSwitchyardMetadata: boolean;
  /** What went wrong in rules of the person's own, in words. */
  readonly failures: readonly string[];
}

/** Rules of the person's own, and what went wrong in them since somebody last emptied the list. */
export interface OwnRules {
  readonly moreRules: readonly Rule[];
  readonly failures: string[];
}

export function checkFile(
  bytes: Uint8Array,
  foundBy: FoundBy,
  settings: FileSettings,
  { moreRules, failures }: OwnRules,
): CheckedFile {
  const result = validateBytes(bytes, settings, moreRules);
  const is =
    foundBy === 'name' || isFlow(result) ? 'checked' : isCompanion(result.document?.flow) ? 'companion' : 'other';
  const hasSwitchyardMetadata = getAt(result.document?.flow, ['Metadata', 'switchyard']) !== undefined;
  // A rule of one's own fails twice where a flow is checked twice.
  return { ...result, is, hasSwitchyardMetadata, failures: [...new Set(failures.splice(0))] };
}

// helpers

/** What somebody says of the type counts where the file has none of its own. */
function validateBytes(
  bytes: Uint8Array,
  { flowType, preset, rules }: FileSettings,
  moreRules: readonly Rule[],
): ValidatedText {
  const options: ValidateOptions = { preset, rules, moreRules };
  const result = validateText(bytes, options);
  return flowType === undefined || result.flowType !== undefined
    ? result
    : validateText(bytes, { ...options, flowType });
}

/** A flow, or a file that can become one; named on the command line, any file is checked like a flow. */
function isFlow({ document, source }: ValidatedText): boolean {
  return document ? ['flow', 'legacy'].includes(documentKind(document.flow)) : mentionsFlow(source);
}
