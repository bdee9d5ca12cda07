/** How many agents there are, in an option: `12`, or `Back office=12` where there are several routing profiles. */
import type { ContactCentre, PlanData } from '@switchyard/runtime/centre';
import { UsageError } from '../../exitCodes.ts';

type Profiles = ContactCentre['facts']['profiles'];

/** @throws UsageError for what is no number of agents, or does not say of which profile */
export function readAgents(texts: readonly string[], profiles: Profiles): NonNullable<PlanData['Agents']> {
  const { all } = profiles;
  const agents: Record<string, number> = {};
  for (const text of texts) {
    const [, called, number = ''] = /^(?:(.+)=)?(\d{1,5})$/.exec(text.trim()) ?? [];
    if (number === '') {
      throw new UsageError(
        `--agents: Expected a number such as 12, or <routing profile>=<number> such as "${all[0]?.name ?? 'Back office'}=12", found "${text}".`,
      );
    }
    const names = all.map(({ name }) => `"${name}"`).join(', ');
    if (called === undefined && all.length !== 1) {
      const why = all.length === 0 ? 'the instance has no routing profile' : `there are several: ${names}`;
      throw new UsageError(`--agents: Expected <routing profile>=<number>, found "${text}"; ${why}.`);
    }
    const profile = called === undefined ? all[0] : profiles.find(called);
    if (!profile) throw new UsageError(`--agents: Unknown routing profile "${called}", expected one of ${names}.`);
    agents[profile.name] = Number(number);
  }
  return agents;
}
