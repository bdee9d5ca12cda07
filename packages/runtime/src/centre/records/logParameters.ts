/**
 * What a flow log says of one block: its parameters as they came out, under the names the log has for them, and what
 * came of it (logs-and-tests §1). Names nobody has seen in a log are the block's own (assumed).
 */
import type { Condition } from '@switchyard/blocks';
import type { Facts } from '../instance/facts.ts';
import { isStaffing } from './moduleTypes.ts';

/** A block that has run. */
export interface RanBlock {
  readonly type: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly conditions: readonly Condition[];
  /** The branch it took; undefined where it took none. */
  readonly branch: string | undefined;
  readonly because: string | undefined;
  /** What a Lambda function answered. */
  readonly external: unknown;
}

/** One line of the log. */
export interface LogLine {
  readonly parameters: LogParameters;
  readonly results?: string | undefined;
}

export type LogParameters = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** The lines of one block: most have one; one for each attribute set, and for each condition tried (assumed). */
export function logLines(block: RanBlock, facts: Facts): readonly LogLine[] {
  const { type, parameters } = block;
  const text = (name: string): string | undefined => textOf(parameters[name]);
  const failure = isError(block.branch) ? (block.because ?? 'Error') : undefined;
  const line = (told: Readonly<Record<string, unknown>>, results?: string): readonly LogLine[] => [
    { parameters: texts(told), results: failure ?? results },
  ];
  switch (type) {
    case 'UpdateContactRoutingBehavior':
      return line({ AbsolutePosition: text('QueuePriority'), TimeAdjustment: text('QueueTimeAdjustmentSeconds') });
    case 'Compare':
      return comparisons(block);
    case 'CheckHoursOfOperation':
      return line(
        { HoursOfOperation: arnIn(facts.hours, text('HoursOfOperationId')) },
        yesOrNo(block, 'inHours', 'outOfHours'),
      );
    case 'CheckMetricData':
      return isStaffing(parameters)
        ? line({ Status: STAFFING[text('MetricType') ?? ''], ...target(block, facts) }, yesOrNo(block, 'true', 'false'))
        : line({ MetricType: text('MetricType'), ...target(block, facts) }, conditionTaken(block));
    case 'DistributeByPercentage':
      return line({}, conditionTaken(block));
    case 'GetMetricData':
      return line({ ...target(block, facts), Channel: text('QueueChannel') });
    case 'InvokeLambdaFunction':
      return line({
        FunctionArn: arnIn(facts.lambdas, text('LambdaFunctionARN')),
        Parameters: parameters['LambdaInvocationAttributes'] ?? {},
        TimeLimit: milliseconds(text('InvocationTimeLimitSeconds')),
        ResponseValidation: `ResponseType=${text('ResponseType') ?? 'STRING_MAP'}`,
      });
    case 'Loop':
      return line({ LoopCount: text('LoopCount') }, LOOP[block.branch ?? '']);
    case 'UpdateContactAttributes':
      return rowsOf(parameters['Attributes']).map(([Key, Value]) => ({
        parameters: { Key, Value, AddAttributeToRelatedContact: String(text('TargetContact') === 'Related') },
        results: failure,
      }));
    case 'UpdateFlowAttributes':
      return rowsOf(parameters['FlowAttributes']).map(([Key, Value]) => ({
        parameters: { Key, Value },
        results: failure,
      }));
    case 'UpdateContactEventHooks':
      return rowsOf(parameters).map(([Type, flow]) => ({
        parameters: texts({ ContactFlowId: arnIn(facts.flows, flow), Type }),
        results: failure,
      }));
    case 'UpdateContactTargetQueue':
      return line(target(block, facts));
    case 'TransferToFlow':
      return line({ ContactFlowId: arnIn(facts.flows, text('ContactFlowId')) });
    case 'TransferContactToQueue':
    case 'DequeueContactAndTransferToQueue':
      return line(target(block, facts), block.branch === 'atCapacity' ? 'false' : undefined);
    case 'Wait':
      return line({ TimeoutSeconds: text('TimeLimitSeconds') }, block.branch === 'timeExpired' ? 'Timeout' : undefined);
    case 'UpdateFlowLoggingBehavior':
      return line({ LoggingBehavior: text('FlowLoggingBehavior') === 'Enabled' ? 'Enable' : 'Disable' });
    case 'DisconnectParticipant':
    case 'EndFlowExecution':
      return line({});
    default:
      return line(parameters);
  }
}

// helpers

const STAFFING: Readonly<Record<string, string>> = {
  NumberOfAgentsAvailable: 'Available',
  NumberOfAgentsStaffed: 'Staffed',
  NumberOfAgentsOnline: 'Online',
};

const LOOP: Readonly<Record<string, string>> = { looping: 'Looping', complete: 'Complete' };

/** The log's words for comparisons. `EndsWith` and `KeyExists` are assumed. */
const COMPARISONS: Readonly<Record<string, string>> = {
  Equals: 'Equals',
  TextContains: 'Contains',
  TextStartsWith: 'StartsWith',
  TextEndsWith: 'EndsWith',
  NumberGreaterThan: 'GreaterThan',
  NumberGreaterOrEqualTo: 'GreaterThanOrEqualTo',
  NumberLessThan: 'LessThan',
  NumberLessOrEqualTo: 'LessThanOrEqualTo',
};

/** One line for each condition tried, in order, until one is true. */
function comparisons({ parameters, conditions, branch }: RanBlock): readonly LogLine[] {
  const found = conditions.findIndex((condition) => condition.branch === branch);
  const tried = found < 0 ? conditions : conditions.slice(0, found + 1);
  return tried.map(({ operator, operand }, place) => ({
    parameters: texts({
      ComparisonMethod: COMPARISONS[operator] ?? operator,
      SecondValue: operand,
      Value: textOf(parameters['ComparisonValue']) ?? '',
    }),
    results: String(place === found),
  }));
}

function conditionTaken({ conditions, branch }: RanBlock): string | undefined {
  const taken = conditions.find((condition) => condition.branch === branch);
  if (taken) return `${COMPARISONS[taken.operator] ?? taken.operator} ${taken.operand}`;
  return branch === undefined ? undefined : 'NoMatch';
}

function yesOrNo({ branch }: RanBlock, yes: string, no: string): string | undefined {
  return branch === yes ? 'true' : branch === no ? 'false' : undefined;
}

/** The queue a block names, or the agent whose own queue it is. */
function target({ parameters }: RanBlock, { queues, agents }: Facts): Readonly<Record<string, string | undefined>> {
  return {
    Queue: arnIn(queues, textOf(parameters['QueueId'])),
    Agent: arnIn(agents, textOf(parameters['AgentId'])),
  };
}

/** Whatever a flow called it, the log has its ARN; what the instance does not have stays as it was called. */
function arnIn(
  registry: { readonly find: (called: string) => { readonly arn: string } | undefined },
  called: string | undefined,
): string | undefined {
  return called === undefined ? undefined : (registry.find(called)?.arn ?? called);
}

function isError(branch: string | undefined): boolean {
  return branch?.startsWith('error') === true;
}

function milliseconds(seconds: string | undefined): string | undefined {
  return seconds === undefined || !/^\d+$/.test(seconds) ? seconds : String(Number(seconds) * 1000);
}

function rowsOf(value: unknown): readonly (readonly [string, string])[] {
  return Object.entries(value ?? {}).map(([key, row]) => [key, textOf(row) ?? ''] as const);
}

/** Values are texts, and a map is one of texts; what has no value is left out. */
function texts(values: Readonly<Record<string, unknown>>): LogParameters {
  const told = Object.entries(values).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(
    told.map(([name, value]) => [name, isMap(value) ? Object.fromEntries(rowsOf(value)) : (textOf(value) ?? '')]),
  );
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
