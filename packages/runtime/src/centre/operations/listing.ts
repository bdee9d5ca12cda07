/** Lists of what the instance has, in the order it has them (task-contacts §6.2). */
import { maxResults, NEXT_TOKEN, pageOf, type Page, type PageInput } from './paging.ts';
import { ID, type Members } from './shape.ts';

export interface ListInput extends PageInput {
  readonly InstanceId: string;
}

/** What every list may be asked for. */
export function listMembers(most: number): Members {
  return { InstanceId: ID, MaxResults: maxResults(most), NextToken: NEXT_TOKEN };
}

/** The query parameters of every list. */
export const LIST_QUERY = { nextToken: 'NextToken', maxResults: 'MaxResults' } as const;

/** The page a request asks for; a thing that is added later comes last. */
export function listOf<Thing>(
  things: readonly Thing[],
  input: ListInput,
  most: number,
  asked: unknown = [],
): Page<Thing> {
  return pageOf(things, (_thing, index) => [index], input, asked, most);
}

export interface SummaryOutput {
  readonly Id: string;
  readonly Arn: string;
  readonly Name: string;
}

export function summaryOf({
  id,
  arn,
  name,
}: {
  readonly id: string;
  readonly arn: string;
  readonly name: string;
}): SummaryOutput {
  return { Id: id, Arn: arn, Name: name };
}
