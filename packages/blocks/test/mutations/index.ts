import type { Mutation, TextMutation } from './mutation.ts';
import { ofBlocks } from './ofBlocks.ts';
import { ofConditions } from './ofConditions.ts';
import { ofFiles } from './ofFiles.ts';
import { ofFlowTypes } from './ofFlowTypes.ts';
import { ofParameters } from './ofParameters.ts';
import { ofText } from './ofText.ts';
import { ofTransitions } from './ofTransitions.ts';

/** Every kind of damage, in the order of docs/trust.md. */
export const kinds: readonly (Mutation | TextMutation)[] = [
  ...ofText,
  ...ofFiles,
  ...ofBlocks,
  ...ofTransitions,
  ...ofConditions,
  ...ofParameters,
  ...ofFlowTypes,
];
