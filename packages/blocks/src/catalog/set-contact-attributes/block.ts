import { checkAttributeName } from '../../attributeName.ts';
import { LARGEST_STORE } from '../../bytes.ts';
import { attributes, choice, flowAttributes, longText, text } from '../../fields.ts';
import { type CheckedBlock, defineBlock, error, type Finding, flowTypes, success } from '../../block.ts';
import { getAt, isObject } from '../../flow/json.ts';
import { checkStoreSize } from '../../storeSize.ts';
import { describeKeys } from '../../words.ts';

/** The system attributes the block may write, with what people call them. */
const SYSTEM: Readonly<Record<string, string>> = {
  Name: 'name',
  Description: 'description',
  LanguageCode: 'language',
  CustomerId: 'customer id',
};

/** The field that holds the rows of each action; *UpdateContactData* has none. */
const ROWS: Readonly<Record<string, string | undefined>> = {
  UpdateContactAttributes: 'Attributes',
  UpdateFlowAttributes: 'FlowAttributes',
};

/** flow-language §2.13. */
export const setContactAttributes = defineBlock({
  id: 'set-contact-attributes',
  title: 'Set contact attributes',
  category: 'set',
  icon: 'tag',
  description: 'Writes values onto the task, so that later blocks, agents and reports can read them.',
  searchWords: ['attribute', 'variable', 'store', 'save', 'assign', 'flow attribute', 'rename task', 'language'],
  help: 'https://docs.aws.amazon.com/connect/latest/adminguide/set-contact-attributes.html',
  actions: [
    { type: 'UpdateContactAttributes', fields: ['Attributes', 'TargetContact'] },
    { type: 'UpdateFlowAttributes', fields: ['FlowAttributes'] },
    {
      type: 'UpdateContactData',
      fields: ['Name', 'Description', 'LanguageCode', 'CustomerId', 'TargetContact'],
      // What voice contacts and assistants use.
      kept: [
        'IsVoiceIdStreamingEnabled',
        'IsVoiceAuthenticationEnabled',
        'IsFraudDetectionEnabled',
        'VoiceAuthenticationThreshold',
        'VoiceAuthenticationResponseTime',
        'FraudDetectionThreshold',
        'WatchlistId',
        'WisdomSessionArn',
      ],
    },
  ],
  parameters: {
    Attributes: attributes('User-defined attributes', {
      help: 'Kept on the task for good, and read as $.Attributes.key.',
      maxBytes: LARGEST_STORE,
      initial: {},
    }),
    TargetContact: choice('Contact', {
      help: 'The related contact is the one this task was linked to when it was created.',
      options: [
        { value: 'Current', label: 'This contact' },
        { value: 'Related', label: 'The related contact' },
      ],
      default: 'Current',
    }),
    FlowAttributes: flowAttributes('Flow attributes', {
      help: 'Kept only while this flow runs, and read as $.FlowAttributes.key.',
      maxBytes: LARGEST_STORE,
    }),
    Name: text('Task name', { maxLength: 1024 }),
    Description: longText('Task description', { maxLength: 4096 }),
    LanguageCode: text('Language', { placeholder: 'en-US' }),
    CustomerId: text('Customer id'),
  },
  refused: { References: 'give references to a task when it is created' },
  branches: [success(), error()],
  flowTypes: flowTypes(),
  limits: [
    'All attributes of a task hold at most 32,768 bytes together, flow attributes the same apart.',
    'All rows are set, or none.',
    'Every value is read before any is written.',
  ],
  check,
  summary: (parameters) => {
    const rows = ['Attributes', 'FlowAttributes'].flatMap((name) => {
      const value = parameters[name];
      return isObject(value) ? Object.keys(value) : [];
    });
    const system = Object.keys(SYSTEM).flatMap((name) => (parameters[name] === undefined ? [] : (SYSTEM[name] ?? [])));
    return describeKeys([...rows, ...system]) || 'Nothing yet';
  },
});

// helpers

function check({ type, parameters, stored }: CheckedBlock): readonly Finding[] {
  const keys = (['Attributes', 'FlowAttributes'] as const).flatMap((field) => {
    const rows = parameters[field];
    return isObject(rows) ? Object.keys(rows).flatMap((key) => checkAttributeName(field, key, 'error')) : [];
  });
  const field = ROWS[type];
  const size = field === undefined ? [] : checkStoreSize(parameters[field], field);
  return [...keys, ...size, ...checkNotEmpty(type, stored)];
}

/** Each of the three actions has to set something. */
function checkNotEmpty(type: string, stored: unknown): readonly Finding[] {
  const rows = ROWS[type];
  if (rows !== undefined) {
    const found = getAt(stored, [rows]);
    if (found !== undefined && (!isObject(found) || Object.keys(found).length > 0)) return [];
    return [{ severity: 'error', field: rows, message: 'Missing attributes: add a row, or remove the block.' }];
  }
  const set = isObject(stored) ? Object.keys(stored).filter((name) => name !== 'TargetContact') : [];
  if (set.length > 0) return [];
  const message = 'Missing a value to set, such as the name of the task.';
  return [{ severity: 'error', field: 'Name', message, service: NOTHING_TO_SET }];
}

const NOTHING_TO_SET = 'At least one of [Name, Description, LanguageCode, CustomerId] must be set';
