import type { ActionOf } from '../analyse/oncePerBlock.ts';
import type { Finding } from '../block.ts';
import { flowTypeOf, isTaskFlowType, type AnyFlowType } from '../flow/flowTypes.ts';
import type { FlowJson } from '../flow/flow.ts';
import { getAt, pointerTo } from '../flow/json.ts';
import type { PlacedBlock } from '../flow/viewFlow.ts';
import { fieldsOf, isSet } from './parameters.ts';

/** What a block finds wrong with its own setting, with its place and the rule it is told under. */
export interface OwnFinding extends Finding {
  readonly rule: 'conditions' | 'missing-parameter' | 'invalid-parameter';
  readonly pointer: string;
}

/** Asks a block's own `check`. */
export function ownFindings(
  block: PlacedBlock,
  actionOf: ActionOf,
  flow: FlowJson,
  givenType: AnyFlowType | undefined,
): readonly OwnFinding[] {
  const type = givenType ?? flowTypeOf(flow);
  const check = block.definition?.check ?? block.foreign?.check;
  const findings = check?.({
    type: block.type,
    flowType: isTaskFlowType(type) ? type : undefined,
    parameters: block.parameters,
    stored: getAt(actionOf(block), ['Parameters']),
    conditions: block.conditions,
  });
  if (!findings || findings.length === 0) return NOTHING;
  return findings.map((finding) => ({ ...finding, ...placeOf(finding, block, actionOf) }));
}

// helpers

const NOTHING: readonly OwnFinding[] = [];

function placeOf(finding: Finding, block: PlacedBlock, actionOf: ActionOf): Pick<OwnFinding, 'rule' | 'pointer'> {
  if (finding.branch !== undefined) {
    const branch = block.branches.find(({ name }) => name === finding.branch);
    return { rule: 'conditions', pointer: branch?.pointer ?? block.pointer };
  }
  const stored = fieldsOf(block, actionOf).find(({ name }) => name === finding.field);
  if (!stored) return { rule: 'invalid-parameter', pointer: `${block.pointer}/Parameters` };
  const key = finding.key === undefined ? '' : pointerTo([finding.key]);
  const rule = isSet(stored.value) ? 'invalid-parameter' : 'missing-parameter';
  return { rule, pointer: stored.pointer + key };
}
