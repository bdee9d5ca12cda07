/** The validator: what is wrong with a flow, in words a person can act on. */
export { validateFlow, type ValidateOptions } from './validateFlow.ts';
export type { Fix, FlowEdit, PlacedProblem, Problem, RelatedPlace } from '../problem.ts';
export { validateText, type ValidatedText } from './validateText.ts';
export { rules } from './rules/index.ts';
export { validateProject, type ProjectOptions, type ProjectProblem } from './project/validateProject.ts';
export { unknownEntries } from './project/entries.ts';
export type { ProjectFile } from './project/projectFlow.ts';
export { defineProjectRule, type ProjectRule } from './project/projectRule.ts';
export { projectRules } from './project/rules/index.ts';
export { isInPreset, PRESETS, type PresetName } from './presets.ts';
export { defineRule, type Rule, type RuleCategory, type RuleContext } from './rule.ts';
export type { RuleSetting, RuleSettings } from './settings.ts';
export { createNearest, type Nearest } from './nearest.ts';
export {
  applySuppressions,
  isDay,
  suppressionRules,
  unusedMessage,
  whyNotSuppress,
  type Suppressed,
  type Suppression,
  type SuppressionOptions,
} from './suppressions.ts';
