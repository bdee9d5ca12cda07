/** A name, an id or an ARN stands for one thing: where two have the same, a flow could mean either. */
import { shortName } from '../../../world/shortName.ts';
import type { Checking } from './checking.ts';

export function checkNames(checking: Checking): void {
  const { instance } = checking;
  const twice = (kind: string, things: readonly Called[]): void => tellTwice(checking, kind, things);
  twice(
    'hours of operation',
    (instance.HoursOfOperations ?? []).map((of) =>
      called(
        of,
        ['Name', of.Name],
        ['HoursOfOperationId', of.HoursOfOperationId],
        ['HoursOfOperationArn', of.HoursOfOperationArn],
      ),
    ),
  );
  twice(
    'queues',
    (instance.Queues ?? []).map((of) =>
      called(of, ['Name', of.Name], ['QueueId', of.QueueId], ['QueueArn', of.QueueArn]),
    ),
  );
  twice(
    'routing profiles',
    (instance.RoutingProfiles ?? []).map((of) =>
      called(
        of,
        ['Name', of.Name],
        ['RoutingProfileId', of.RoutingProfileId],
        ['RoutingProfileArn', of.RoutingProfileArn],
      ),
    ),
  );
  twice(
    'users',
    (instance.Users ?? []).map((of) => called(of, ['Username', of.Username], ['Id', of.Id], ['Arn', of.Arn])),
  );
  twice(
    'agent statuses',
    (instance.AgentStatuses ?? []).map((of) =>
      called(of, ['Name', of.Name], ['AgentStatusId', of.AgentStatusId], ['AgentStatusARN', of.AgentStatusARN]),
    ),
  );
  twice(
    'quick connects',
    (instance.QuickConnects ?? []).map((of) =>
      called(of, ['Name', of.Name], ['QuickConnectId', of.QuickConnectId], ['QuickConnectARN', of.QuickConnectARN]),
    ),
  );
  twice(
    'task templates',
    (instance.TaskTemplates ?? []).map((of) => called(of, ['Name', of.Name], ['Id', of.Id], ['Arn', of.Arn])),
  );
  twice(
    'flows',
    (instance.Flows ?? []).map((of) => called(of, ['Name', of.Name], ['Id', of.Id], ['Arn', of.Arn])),
  );
  twice(
    'Lambda functions',
    (instance.LambdaFunctions ?? []).map((of) => called(of, ['Arn', of.Arn], ['name', shortName(of.Arn)])),
  );
  twice(
    'rules',
    (instance.Rules ?? []).map((of) => called(of, ['Name', of.Name])),
  );
}

// helpers

interface Called {
  readonly of: object;
  readonly by: readonly (readonly [member: string, value: string])[];
}

function called(of: object, ...by: readonly (readonly [string, string | undefined])[]): Called {
  return { of, by: by.flatMap(([member, value]) => (value === undefined ? [] : [[member, value] as const])) };
}

function tellTwice({ tell }: Checking, kind: string, things: readonly Called[]): void {
  const seen = new Set<string>();
  for (const { of, by } of things) {
    // A thing with the ARN of another has its id too: once is enough.
    const again = by.find(([member, value]) => seen.has(`${member} ${value}`));
    for (const [member, value] of by) seen.add(`${member} ${value}`);
    if (!again) continue;
    const [member, value] = again;
    const place = member in of ? [member] : [];
    tell(
      of,
      place,
      `Two ${kind} have the ${wordOf(member)} "${value}". Expected one; give the second another or remove it.`,
    );
  }
}

function wordOf(member: string): string {
  if (/arn$/i.test(member)) return 'ARN';
  return /id$/i.test(member) ? 'id' : 'name';
}
