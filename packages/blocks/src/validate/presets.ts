/** Sets of rules that are asked for by name. */
import type { Rule, RuleCategory } from './rule.ts';

/** What each preset checks, in words for help texts and documentation. */
export const PRESETS = {
  service: 'What Amazon Connect refuses when the flow is published.',
  tasks: 'What does not work, or works otherwise, for task contacts.',
  recommended: 'Both, and what good flows have: the plain choice.',
} as const;

export type PresetName = keyof typeof PRESETS;

/** Whether a preset checks a rule. */
export function isInPreset(preset: PresetName, { category }: Pick<Rule, 'category'>): boolean {
  return CATEGORIES[preset].includes(category);
}

// helpers

const CATEGORIES: Readonly<Record<PresetName, readonly RuleCategory[]>> = {
  service: ['service'],
  tasks: ['tasks'],
  recommended: ['service', 'tasks', 'graph', 'data', 'project', 'hygiene'],
};
