/**
 * More than an instance has room for (task-contacts §9): the service would ask for a raised quota, so it is a warning.
 * Where the years differ, the larger number counts.
 */
import type { Checking } from './checking.ts';

export function checkQuotas({ instance, facts, tell }: Checking): void {
  for (const [list, quota, what] of [...QUOTAS, ['Flows', facts.limits.flows, 'flows'] as const]) {
    const { length } = instance[list] ?? [];
    if (length > quota)
      tell(
        instance,
        [list],
        `Too many ${what}: an instance has at most ${quota} unless its quota is raised, found ${length}.`,
        'warning',
      );
  }
  for (const profile of instance.RoutingProfiles ?? []) {
    const { length } = profile.QueueConfigs ?? [];
    if (length > 50)
      tell(
        profile,
        [],
        `Too many queues: a routing profile has at most 50 pairs of queue and channel unless the quota is raised, found ${length}.`,
        'warning',
      );
  }
  for (const hours of instance.HoursOfOperations ?? []) {
    const { length } = hours.Overrides ?? [];
    if (length > 50)
      tell(hours, [], `Too many overrides: hours of operation have at most 50, found ${length}.`, 'warning');
  }
  for (const template of instance.TaskTemplates ?? []) {
    const own = (template.Fields ?? []).filter(({ Type }) => !BUILT_IN.has(Type));
    if (own.length > 50)
      tell(
        template,
        ['Fields'],
        `Too many fields: a template has at most 50 of its own, found ${own.length}.`,
        'warning',
      );
  }
  for (const queue of instance.Queues ?? []) {
    if (queue.MaxContacts === undefined || queue.MaxContacts < facts.limits.activeTasks) continue;
    tell(
      queue,
      ['MaxContacts'],
      `Expected fewer than the ${facts.limits.activeTasks} tasks the instance may have, found ${queue.MaxContacts}: it limits nothing.`,
      'warning',
    );
  }
}

// helpers

const QUOTAS = [
  ['Queues', 100, 'queues'],
  ['HoursOfOperations', 100, 'hours of operation'],
  ['RoutingProfiles', 500, 'routing profiles'],
  ['Users', 500, 'users'],
  ['AgentStatuses', 50, 'agent statuses'],
  ['QuickConnects', 100, 'quick connects'],
  ['TaskTemplates', 50, 'task templates'],
  ['LambdaFunctions', 50, 'Lambda functions'],
  ['Rules', 500, 'rules'],
] as const;

/** Fields every template may have; others are of its own (task-contacts §5.1). */
const BUILT_IN: ReadonlySet<string> = new Set([
  'NAME',
  'DESCRIPTION',
  'SCHEDULED_TIME',
  'QUICK_CONNECT',
  'SELF_ASSIGN',
  'EXPIRY_DURATION',
]);
