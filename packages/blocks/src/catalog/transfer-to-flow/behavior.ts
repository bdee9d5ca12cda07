import { defineBehavior } from '../../block.ts';
import { FLOW_TYPE_FACTS, parseFlowType } from '../../flow/flowTypes.ts';
import { ask, end, take, takeError } from '../../outcome.ts';
import { transferToFlow } from './block.ts';

const REACHABLE: ReadonlySet<string> = new Set(['CONTACT_FLOW', 'AGENT_TRANSFER', 'QUEUE_TRANSFER']);

export const behavior = defineBehavior(transferToFlow, {
  enter: (_contact, { ContactFlowId }) =>
    ContactFlowId ? ask({ asks: 'flow', flow: ContactFlowId }) : take('error', undefined, 'the flow has no value'),
  resume: (_contact, _parameters, answer) => {
    if (answer.heard !== 'flow') return takeError(answer);
    const type = parseFlowType(answer.type);
    if (type && REACHABLE.has(type)) return end('transfer', answer.flow);
    const found = type ? FLOW_TYPE_FACTS[type].title : answer.type;
    return take('error', undefined, `expected an inbound or transfer flow, found ${found}`);
  },
});
