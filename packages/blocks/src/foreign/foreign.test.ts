/** What is known of action Types outside the 19 blocks (flow-language §5). */
import { describe, expect, test } from 'vitest';
import { catalog } from '../catalog.gen.ts';
import { foreignBlocks, MISTAKEN_TYPES, type ForeignEffect } from './foreign.ts';

/** What the channel table says of a task at each Type. */
const CHANNEL_TABLE: Readonly<Record<ForeignEffect, readonly string[]>> = {
  noEffect: ['MessageParticipant', 'UpdateContactTextToSpeechVoice'],
  fails: [
    'MessageParticipantIteratively',
    'GetParticipantInput',
    'ConnectParticipantWithLexBot',
    'ShowView',
    'TransferParticipantToThirdParty',
    'AuthenticateParticipant',
    'TransferContactToAgent',
    'CompleteOutboundCall',
    'CreateCallbackContact',
    'UpdateContactCallbackNumber',
    'UpdateContactRecordingBehavior',
    'UpdateContactMediaStreamingBehavior',
    'UpdatePreviousContactParticipantState',
    'CreateWisdomSession',
    'CreatePersistentContactAssociation',
    'CheckOutboundCallStatus',
    'CheckVoiceId',
    'StartVoiceIdStream',
    'EventHooks.AgentHold',
    'EventHooks.CustomerHold',
  ],
  goesOn: [
    'UpdateContactRecordingAndAnalyticsBehavior',
    'UpdateFlowLoggingBehavior',
    'UpdateRoutingCriteria',
    'UpdateContactRoutingCriteria',
    'TagContact',
    'UntagContact',
    'InvokeFlowModule',
    'ResumeContact',
    'CreateCase',
    'GetCase',
    'UpdateCase',
    'GetCustomerProfile',
    'CreateCustomerProfile',
    'UpdateCustomerProfile',
    'AssociateContactToCustomerProfile',
    'GetCustomerProfileObject',
    'GetCalculatedAttributesForCustomerProfile',
    'EventHooks.AgentWhisper',
    'EventHooks.CustomerWhisper',
    'EventHooks.DefaultAgentUI',
    'EventHooks.DisconnectAgentUI',
    'EventHooks.PauseContact',
    'EventHooks.ResumeContact',
  ],
  ends: ['EndFlowModuleExecution'],
  unknown: [
    'UpdateContactMediaProcessing',
    'EvaluateDataTableValues',
    'ListDataTableValues',
    'UpsertDataTableValues',
    'RenderMessageTemplate',
    'CreateContact',
    'StartOutboundChatContact',
    'StartOutboundEmailContact',
    'LoadContactContent',
    'GetOutboundCommunicationStatus',
  ],
};

describe('what a task does at a block of another channel', () => {
  test.each(Object.entries(CHANNEL_TABLE))('%s', (effect, types) => {
    const found = foreignBlocks
      .filter((block) => block.effect === effect && block.mark?.path[0] !== 'EventHooksConfiguration')
      .map(({ type, mark }) => mark?.path.join('.') ?? type);

    expect(found.toSorted()).toEqual(types.toSorted());
  });

  test('is said of a hook whether its flow or only its configuration is there', () => {
    const hooks = (holder: string) =>
      foreignBlocks.flatMap(({ effect, title, mark }) =>
        mark?.path[0] === holder ? [[mark.path[1], effect, title]] : [],
      );
    expect(hooks('EventHooksConfiguration')).toEqual(hooks('EventHooks'));
  });

  test('is refused for a callback alone', () => {
    expect(foreignBlocks.filter(({ refused }) => refused !== undefined).map(({ type }) => type)).toEqual([
      'CreateCallbackContact',
    ]);
  });
});

describe('names that look like Types and are refused', () => {
  test.each([
    ['PlayPrompt', 'MessageParticipant'],
    ['Disconnect', 'DisconnectParticipant'],
    ['EndFlow', 'EndFlowExecution'],
    ['GetUserInput', 'GetParticipantInput'],
    ['StoreUserInput', 'GetParticipantInput'],
    ['TransferToAgent', 'TransferContactToAgent'],
    ['TransferToQueue', 'TransferContactToQueue'],
    ['TransferToPhoneNumber', 'TransferParticipantToThirdParty'],
    ['CheckStaffing', 'CheckMetricData'],
    ['CheckQueueStatus', 'CheckMetricData'],
    ['CheckAttribute', 'Compare'],
    ['Distribute', 'DistributeByPercentage'],
    ['SetContactAttributes', 'UpdateContactAttributes'],
    ['SetCallbackNumber', 'UpdateContactCallbackNumber'],
    ['SetWorkingQueue', 'UpdateContactTargetQueue'],
    ['SetVoice', 'UpdateContactTextToSpeechVoice'],
    ['SetLoggingBehavior', 'UpdateFlowLoggingBehavior'],
    ['StartMediaStreaming', 'UpdateContactMediaStreamingBehavior'],
    ['TransferContactToFlow', 'TransferToFlow'],
    ['UnTagContact', 'UntagContact'],
  ])('%s probably means %s', (name, type) => {
    expect(MISTAKEN_TYPES[name]).toBe(type);
  });

  test('are no Types, and lead to Types', () => {
    const types = new Set([...catalog.flatMap(({ actions }) => actions), ...foreignBlocks].map(({ type }) => type));
    expect(Object.keys(MISTAKEN_TYPES).filter((name) => types.has(name))).toEqual([]);
    expect(Object.values(MISTAKEN_TYPES).filter((type) => !types.has(type))).toEqual([]);
  });

  test('are not what every object has', () => {
    expect(MISTAKEN_TYPES['constructor']).toBeUndefined();
  });
});
