/** What may stand in for the answers blocks ask for, by the Type they are stored as. */
import type { Question } from '@switchyard/blocks';
import { answerTo } from '../chain/rehearsal.ts';

interface Mock {
  /** What the block asks; undefined where it can only fail. */
  readonly asks?: Question['asks'];
  /** What `LoadedData` looks like. */
  readonly example?: unknown;
}

/** Blocks that ask something. All others go by what the task itself has, and nothing can stand in for that. */
const MOCKS: Readonly<Record<string, Mock>> = {
  InvokeLambdaFunction: { asks: 'lambda', example: { status: 'ok' } },
  CheckHoursOfOperation: { asks: 'hours', example: { IsOpen: true } },
  CheckMetricData: { asks: 'metric', example: { Value: 3 } },
  GetMetricData: { asks: 'metrics', example: { Queue: { Size: 3 } } },
  DistributeByPercentage: { asks: 'chance', example: { Number: 50 } },
  CreateTask: { asks: 'task', example: { ContactId: 'a task' } },
  UpdateContactTargetQueue: {},
  TransferContactToQueue: {},
  DequeueContactAndTransferToQueue: {},
  TransferToFlow: {},
};

/** Why nothing can stand in for an answer so, in words; undefined where it can. */
export function whyNotMocked(
  actionType: string,
  response: { readonly Type: string; readonly data: unknown },
): string | undefined {
  const mock = Object.hasOwn(MOCKS, actionType) ? MOCKS[actionType] : undefined;
  if (!mock) {
    const those = Object.keys(MOCKS).join(', ');
    return `Expected a block that asks something (${those}), found "${actionType}".`;
  }
  if (response.Type === 'Error') return undefined;
  if (!mock.asks) return `Expected a Response of Type "Error": ${actionType} hears no data.`;
  if (answerTo({ asks: mock.asks }, response.data)) return undefined;
  return `Expected LoadedData such as ${JSON.stringify(mock.example)} for ${actionType}, found ${JSON.stringify(response.data) ?? 'none'}.`;
}
