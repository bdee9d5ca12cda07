/** Rules of the person's own, kept apart from ours: what goes wrong in them is told with their name. */
import { createRequire } from 'node:module';
import { isAbsolute, join, resolve } from 'node:path';
import { isObject } from '@switchyard/blocks';
import type { Rule, RuleContext } from '@switchyard/blocks/validate';
import { UsageError } from '../exitCodes.ts';
import { knownRules } from '../validate/knownRules.ts';
import { loadModule } from './loadModule.ts';

export interface Plugins {
  readonly rules: readonly Rule[];
  /** What went wrong in them since somebody last emptied this list, in words. */
  readonly failures: string[];
}

/** Loads the modules a configuration names. */
export async function loadPlugins(names: readonly string[], folder: string): Promise<Plugins> {
  const found: Rule[] = [];
  const failures: string[] = [];
  for (const name of names) {
    const what = `The plug-in "${name}"`;
    const exported = await loadModule(fileOf(name, folder, what), what);
    const listed: readonly unknown[] = Array.isArray(exported) ? exported : [exported];
    for (const value of listed) {
      const why = whyNotRule(value);
      if (why !== undefined) throw new UsageError(`${what} is not right: ${why}`);
      const rule = value as Rule;
      if (knownRules(found).has(rule.id)) {
        throw new UsageError(`${what} has a rule "${rule.id}", and there is one of that name; choose another.`);
      }
      found.push(guarded(rule, name, failures));
    }
  }
  return { rules: found, failures };
}

// helpers

function fileOf(name: string, folder: string, what: string): string {
  if (name.startsWith('.') || isAbsolute(name)) return resolve(folder, name);
  try {
    return createRequire(join(folder, 'here.js')).resolve(name);
  } catch {
    throw new UsageError(`${what} is not installed. For a file, begin with "./", such as "./${name}".`);
  }
}

const CATEGORIES: Readonly<Record<Rule['category'], true>> = {
  service: true,
  tasks: true,
  graph: true,
  data: true,
  project: true,
  hygiene: true,
};
const SEVERITIES = ['error', 'warning', 'info'];

function whyNotRule(value: unknown): string | undefined {
  if (!isObject(value)) return 'expected a rule made with defineRule, or a list of them.';
  const { id, category, severity, summary, page, check } = value;
  if (typeof id !== 'string' || !/^[a-z][a-z0-9]*(?:[-/][a-z0-9]+)*$/.test(id)) {
    return `expected an id such as "acme/block-names" of its rule, found ${JSON.stringify(id) ?? 'none'}.`;
  }
  const rule = `the rule "${id}"`;
  if (typeof category !== 'string' || !Object.hasOwn(CATEGORIES, category)) {
    return `expected one of ${Object.keys(CATEGORIES).join(', ')} as the category of ${rule}.`;
  }
  if (!SEVERITIES.includes(severity as string)) {
    return `expected one of ${SEVERITIES.join(', ')} as the severity of ${rule}.`;
  }
  if (typeof summary !== 'string') return `expected one sentence as the summary of ${rule}.`;
  if (page !== undefined && typeof page !== 'string') return `expected Markdown as the page of ${rule}.`;
  return typeof check === 'function' ? undefined : `expected a function as the check of ${rule}.`;
}

/** A rule that cannot harm: what it reports is looked at, and what it throws is kept with the name of where it is from. */
function guarded(rule: Rule, name: string, failures: string[]): Rule {
  return {
    ...rule,
    check(context) {
      try {
        const answer: unknown = rule.check({ ...context, report: (finding) => report(finding, context) });
        if (!(answer instanceof Promise)) return;
        answer.catch(() => {});
        throw new Error('its check is asynchronous, and a rule answers at once');
      } catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        failures.push(`The rule ${rule.id} of the plug-in "${name}" failed (${why}); every other rule was checked.`);
      }
    },
  };
}

function report(finding: unknown, context: RuleContext): void {
  if (!isObject(finding) || typeof finding['message'] !== 'string') throw new Error('it reports no message');
  const { pointer, severity } = finding;
  if (pointer !== undefined && (typeof pointer !== 'string' || !/^(?:\/|$)/.test(pointer))) {
    throw new Error('it reports a pointer that is no JSON pointer such as "/Actions/0"');
  }
  if (severity !== undefined && !SEVERITIES.includes(severity as string)) {
    throw new Error(`it reports a severity that is none of ${SEVERITIES.join(', ')}`);
  }
  context.report(finding as unknown as Parameters<RuleContext['report']>[0]);
}
