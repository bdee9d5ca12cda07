import type { ActionOf } from '../analyse/oncePerBlock.ts';
import type { Finding } from '../block.ts';
import type { FlowType } from '../flow/flowTypes.ts';
import { memberOf, pointerTo } from '../flow/json.ts';
import type { PlacedBlock } from '../flow/viewFlow.ts';
import { fieldsOf, isSet } from './parameters.ts';
import { serviceSays } from './serviceSays.ts';

/** What a block finds wrong with its own setting, with its place and the rule it is told under. */
export interface OwnFinding extends Finding {
  readonly rule: 'conditions' | 'missing-parameter' | 'invalid-parameter';
  readonly pointer: string;
}

/**
 * Asks a block's own `check`.
 *
 * @param flowType undefined where nobody says, and for types that tasks do not run
 */
export function ownFindings(
  block: PlacedBlock,
  actionOf: ActionOf,
  flowType: FlowType | undefined,
): readonly OwnFinding[] {
  const check = block.definition?.check ?? block.foreign?.check;
  if (!check) return NOTHING;
  const findings = check({
    type: block.type,
    flowType,
    parameters: block.parameters,
    stored: memberOf(actionOf(block), 'Parameters'),
    conditions: block.conditions,
  });
  if (findings.length === 0) return NOTHING;
  return findings.map((finding) => {
    const { says, ...place } = placeOf(finding, block, actionOf);
    const service = finding.service ?? (finding.severity === 'error' ? says : undefined);
    return { ...finding, ...place, ...(service === undefined ? {} : { service }) };
  });
}

// helpers

const NOTHING: readonly OwnFinding[] = [];

/** Where a finding belongs, and what the service says to an error of its kind (flow-language §1.11). */
function placeOf(
  { branch: name, field, key }: Finding,
  block: PlacedBlock,
  actionOf: ActionOf,
): Pick<OwnFinding, 'rule' | 'pointer'> & { readonly says?: string } {
  const { index, branches, pointer } = block;
  if (name !== undefined) {
    const branch = branches.find((one) => one.name === name);
    const says = serviceSays.wrongValue(index, 'Transitions.Conditions');
    const compared = branch?.kind === 'condition' ? '/Condition/Operands/0' : '';
    return { rule: 'conditions', pointer: branch ? branch.pointer + compared : pointer, says };
  }
  const stored = fieldsOf(block, actionOf).find((one) => one.name === field);
  if (!stored) return { rule: 'invalid-parameter', pointer: `${pointer}/Parameters` };
  const at = stored.pointer + (key === undefined ? '' : pointerTo([key]));
  const path = `Parameters.${stored.path}`;
  if (isSet(stored.value)) return { rule: 'invalid-parameter', pointer: at, says: serviceSays.wrongValue(index, path) };
  const says =
    stored.value === undefined ? serviceSays.missingProperty(index, path) : serviceSays.wrongValue(index, path);
  return { rule: 'missing-parameter', pointer: at, says };
}
