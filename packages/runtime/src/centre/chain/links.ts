import type { LimitsData } from '../instance/instanceData.ts';
import type { ServiceFault } from './messages.ts';

/** Why no further task may be linked by `PreviousContactId` (task-contacts §2.2); undefined while one may. */
export function linkRefusal(
  links: Readonly<Record<string, number>>,
  previousId: string,
  { linkedTasksPerChain: most, linkCounting }: LimitsData,
): ServiceFault | undefined {
  const counted =
    linkCounting === 'chain'
      ? Object.values(links).reduce((sum, count) => sum + count, 0)
      : Object.hasOwn(links, previousId)
        ? (links[previousId] ?? 0)
        : 0;
  if (counted < most) return undefined;
  const to = linkCounting === 'chain' ? 'a chain of contacts' : 'one contact';
  const message = `At most ${most} tasks may be linked to ${to}.`;
  return { name: 'ServiceQuotaExceededException', message, field: 'PreviousContactId' };
}
