/** Which rules are checked, and how: a preset, and what differs from it. */
import type { Severity } from '../block.ts';
import { isInPreset, type PresetName } from './presets.ts';
import type { Rule } from './rule.ts';

/** What is said of one rule: how bad its findings are, or that it is not checked, and its options. */
export type RuleSetting =
  | 'off'
  | Severity
  | { readonly severity?: 'off' | Severity; readonly options?: Readonly<Record<string, unknown>> };

export interface RuleSettings {
  /** `recommended` when not given. */
  readonly preset?: PresetName | undefined;
  /** By rule id. A rule outside the preset is checked once it is given a severity. */
  readonly rules?: Readonly<Record<string, RuleSetting>> | undefined;
}

/** What settings look at; rules of one flow and of several have it. */
type Settable = Pick<Rule, 'id' | 'category' | 'options'>;

/** A rule as it is checked. */
export interface SetRule<R extends Settable = Rule> {
  readonly rule: R;
  /** Where somebody said how bad its findings are. */
  readonly severity: Severity | undefined;
  readonly options: Readonly<Record<string, unknown>>;
}

/** The rules to check, in their order. */
export function setRules<R extends Settable>(
  known: readonly R[],
  { preset = 'recommended', rules = {} }: RuleSettings,
): SetRule<R>[] {
  const set: SetRule<R>[] = [];
  for (const rule of known) {
    const setting = Object.hasOwn(rules, rule.id) ? rules[rule.id] : undefined;
    const { severity, options } = typeof setting === 'object' ? setting : { severity: setting, options: undefined };
    if (severity === 'off' || (severity === undefined && !isInPreset(preset, rule))) continue;
    set.push({ rule, severity, options: optionsOf(rule, options) });
  }
  return set;
}

// helpers

const NO_OPTIONS: Readonly<Record<string, unknown>> = {};

function optionsOf(
  { options: plain }: Settable,
  own: Readonly<Record<string, unknown>> | undefined,
): Readonly<Record<string, unknown>> {
  if (plain === undefined) return own ?? NO_OPTIONS;
  return own === undefined ? plain : { ...plain, ...own };
}
