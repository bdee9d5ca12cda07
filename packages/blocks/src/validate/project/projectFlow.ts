import type { FlowJson, JsonObject } from '../../flow/flow.ts';
import { flowTypeOf, type AnyFlowType } from '../../flow/flowTypes.ts';
import { getAt } from '../../flow/json.ts';
import { viewFlow, type FlowView } from '../../flow/viewFlow.ts';
import type { RuleContext } from '../rule.ts';

/** A flow of a project, as its caller has it. */
export interface ProjectFile {
  /** Its path, with `/` between folders; problems name it so. */
  readonly file: string;
  readonly flow: FlowJson;
  /** The type the service keeps beside the flow; the file's own word when not given. */
  readonly flowType?: AnyFlowType | undefined;
  /** Ids and ARNs by which other flows call it, where they are known. */
  readonly ids?: readonly string[] | undefined;
}

/** The same flow, as rules see it. */
export interface ProjectFlow {
  readonly file: string;
  readonly flow: FlowJson;
  /** Undefined where nobody says. */
  readonly flowType: AnyFlowType | undefined;
  readonly view: FlowView;
  readonly actionOf: RuleContext['actionOf'];
  /** What people call it: its name, else its file. */
  readonly title: string;
  readonly name: string | undefined;
  readonly ids: readonly string[];
}

export function seeProjectFlow({ file, flow, flowType, ids = [] }: ProjectFile): ProjectFlow {
  const name = getAt(flow, ['Metadata', 'name']);
  const named = typeof name === 'string' && name.trim() !== '' ? name : undefined;
  return {
    file,
    flow,
    flowType: flowType ?? flowTypeOf(flow),
    view: viewFlow(flow),
    actionOf: ({ index }) => flow.Actions?.[index] as JsonObject,
    title: named ?? file,
    name: named,
    ids,
  };
}
