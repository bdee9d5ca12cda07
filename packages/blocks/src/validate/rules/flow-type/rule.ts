import {
  FLOW_TYPE_FACTS,
  flowTypeOf,
  isTaskFlowType,
  parseFlowType,
  TASK_FLOW_TYPES,
  type AnyFlowType,
  type FlowType,
} from '../../../flow/flowTypes.ts';
import { getAt } from '../../../flow/json.ts';
import type { PlacedBlock } from '../../../flow/viewFlow.ts';
import { offerType } from './offerType.ts';
import { offerWord } from '../../offer.ts';
import { defineRule, type Finding, type RuleContext } from '../../rule.ts';
import { expected, quote } from '../../words.ts';

/** flow-language §1.10, the flow types of tasks; §3.1, which blocks may stand in which. */
export const flowType = defineRule({
  id: 'flow-type',
  category: 'tasks',
  severity: 'error',
  summary: 'The flow is of a type that tasks run, and every block may stand in it.',
  check(context) {
    const { flow, givenType, view } = context;
    checkSaid(context);
    const type = givenType ?? flowTypeOf(flow);
    if (type !== undefined && !isTaskFlowType(type)) {
      context.report({ pointer: '/Metadata/type', ...(type === 'MODULE' ? IN_MODULE : notForTasks(type)) });
      return;
    }
    for (const block of view.blocks) checkBlock(block, type === undefined, context);
  },
});

// helpers

/** A task flow may invoke a module, so nothing is wrong with one, nor with its blocks (flow-language §5). */
const IN_MODULE = {
  message: 'A flow module runs inside the flow that invokes it; which blocks may stand there is not checked here.',
  severity: 'info',
} as const;

/** Such a flow is none of ours, and may be all it should be. */
function notForTasks(type: Exclude<AnyFlowType, FlowType>): Pick<Finding, 'message' | 'severity'> {
  const { title } = FLOW_TYPE_FACTS[type];
  const titles = TASK_FLOW_TYPES.map((one) => FLOW_TYPE_FACTS[one].title);
  const message = `Unexpected flow type ${quote(title)}, which tasks do not run; ${expected(titles)}.`;
  return { message, severity: 'warning' };
}

/** How exports say it (flow-language §1.10). */
function sayIt(type: FlowType): string {
  return `"type": "${FLOW_TYPE_FACTS[type].exportName}" in "Metadata"`;
}

/** What the file says of its type, and whether that can be taken at its word. */
function checkSaid({ flow, givenType, nearest, report }: RuleContext): void {
  const pointer = '/Metadata/type';
  const said = getAt(flow, ['Metadata', 'type']);
  const type = flowTypeOf(flow);
  if (typeof said === 'string' && said !== '' && parseFlowType(said) === undefined) {
    const names = TASK_FLOW_TYPES.map((one) => FLOW_TYPE_FACTS[one].exportName);
    const message = `Unknown flow type ${quote(said)}, ${expected(names)}.`;
    report({ message, pointer, severity: 'warning', ...offerWord(pointer, nearest(said, names)) });
  }
  if (givenType === undefined && type === undefined) {
    const { title } = FLOW_TYPE_FACTS.CONTACT_FLOW;
    const message = `The file does not say its flow type; it is checked as ${quote(title)}. Say which it is, as with ${sayIt('CONTACT_FLOW')}.`;
    report({ message, pointer, severity: 'info' });
  } else if (givenType !== undefined && type !== undefined && givenType !== type) {
    const [told, checked] = [FLOW_TYPE_FACTS[type].title, FLOW_TYPE_FACTS[givenType].title];
    const message = `The file says that it is of type ${quote(told)}; it is checked as ${quote(checked)}.`;
    report({ message, pointer, severity: 'warning' });
  }
}

function checkBlock(block: PlacedBlock, isAssumed: boolean, context: RuleContext): void {
  const { flowType, report } = context;
  const { definition, form, type } = block;
  if (!definition) return;
  const permission = definition.flowTypes[flowType];
  const isWritten = form?.flowTypes?.includes(flowType) ?? true;
  if (permission.verdict === 'allow' && isWritten) return;
  // A remark on a type that nobody says the flow is of is none worth making.
  if (isAssumed && permission.verdict === 'warn' && permission.severity === 'info') return;
  const pointer = `${block.pointer}/Type`;
  const title = quote(FLOW_TYPE_FACTS[flowType].title);
  if (permission.verdict !== 'allow') {
    const lead = permission.verdict === 'refuse' ? `Unexpected in a flow of type ${title}. ` : '';
    report({ block, pointer, message: `${lead}${permission.reason}`, severity: permission.severity });
  } else if (form?.flowTypes) {
    const right = definition.actions.find((one) => one.flowTypes?.includes(flowType));
    if (isAssumed) {
      const titles = form.flowTypes.map((one) => quote(FLOW_TYPE_FACTS[one].title)).join(', ');
      const says = form.flowTypes.map(sayIt).join(' or ');
      const message = `"${type}" works only in a flow of type ${titles}, and the file does not say that it is one with ${says}.`;
      report({ block, pointer, message, severity: 'warning' });
    } else {
      const instead = right ? `, expected "${right.type}"` : '';
      const message = `Unexpected Type "${type}" in a flow of type ${title}${instead}.`;
      report({ block, pointer, message, ...(right ? offerType(block, right, context) : {}) });
    }
  }
}
