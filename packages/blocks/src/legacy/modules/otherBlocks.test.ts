/** The module types of other channels (flow-language §6.2, last paragraph), and modules that are none of any type. */
import { describe, expect, test } from 'vitest';
import { testModules } from '../../../test/testLegacy.ts';
import { moduleTypes } from './index.ts';

const PROMPT = 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d/prompt/9a8b';

const said = (value: string, namespace: string | null = null) => ({ name: 'Text', value, namespace });
const asText = { name: 'TextToSpeechType', value: 'text' };
const asSsml = { name: 'TextToSpeechType', value: 'ssml' };
const errors = ['NoMatchingError'];

describe('Play prompt', () => {
  const Type = 'MessageParticipant';
  testModules([
    [
      'text',
      { type: 'PlayPrompt', ways: ['Success'], parameters: [said('Hello $.Name'), asText] },
      { Type, Parameters: { Text: 'Hello $.Name' }, next: 'there' },
    ],
    [
      'marked-up text of the contact',
      { type: 'PlayPrompt', ways: ['Success', 'Error'], parameters: [asSsml, said('greeting', 'External')] },
      { Type, Parameters: { SSML: '$.External.greeting' }, next: 'there', errors },
    ],
    [
      'a recording',
      {
        type: 'PlayPrompt',
        ways: ['Success'],
        parameters: [{ name: 'AudioPrompt', value: PROMPT, namespace: null, resourceName: 'Beep.wav' }],
      },
      {
        Type,
        Parameters: { PromptId: PROMPT },
        next: 'there',
        metadata: { parameters: { PromptId: { displayName: 'Beep.wav' } } },
      },
    ],
    [
      'by its oldest name',
      { type: 'PlayAudio', ways: ['Success'], parameters: [said('Hello'), asText] },
      {
        Type,
        Parameters: { Text: 'Hello' },
        next: 'there',
        notExact: ['guessed PlayAudio → MessageParticipant'],
      },
    ],
  ]);
});

describe('Get customer input', () => {
  const digits = { Type: 'GetParticipantInput', next: 'there' } as const;
  const bot = { Type: 'ConnectParticipantWithLexBot', next: 'there' } as const;
  const ways = [['Evaluate', 'Equals', '1'] as const, 'Timeout', 'NoMatch', 'Error'];
  const stored = {
    conditions: [['Equals', '1']],
    errors: ['InputTimeLimitExceeded', 'NoMatchingCondition', 'NoMatchingError'],
  } as const;
  testModules([
    [
      'one digit',
      {
        type: 'GetUserInput',
        target: 'Digits',
        ways,
        parameters: [said('Press 1'), asText, { name: 'Timeout', value: '5' }, { name: 'MaxDigits', value: '1' }],
      },
      { ...digits, ...stored, Parameters: { StoreInput: 'False', Text: 'Press 1', InputTimeLimitSeconds: '5' } },
    ],
    [
      'several digits are stored by another block, so their number has no place',
      { type: 'GetUserInput', target: 'Digits', ways, parameters: [{ name: 'MaxDigits', value: '4' }] },
      {
        ...digits,
        ...stored,
        Parameters: { StoreInput: 'False' },
        notExact: ['dropped Parameter "MaxDigits"'],
        metadata: { legacy: { parameters: [{ name: 'MaxDigits', value: '4' }] } },
      },
    ],
    [
      'what a bot understood',
      {
        type: 'GetUserInput',
        target: 'Lex',
        ways: [['Evaluate', 'Equals', 'Billing'], 'NoMatch', 'Error'],
        parameters: [
          said('How can I help?'),
          asText,
          { name: 'BotName', value: 'Desk' },
          { name: 'BotAlias', value: '$LATEST' },
          { name: 'BotRegion', value: 'eu-central-1' },
          { name: 'Parameter', key: 'tier', value: 'tier', namespace: 'User Defined' },
        ],
      },
      {
        ...bot,
        Parameters: {
          Text: 'How can I help?',
          LexBot: { Name: 'Desk', Alias: '$LATEST', Region: 'eu-central-1' },
          LexSessionAttributes: { tier: '$.Attributes.tier' },
        },
        conditions: [['Equals', 'Billing']],
        errors: ['NoMatchingCondition', 'NoMatchingError'],
      },
    ],
    [
      'a bot by its alias, the target missing',
      {
        type: 'GetUserInput',
        ways: ['NoMatch', 'Error'],
        parameters: [
          { name: 'BotAliasArn', value: 'arn:aws:lex:eu-central-1:111122223333:bot-alias/A/B' },
          { name: 'LexVersion', value: 'V2' },
        ],
      },
      {
        ...bot,
        Parameters: { LexV2Bot: { AliasArn: 'arn:aws:lex:eu-central-1:111122223333:bot-alias/A/B' } },
        errors: ['NoMatchingCondition', 'NoMatchingError'],
        notExact: ['guessed GetUserInput → ConnectParticipantWithLexBot', 'guessed Parameter "BotAliasArn"'],
      },
    ],
  ]);
});

describe('Store customer input', () => {
  const Type = 'GetParticipantInput';
  testModules([
    [
      'digits',
      {
        type: 'StoreUserInput',
        ways: ['Success', 'Error'],
        parameters: [
          said('Your PIN'),
          asText,
          { name: 'CustomerInputType', value: 'Custom' },
          { name: 'Timeout', value: '5' },
          { name: 'MaxDigits', value: 4 },
          { name: 'EncryptEntry', value: 'false' },
          { name: 'TerminatorDigits', value: '#', namespace: null },
          { name: 'DisableCancel', value: false },
        ],
      },
      {
        Type,
        Parameters: {
          StoreInput: 'True',
          Text: 'Your PIN',
          InputTimeLimitSeconds: '5',
          InputValidation: { CustomValidation: { MaximumLength: '4' } },
          DTMFConfiguration: { InputTerminationSequence: '#', DisableCancelKey: 'False' },
        },
        next: 'there',
        errors,
      },
    ],
    [
      'a phone number',
      {
        type: 'StoreUserInput',
        ways: ['Success', 'InvalidNumber', 'Error'],
        parameters: [
          { name: 'CustomerInputType', value: 'PhoneNumber' },
          { name: 'PhoneNumberFormat', value: 'Local' },
          { name: 'CountryCode', value: 'US' },
        ],
      },
      {
        Type,
        Parameters: {
          StoreInput: 'True',
          InputValidation: { PhoneNumberValidation: { NumberFormat: 'Local', CountryCode: 'US' } },
        },
        next: 'there',
        errors: ['InvalidPhoneNumber', 'NoMatchingError'],
      },
    ],
    [
      'encrypted with a key',
      {
        type: 'StoreUserInput',
        ways: ['Success', 'Error'],
        parameters: [
          { name: 'EncryptEntry', value: true },
          { name: 'EncryptionKeyId', value: 'key-1', namespace: null },
          { name: 'EncryptionKey', value: 'certificate', namespace: null },
        ],
      },
      {
        Type,
        Parameters: { StoreInput: 'True', InputEncryption: { EncryptionKeyId: 'key-1', Key: 'certificate' } },
        next: 'there',
        errors,
      },
    ],
    [
      'a key that is not used does not turn encryption on',
      {
        type: 'StoreUserInput',
        ways: ['Success', 'Error'],
        parameters: [
          { name: 'EncryptEntry', value: false },
          { name: 'EncryptionKeyId', value: 'key-1' },
        ],
      },
      {
        Type,
        Parameters: { StoreInput: 'True' },
        next: 'there',
        errors,
        notExact: ['dropped Parameter "EncryptionKeyId"'],
        metadata: { legacy: { parameters: [{ name: 'EncryptionKeyId', value: 'key-1' }] } },
      },
    ],
    [
      'encrypted without a key',
      { type: 'StoreUserInput', ways: ['Success', 'Error'], parameters: [{ name: 'EncryptEntry', value: 'true' }] },
      {
        Type,
        Parameters: { StoreInput: 'True' },
        next: 'there',
        errors,
        notExact: ['dropped Parameter "EncryptEntry"'],
        metadata: { legacy: { parameters: [{ name: 'EncryptEntry', value: 'true' }] } },
      },
    ],
    [
      'by its oldest name',
      { type: 'StoreCustomerInput', ways: ['Success', 'Error'], parameters: [{ name: 'Timeout', value: '6' }] },
      {
        Type,
        Parameters: { StoreInput: 'True', InputTimeLimitSeconds: '6' },
        next: 'there',
        errors,
        notExact: ['guessed StoreCustomerInput → GetParticipantInput'],
      },
    ],
  ]);
});

describe('Loop prompts', () => {
  testModules([
    [
      'one after another, interrupted now and then; it never goes on by itself',
      {
        type: 'LoopPrompts',
        ways: ['Timeout', 'Error'],
        parameters: [
          { name: 'Text', key: 'text', value: 'Please hold' },
          { name: 'AudioPrompt', value: PROMPT, resourceName: 'Jazz.wav' },
          { name: 'Text', key: 'ssml', value: '<speak>Still here</speak>' },
          { name: 'InterruptSeconds', value: 120 },
        ],
      },
      {
        Type: 'MessageParticipantIteratively',
        Parameters: {
          Messages: [{ Text: 'Please hold' }, { PromptId: PROMPT }, { SSML: '<speak>Still here</speak>' }],
          InterruptFrequencySeconds: '120',
        },
        conditions: [['Equals', 'MessagesInterrupted']],
        errors,
        metadata: { parameters: { Messages: [null, { PromptId: { displayName: 'Jazz.wav' } }] } },
      },
    ],
  ]);
});

describe('Set voice, logging, recording', () => {
  const recording = (option: string, participants: string) => ({
    type: 'SetRecordingBehavior',
    ways: ['Success'],
    parameters: [
      { name: 'RecordingBehaviorOption', value: option },
      { name: 'RecordingParticipantOption', value: participants },
    ],
  });
  const recorded = (...participants: string[]) => ({
    Type: 'UpdateContactRecordingBehavior',
    Parameters: { RecordingBehavior: { RecordedParticipants: participants } },
    next: 'there',
  });
  testModules([
    [
      'a voice, its engine and style',
      {
        type: 'SetVoice',
        ways: ['Success'],
        parameters: [
          { name: 'GlobalVoice', value: 'Joanna' },
          { name: 'GlobalEngine', value: 'Neural' },
          { name: 'SpeakingStyle', value: 'None' },
        ],
      },
      {
        Type: 'UpdateContactTextToSpeechVoice',
        Parameters: { TextToSpeechVoice: 'Joanna', TextToSpeechEngine: 'Neural', TextToSpeechStyle: 'None' },
        next: 'there',
      },
    ],
    ...[
      ['Enable', 'Enabled'],
      ['Disable', 'Disabled'],
    ].map(
      ([before = '', after = '']) =>
        [
          `logging ${after}`,
          {
            type: 'SetLoggingBehavior',
            ways: ['Success'],
            parameters: [{ name: 'LoggingBehavior', value: before }],
          },
          { Type: 'UpdateFlowLoggingBehavior', Parameters: { FlowLoggingBehavior: after }, next: 'there' },
        ] as const,
    ),
    ['both recorded', recording('Enable', 'Both'), recorded('Agent', 'Customer')],
    ['the agent recorded', recording('Enable', 'Agent'), recorded('Agent')],
    ['the customer recorded', recording('Enable', 'Customer'), recorded('Customer')],
    ['nobody recorded', recording('Disable', 'Both'), recorded()],
    [
      'analytics',
      {
        type: 'SetRecordingBehavior',
        ways: ['Success'],
        parameters: [
          { name: 'AnalyticsBehaviorOption', value: 'Enable' },
          { name: 'AnalyticsLanguageLocaleCode', value: 'en-US', namespace: null },
          { name: 'AnalyticsRedactionOption', value: 'Enable' },
          { name: 'AnalyticsRedactionPolicy', value: 'RedactedAndOriginal', namespace: null },
          { name: 'AnalyticsMode', value: 'RealTime' },
          { name: 'AnalyticsCustomVocabulary', value: 'None' },
        ],
      },
      {
        Type: 'UpdateContactRecordingBehavior',
        Parameters: {
          AnalyticsBehavior: {
            Enabled: 'True',
            AnalyticsLanguage: 'en-US',
            AnalyticsRedactionBehavior: 'Enabled',
            AnalyticsRedactionResults: 'RedactedAndOriginal',
            ChannelConfiguration: { Voice: { AnalyticsModes: ['RealTime'] } },
          },
        },
        next: 'there',
        notExact: [
          'guessed Parameter "AnalyticsBehaviorOption"',
          'guessed Parameter "AnalyticsLanguageLocaleCode"',
          'guessed Parameter "AnalyticsRedactionOption"',
          'guessed Parameter "AnalyticsRedactionPolicy"',
          'guessed Parameter "AnalyticsMode"',
          'dropped Parameter "AnalyticsCustomVocabulary"',
        ],
        metadata: { legacy: { parameters: [{ name: 'AnalyticsCustomVocabulary', value: 'None' }] } },
      },
    ],
  ]);
});

describe('Start and stop media streaming', () => {
  const tracks = ['FromCustomer', 'ToCustomer'].map((value) => ({ name: 'Track', value }));
  const streaming = (state: string) => ({
    Type: 'UpdateContactMediaStreamingBehavior',
    Parameters: {
      MediaStreamingState: state,
      MediaStreamType: 'Audio',
      Participants: [{ ParticipantType: 'Customer', MediaDirections: ['From', 'To'] }],
    },
    next: 'there',
    errors,
  });
  const parameters = [...tracks, { name: 'MediaStreamTypes', value: 'Audio' }];
  testModules([
    ['start', { type: 'StartMediaStreaming', ways: ['Success', 'Error'], parameters }, streaming('Enabled')],
    ['stop', { type: 'StopMediaStreaming', ways: ['Success', 'Error'], parameters }, streaming('Disabled')],
  ]);
});

describe('phone numbers', () => {
  const number = { name: 'PhoneNumber', value: 'Callback', namespace: 'External' };
  const timeLimit = { name: 'TimeLimit', value: '15' };
  const Parameters = { ThirdPartyPhoneNumber: '$.External.Callback', ThirdPartyConnectionTimeLimitSeconds: '15' };
  testModules([
    [
      'Set callback number',
      {
        type: 'SetCallBackNumber',
        ways: ['Success', 'InvalidPhoneNumber', 'NonDialableNumber'],
        parameters: [{ name: 'CallBackNumber', value: 'Stored customer input', namespace: 'System' }],
      },
      {
        Type: 'UpdateContactCallbackNumber',
        Parameters: { CallbackNumber: '$.StoredCustomerInput' },
        next: 'there',
        errors: ['InvalidCallbackNumber', 'CallbackNumberNotDialable'],
      },
    ],
    [
      'Transfer to phone number, and back',
      {
        type: 'Transfer',
        target: 'PhoneNumber',
        ways: ['Success', 'CallFailure', 'Timeout', 'Error'],
        parameters: [timeLimit, { name: 'BlindTransfer', value: false }, number],
      },
      {
        Type: 'TransferParticipantToThirdParty',
        Parameters: { ...Parameters, ContinueFlowExecution: 'True' },
        next: 'there',
        errors: ['CallFailed', 'ConnectionTimeLimitExceeded', 'NoMatchingError'],
        notExact: ['guessed Parameter "BlindTransfer"'],
      },
    ],
    [
      'Transfer to phone number, for good',
      {
        type: 'Transfer',
        target: 'PhoneNumber',
        ways: ['Error'],
        parameters: [timeLimit, { name: 'BlindTransfer', value: true }, number],
      },
      {
        Type: 'TransferParticipantToThirdParty',
        Parameters: { ...Parameters, ContinueFlowExecution: 'False' },
        next: 'there',
        errors,
        notExact: ['guessed Parameter "BlindTransfer"'],
      },
    ],
  ]);
});

describe('contact data and Voice ID', () => {
  const ways = ['Success', 'Error'];
  testModules([
    [
      'a language and a customer',
      {
        type: 'SetContactData',
        ways,
        parameters: [
          { name: 'ContactData', namespace: null, languageCode: 'es-MX' },
          { name: 'ContactData', namespace: 'External', customerId: 'id' },
        ],
      },
      {
        Type: 'UpdateContactData',
        Parameters: { LanguageCode: 'es-MX', CustomerId: '$.External.id' },
        next: 'there',
        errors,
        notExact: ['guessed SetContactData → UpdateContactData'],
      },
    ],
    [
      'settings of Voice ID',
      {
        type: 'SetContactData',
        ways,
        parameters: [
          { name: 'IsVoiceIdStreamingEnabled', value: 'true' },
          { name: 'VoiceAuthenticationThreshold', value: '90' },
        ],
      },
      {
        Type: 'UpdateContactData',
        Parameters: { IsVoiceIdStreamingEnabled: 'TRUE', VoiceAuthenticationThreshold: '90' },
        next: 'there',
        errors,
        notExact: ['guessed SetContactData → UpdateContactData'],
      },
    ],
    [
      'Set Voice ID',
      { type: 'SetVoiceId', ways },
      { Type: 'StartVoiceIdStream', next: 'there', errors, notExact: ['guessed SetVoiceId → StartVoiceIdStream'] },
    ],
    [
      'Check Voice ID',
      {
        type: 'CheckVoiceId',
        ways: ['Authenticated', 'NotEnrolled', 'Error'],
        parameters: [{ name: 'CheckVoiceIdOption', value: 'voiceAuthentication' }],
      },
      {
        Type: 'CheckVoiceId',
        next: 'there',
        conditions: [
          ['Equals', 'Authenticated'],
          ['Equals', 'NotEnrolled'],
        ],
        errors,
        notExact: ['guessed CheckVoiceId → CheckVoiceId', 'dropped Parameter "CheckVoiceIdOption"'],
        metadata: { legacy: { parameters: [{ name: 'CheckVoiceIdOption', value: 'voiceAuthentication' }] } },
      },
    ],
    [
      'an attribute for the agent’s screen, by its oldest name',
      {
        type: 'SetScreenPop',
        ways,
        parameters: [
          { name: 'key', value: 'card' },
          { name: 'value', value: 'Stored customer input', namespace: 'System' },
        ],
      },
      {
        Type: 'UpdateContactAttributes',
        Parameters: { Attributes: { card: '$.StoredCustomerInput' } },
        next: 'there',
        errors,
        notExact: ['guessed SetScreenPop → UpdateContactAttributes'],
      },
    ],
  ]);
});

describe('what a type is not known to have', () => {
  testModules([
    [
      'a parameter is kept beside the action',
      { type: 'Loop', ways: ['Looping', 'Complete'], parameters: [{ name: 'LoopName', value: 'callers' }] },
      {
        Type: 'Loop',
        next: 'there',
        conditions: [
          ['Equals', 'ContinueLooping'],
          ['Equals', 'DoneLooping'],
        ],
        notExact: ['dropped Parameter "LoopName"'],
        metadata: { legacy: { parameters: [{ name: 'LoopName', value: 'callers' }] } },
      },
    ],
    [
      'a parameter with a member more says what it says, and the member is kept',
      { type: 'Loop', ways: ['Complete'], parameters: [{ name: 'LoopCount', value: '3', unit: 'rounds' }] },
      {
        Type: 'Loop',
        Parameters: { LoopCount: '3' },
        next: 'there',
        conditions: [['Equals', 'DoneLooping']],
        notExact: ['dropped "unit" of Parameter "LoopCount"'],
        metadata: { legacy: { parameters: [{ name: 'LoopCount', value: '3', unit: 'rounds' }] } },
      },
    ],
    [
      'a branch keeps its name and where it leads',
      { type: 'SetQueue', ways: ['Success', 'Error', 'Busy'] },
      {
        Type: 'UpdateContactTargetQueue',
        next: 'there',
        conditions: [['Equals', 'Busy']],
        errors,
        notExact: ['guessed Branch "Busy"'],
      },
    ],
    [
      'a way on from a block that ends the flow',
      { type: 'Disconnect', ways: ['Success'] },
      { Type: 'DisconnectParticipant', next: 'there', notExact: ['guessed Branch "Success"'] },
    ],
    [
      'a way on beside a NextAction that repeats another branch',
      { type: 'Transfer', target: 'Flow', ways: ['Success', 'Error'] },
      {
        Type: 'TransferToFlow',
        next: 'there',
        conditions: [['Equals', 'Success']],
        errors,
        notExact: ['guessed Branch "Success"'],
      },
    ],
    [
      'a second way on',
      { type: 'PlayPrompt', ways: ['Success', 'Success'] },
      {
        Type: 'MessageParticipant',
        next: 'there',
        notExact: ['dropped Branch "Success"'],
        metadata: { legacy: { branches: [{ condition: 'Success', transition: 'there' }] } },
      },
    ],
    [
      'a target',
      { type: 'Disconnect', target: 'Queue' },
      {
        Type: 'DisconnectParticipant',
        notExact: ['dropped Target "Queue"'],
        metadata: { legacy: { target: 'Queue' } },
      },
    ],
  ]);
});

describe('a type nobody knows', () => {
  testModules([
    [
      'keeps its name, its branches, and beside the action what is set on it',
      {
        type: 'ReadTeaLeaves',
        target: 'Cup',
        ways: ['Success', 'Fog', ['Evaluate', 'Equals', 'rain'], 'NoMatch', 'Error'],
        parameters: [{ name: 'Tea', value: 'green' }],
        metadata: { position: { x: 1, y: 2 } },
      },
      {
        Type: 'ReadTeaLeaves',
        next: 'there',
        conditions: [
          ['Equals', 'Fog'],
          ['Equals', 'rain'],
        ],
        errors: ['NoMatchingCondition', 'NoMatchingError'],
        notExact: ['dropped Unknown type "ReadTeaLeaves"'],
        metadata: { legacy: { target: 'Cup', parameters: [{ name: 'Tea', value: 'green' }] } },
      },
    ],
    [
      'a target nobody knows makes it another type',
      { type: 'Transfer', target: 'Moon', ways: ['Error'] },
      {
        Type: 'Transfer',
        errors,
        notExact: ['dropped Unknown type "Transfer"'],
        metadata: { legacy: { target: 'Moon' } },
      },
    ],
    [
      'metadata of its own under that name is kept as well',
      { type: 'ReadTeaLeaves', target: 'Cup', metadata: { legacy: 'a legacy' } },
      {
        Type: 'ReadTeaLeaves',
        notExact: ['dropped Unknown type "ReadTeaLeaves"'],
        metadata: { legacy: { target: 'Cup', metadata: { legacy: 'a legacy' } } },
      },
    ],
  ]);
});

test('no two types say of a module that it is theirs', () => {
  const names = moduleTypes.map(({ name, target = '' }) => `${name} ${target}`);

  expect(new Set(names).size).toBe(names.length);
});
