/** Every rule that can be named: those over a flow or several, and those the tellings about suppressions go by. */
import { projectRules, rules, suppressionRules, type Rule } from '@switchyard/blocks/validate';

/** What can be said of a rule without checking it. */
export type RuleFacts = Pick<Rule, 'id' | 'category' | 'severity' | 'summary' | 'options' | 'page'>;

export type KnownRules = ReadonlyMap<string, RuleFacts>;

/** @param plugins rules of the person's own */
export function knownRules(plugins: readonly Rule[] = []): KnownRules {
  return new Map([...rules, ...projectRules, ...suppressionRules, ...plugins].map((rule) => [rule.id, rule]));
}
