import { defineModuleType, error, guessed, next, resource, to, word, type ParameterRule } from '../moduleType.ts';
import { parameterOf, type LegacyModule } from '../readLegacy.ts';

/** flow-language §6.2, block 17. */
export const transferToFlow = defineModuleType({
  name: 'Transfer',
  target: 'Flow',
  looksLike: (module) => parameterOf(module, 'ContactFlowId') !== undefined,
  becomes: 'TransferToFlow',
  parameters: { ContactFlowId: resource('ContactFlowId') },
  branches: { Error: error() },
});

/** flow-language §6.2, block 18. Only out of a queue does the action say to which one; §2.18. */
export const transferToQueue = defineModuleType({
  name: 'Transfer',
  target: 'Queue',
  looksLike: ({ branches }) => branches.some(({ condition }) => condition === 'AtCapacity'),
  becomes: (module, flowType) =>
    flowType === 'CUSTOMER_QUEUE' && namesQueue(module) ? 'DequeueContactAndTransferToQueue' : 'TransferContactToQueue',
  guess: (_module, type) =>
    type === 'DequeueContactAndTransferToQueue'
      ? 'It moves a contact that waits in a queue already, as this flow is for; no export of such a block is known.'
      : undefined,
  parameters: { Queue: onlyFromQueue(resource('QueueId')), Agent: onlyFromQueue(resource('AgentId')) },
  branches: { AtCapacity: error('QueueAtCapacity'), Error: error() },
});

/** flow-language §6.2, other types. A transfer that does not come back has an Error branch only. */
export const transferToPhoneNumber = defineModuleType({
  name: 'Transfer',
  target: 'PhoneNumber',
  looksLike: (module) => parameterOf(module, 'PhoneNumber') !== undefined,
  becomes: 'TransferParticipantToThirdParty',
  parameters: {
    PhoneNumber: to('ThirdPartyPhoneNumber'),
    TimeLimit: to('ThirdPartyConnectionTimeLimitSeconds'),
    BlindTransfer: guessed(
      word({ true: 'False', false: 'True' }, 'ContinueFlowExecution'),
      'A blind transfer is taken for one after which the flow does not go on.',
    ),
  },
  branches: {
    Success: next,
    CallFailure: error('CallFailed'),
    Timeout: error('ConnectionTimeLimitExceeded'),
    Error: error(),
  },
  mirrors: 'NoMatchingError',
});

// helpers

function namesQueue(module: LegacyModule): boolean {
  return ['Queue', 'Agent'].some((name) => parameterOf(module, name)?.value);
}

function onlyFromQueue(rule: ParameterRule): ParameterRule {
  return {
    ...rule,
    write(parameter, draft) {
      if (draft.type === 'DequeueContactAndTransferToQueue') return rule.write(parameter, draft);
      if (!parameter.value && parameter.resourceName === undefined) return;
      draft.drop(parameter, 'It transfers to the working queue; choose this one with Set working queue before.');
    },
  };
}
