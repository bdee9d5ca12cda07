/** What is wrong with a flow, in the same words as everywhere, each with the block it is shown on. */
import { getAt, type AnyFlowType, type FlowJson, type Problem } from '@switchyard/blocks';
import { applySuppressions, isInPreset, rules, validateFlow } from '@switchyard/blocks/validate';
import { blockIdOf } from '../document/derived.ts';

export function findProblems(flow: FlowJson, flowType: AnyFlowType): readonly Problem[] {
  const told = applySuppressions(flow, validateFlow({ flow }, { flowType }), {
    today: new Date().toISOString().slice(0, 10),
    known: new Set(namedIn(flow)),
    checked: CHECKED,
  });
  return told.problems.map((problem) =>
    problem.block === undefined ? problem : { ...problem, block: blockIdOf(flow, problem.block) },
  );
}

/** The rules among those that were broken which the service itself keeps: it refuses a flow that breaks one. */
export function refusedAmong(problems: readonly Problem[]): readonly string[] {
  return [...new Set(problems.map(({ rule }) => rule))].filter((rule) => SERVICE.has(rule));
}

// helpers

const SERVICE: ReadonlySet<string> = new Set(rules.filter((rule) => isInPreset('service', rule)).map(({ id }) => id));

const CHECKED: ReadonlySet<string> = new Set(rules.map(({ id }) => id));

/** The rules a flow suppresses: one of them may be somebody's own, which only the command line knows. */
function namedIn(flow: FlowJson): readonly string[] {
  const listed = getAt(flow, ['Metadata', 'switchyard', 'suppressions']);
  return Array.isArray(listed)
    ? listed.map((one) => getAt(one, ['rule'])).filter((rule) => typeof rule === 'string')
    : [];
}
