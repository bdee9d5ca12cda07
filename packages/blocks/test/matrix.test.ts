/**
 * The matrix of blocks and flow types (flow-language §3.1) and the parameters, branches and errors of every Type
 * (flow-language §2, §4), written out cell by cell and compared with the catalog.
 */
import { describe, expect, test } from 'vitest';
import type { ActionForm, BlockDefinition, BranchDefinition } from '../src/block.ts';
import { catalog } from '../src/catalog.gen.ts';
import { fieldPath, type Field } from '../src/fields.ts';
import type { FlowType } from '../src/flow/flowTypes.ts';

// ✔ allowed; ✔i allowed, and told that the sources differ; – refused; –i not offered, and only warned of in a file,
// because the language reference has it there.
const MATRIX = `
#   | Block and Type                                       | IN | CQ | AW | T2Q | T2A
1   | change-routing-priority                              | ✔  | ✔i | –  | ✔i  | ✔i
2   | check-contact-attributes                             | ✔  | ✔  | ✔  | ✔   | ✔
3   | check-hours-of-operation                             | ✔  | ✔  | –  | ✔   | ✔
4   | check-queue-status                                   | ✔  | ✔  | –  | ✔   | ✔
5   | check-staffing                                       | ✔  | ✔  | –  | ✔   | ✔
6   | create-task                                          | ✔  | ✔  | ✔  | ✔   | ✔
7   | disconnect                                           | ✔  | ✔  | –i | ✔   | ✔
8   | distribute-by-percentage                             | ✔  | ✔  | –  | ✔   | ✔
9   | end-flow                                             | ✔i | ✔  | ✔  | ✔i  | ✔i
10  | get-queue-metrics                                    | ✔  | ✔  | ✔  | ✔   | ✔
11  | invoke-lambda-function                               | ✔  | ✔  | ✔  | ✔   | ✔
12  | loop                                                 | ✔  | ✔  | ✔  | ✔   | ✔
13  | set-contact-attributes                               | ✔  | ✔  | ✔  | ✔   | ✔
14  | set-customer-queue-flow                              | ✔  | –i | –i | ✔   | ✔
15  | set-disconnect-flow                                  | ✔  | ✔  | ✔  | ✔   | ✔
16  | set-working-queue                                    | ✔  | –  | –  | ✔   | ✔
17  | transfer-to-flow                                     | ✔  | –  | –  | ✔   | ✔
18a | transfer-to-queue TransferContactToQueue             | ✔  | –  | –  | ✔   | ✔
18b | transfer-to-queue DequeueContactAndTransferToQueue   | –  | ✔  | –  | –   | –
19  | wait                                                 | ✔  | ✔  | –i | –i  | –i
`;

const COLUMNS: readonly FlowType[] = [
  'CONTACT_FLOW',
  'CUSTOMER_QUEUE',
  'AGENT_WHISPER',
  'QUEUE_TRANSFER',
  'AGENT_TRANSFER',
];

const ROWS = MATRIX.trim()
  .split('\n')
  .slice(1)
  .map((row) => row.split('|').map((cell) => cell.trim()));
const BLOCKS = ROWS.map(([, name = '']) => name.split(' ')[0] ?? '');

describe('the matrix of blocks and flow types (flow-language §3.1)', () => {
  test.each(ROWS.map(([number = '', name = '', ...cells]) => [number, name, cells] as const))(
    '%s %s',
    (_, name, cells) => {
      const [id, type] = name.split(' ');
      const block = blockOf(id ?? '');
      const form = block.actions.find((one) => one.type === (type ?? one.type));

      expect(COLUMNS.map((flowType) => cellOf(block, form, flowType))).toEqual(cells);
    },
  );

  test('is of 19 blocks', () => {
    expect(new Set(BLOCKS).size).toBe(19);
  });

  test('says why wherever a block is not simply allowed', () => {
    const silent = catalog.flatMap(({ id, flowTypes }) =>
      Object.values(flowTypes)
        .filter((one) => one.verdict !== 'allow' && !/^[A-Z].*\.$/.test(one.reason))
        .map(() => id),
    );
    expect(silent).toEqual([]);
  });
});

interface TypeRow {
  readonly block: string;
  readonly type: string;
  /**
   * Path, whether it is asked for, how much may come from the contact, and its range or choices. *Needed* is what the
   * block asks for on its own terms: one of several, or a flow unless a template has one.
   */
  readonly parameters: readonly string[];
  /** The operators of conditions an author makes. */
  readonly conditions?: string;
  /** Label and transition, in the order they are drawn. */
  readonly branches: readonly string[];
  /** The branch that NextAction repeats (flow-language §1.4.3). */
  readonly mirrors?: string;
}

const SUCCESS = 'Success: NextAction';
const ERROR = 'Error: NoMatchingError';
const AT_MOST_ONE = ['QueueId at most one, static-or-single', 'AgentId at most one, static-or-single'];
const ONE_OF = ['QueueId one of, static-or-single', 'AgentId one of, static-or-single'];

const TYPES: readonly TypeRow[] = [
  {
    block: 'change-routing-priority',
    type: 'UpdateContactRoutingBehavior',
    parameters: ['QueuePriority one of, static, 1…9223372036854775807', 'QueueTimeAdjustmentSeconds one of, static'],
    branches: [SUCCESS],
  },
  {
    block: 'check-contact-attributes',
    type: 'Compare',
    parameters: ['ComparisonValue required, single'],
    conditions:
      'Equals TextStartsWith TextEndsWith TextContains NumberGreaterThan NumberGreaterOrEqualTo NumberLessThan NumberLessOrEqualTo',
    branches: ['No match: NoMatchingCondition'],
    mirrors: 'No match',
  },
  {
    block: 'check-hours-of-operation',
    type: 'CheckHoursOfOperation',
    parameters: ['HoursOfOperationId optional, static-or-single'],
    branches: ['In hours: Equals "True"', 'Out of hours: Equals "False"', ERROR],
    mirrors: 'Error',
  },
  {
    block: 'check-queue-status',
    type: 'CheckMetricData',
    parameters: ['MetricType required, static, OldestContactInQueueAgeSeconds NumberOfContactsInQueue', ...AT_MOST_ONE],
    conditions: 'Equals NumberGreaterThan NumberGreaterOrEqualTo NumberLessThan NumberLessOrEqualTo',
    branches: ['No match: NoMatchingCondition', ERROR],
    mirrors: 'Error',
  },
  {
    block: 'check-staffing',
    type: 'CheckMetricData',
    parameters: [
      'MetricType required, static, NumberOfAgentsAvailable NumberOfAgentsStaffed NumberOfAgentsOnline',
      ...AT_MOST_ONE,
    ],
    branches: ['True: NumberGreaterThan "0"', 'False: NoMatchingCondition', ERROR],
    mirrors: 'Error',
  },
  {
    block: 'create-task',
    type: 'CreateTask',
    parameters: [
      'Name required, any, at most 1024 characters',
      'Description optional, any, at most 4096 characters',
      'ContactFlowId needed, static-or-single',
      'TaskTemplateId optional, static',
      'Attributes optional, any',
      'References optional, any',
      'DelaySeconds at most one, static-or-single, 1…518400',
      'ScheduledTime at most one, any',
    ],
    branches: [SUCCESS, ERROR],
  },
  { block: 'disconnect', type: 'DisconnectParticipant', parameters: [], branches: [] },
  {
    block: 'distribute-by-percentage',
    type: 'DistributeByPercentage',
    parameters: [],
    conditions: 'NumberLessThan',
    branches: ['Default: NoMatchingCondition'],
    mirrors: 'Default',
  },
  { block: 'end-flow', type: 'EndFlowExecution', parameters: [], branches: [] },
  {
    block: 'get-queue-metrics',
    type: 'GetMetricData',
    parameters: [...AT_MOST_ONE, 'QueueChannel optional, static-or-single, Voice Chat Task Email'],
    branches: [SUCCESS, ERROR],
  },
  {
    block: 'invoke-lambda-function',
    type: 'InvokeLambdaFunction',
    parameters: [
      'LambdaFunctionARN required, any',
      'InvocationTimeLimitSeconds required, static, 1…60',
      'InvocationType optional, static, SYNCHRONOUS ASYNCHRONOUS',
      'LambdaInvocationAttributes optional, any',
      'ResponseValidation.ResponseType optional, static, STRING_MAP JSON',
    ],
    branches: [SUCCESS, ERROR],
  },
  {
    block: 'loop',
    type: 'Loop',
    parameters: ['LoopCount required, static-or-single, 0…100'],
    branches: [
      'Looping: Equals "ContinueLooping"',
      'Complete: Equals "DoneLooping"',
      'Error: NoMatchingError, optional',
    ],
    mirrors: 'Complete',
  },
  {
    block: 'set-contact-attributes',
    type: 'UpdateContactAttributes',
    parameters: ['Attributes needed, any', 'TargetContact optional, static, Current Related'],
    branches: [SUCCESS, ERROR],
  },
  {
    block: 'set-contact-attributes',
    type: 'UpdateFlowAttributes',
    parameters: ['FlowAttributes needed, any'],
    branches: [SUCCESS, ERROR],
  },
  {
    block: 'set-contact-attributes',
    type: 'UpdateContactData',
    parameters: [
      'TargetContact optional, static, Current Related',
      'Name needed, any, at most 1024 characters',
      'Description optional, any, at most 4096 characters',
      'LanguageCode optional, any',
      'CustomerId optional, any',
    ],
    branches: [SUCCESS, ERROR],
  },
  {
    block: 'set-customer-queue-flow',
    type: 'UpdateContactEventHooks',
    parameters: ['EventHooks.CustomerQueue required, static-or-single'],
    branches: [SUCCESS, ERROR],
  },
  {
    block: 'set-disconnect-flow',
    type: 'UpdateContactEventHooks',
    parameters: ['EventHooks.CustomerRemaining required, static-or-single'],
    branches: [SUCCESS, ERROR],
  },
  { block: 'set-working-queue', type: 'UpdateContactTargetQueue', parameters: ONE_OF, branches: [SUCCESS, ERROR] },
  {
    block: 'transfer-to-flow',
    type: 'TransferToFlow',
    parameters: ['ContactFlowId required, static-or-single'],
    branches: [ERROR],
    mirrors: 'Error',
  },
  {
    block: 'transfer-to-queue',
    type: 'TransferContactToQueue',
    parameters: [],
    branches: ['At capacity: QueueAtCapacity', ERROR],
    mirrors: 'Error',
  },
  {
    block: 'transfer-to-queue',
    type: 'DequeueContactAndTransferToQueue',
    parameters: ONE_OF,
    branches: ['At capacity: QueueAtCapacity', ERROR],
    mirrors: 'Error',
  },
  {
    block: 'wait',
    type: 'Wait',
    parameters: [
      'TimeLimitSeconds required, static-or-single, 1…604800',
      'Events optional, static, CustomerReturned BotParticipantDisconnected',
    ],
    branches: [
      'Time Expired: Equals "WaitCompleted"',
      'Customer returned: Equals "CustomerReturned", never for a task',
      'Bot participant disconnected: Equals "BotParticipantDisconnected", never for a task',
      'Participant not found: ParticipantNotFound, never for a task',
      ERROR,
    ],
    mirrors: 'Error',
  },
];

describe('the parameters, branches and errors of every Type (flow-language §2, §4)', () => {
  test.each(TYPES.map((row) => [row.type, row.block, row] as const))('%s of %s', (type, id, row) => {
    const block = blockOf(id);
    const form = block.actions.find((one) => one.type === type);

    const fields = Object.entries(block.parameters).filter(([name]) => form?.fields?.includes(name) ?? true);
    expect(fields.map(([name, field]) => wordsOf(name, field, block, type)).toSorted()).toEqual(
      row.parameters.toSorted(),
    );
    expect(block.conditions?.operators.join(' ')).toBe(row.conditions);
    expect(block.branches.map(branchWords)).toEqual(row.branches);
    expect(block.branches.find(({ name }) => name === block.mirrors)?.label).toBe(row.mirrors);
  });

  test('are all that these blocks have', () => {
    const types = BLOCKS.flatMap((id) => blockOf(id).actions.map(({ type }) => `${type} of ${id}`));
    expect(new Set(TYPES.map(({ type, block }) => `${type} of ${block}`))).toEqual(new Set(types));
  });
});

// helpers

function blockOf(id: string): BlockDefinition {
  const block = catalog.find((one) => one.id === id);
  if (!block) throw new Error(`The catalog has no block "${id}".`);
  return block;
}

function cellOf(block: BlockDefinition, form: ActionForm | undefined, flowType: FlowType): string {
  if (form?.flowTypes && !form.flowTypes.includes(flowType)) return '–';
  const permission = block.flowTypes[flowType];
  if (permission.verdict === 'allow') return '✔';
  if (permission.verdict === 'warn') return '✔i';
  return permission.severity === 'error' ? '–' : '–i';
}

function wordsOf(name: string, field: Field, block: BlockDefinition, type: string): string {
  const { min, max, maxLength, options, dynamic } = field;
  const range = min !== undefined && max !== undefined ? `${min}…${max}` : undefined;
  const limit = maxLength === undefined ? undefined : `at most ${maxLength} characters`;
  const choices = options?.map(({ value }) => value).join(' ');
  const words = [askedFor(name, field, block, type), dynamic, range ?? limit ?? choices];
  return `${fieldPath(name, field).join('.')} ${words.filter((word) => word !== undefined).join(', ')}`;
}

function askedFor(name: string, field: Field, block: BlockDefinition, type: string): string {
  if (field.required) return 'required';
  const group = block.exclusive.find(({ fields }) => fields.includes(name));
  if (group) return group.required ? 'one of' : 'at most one';
  const empty = block.check({ type, flowType: undefined, parameters: {}, stored: {}, conditions: [] });
  return empty.some((finding) => finding.field === name) ? 'needed' : 'optional';
}

function branchWords({ label, stored, required, neverTaken }: BranchDefinition): string {
  const result = stored.as === 'Condition' ? `${stored.operator} "${stored.operand}"` : 'NextAction';
  const transition = stored.as === 'Error' ? stored.errorType : result;
  const how = neverTaken === undefined ? (required ? '' : ', optional') : ', never for a task';
  return `${label}: ${transition}${how}`;
}
