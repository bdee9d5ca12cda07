/**
 * As many agents as a plan asks for. An instance says who there is; whether two more would be enough is asked without
 * writing two more users.
 */
import type { Facts } from '../instance/facts.ts';
import type { InstanceData, UserResource } from '../instance/instanceData.ts';
import type { PlanData, Shift } from './planData.ts';

export interface Staffed {
  readonly instance: InstanceData;
  /** Without its `Agents`: they are there. */
  readonly plan: PlanData;
}

/**
 * Of a routing profile's own users as many are there as the plan says, in their order, and the rest is Offline; where
 * there are too few, others come who are called by the profile.
 *
 * @param facts of the instance as it is
 */
export function staff(instance: InstanceData, { Agents, ...plan }: PlanData, facts: Facts): Staffed {
  if (!Agents) return { instance, plan };
  const nameOf = (type: 'ROUTABLE' | 'OFFLINE'): string =>
    facts.statuses.all.find((status) => status.type === type)?.name ?? '';
  const [available, offline] = [nameOf('ROUTABLE'), nameOf('OFFLINE')];
  const wanted = new Map(
    Object.entries(Agents).flatMap(([called, number]) => {
      const profile = facts.profiles.find(called);
      return profile ? [[profile.id, { profile, number }] as const] : [];
    }),
  );
  const there = new Map<string, number>();
  const away: Record<string, Shift> = {};
  const own = (instance.Users ?? []).map((user): UserResource => {
    const profile = facts.profiles.find(user.RoutingProfileId)?.id ?? '';
    const most = wanted.get(profile)?.number;
    if (most === undefined) return user;
    const number = (there.get(profile) ?? 0) + 1;
    there.set(profile, number);
    if (number <= most) return { ...user, Status: available };
    away[user.Username] = { Hours: [], Otherwise: offline };
    return { ...user, Status: offline };
  });
  const taken = new Set(own.map(({ Username }) => Username));
  const others = Array.from(wanted.values(), ({ profile: { id, name }, number }) =>
    Array.from({ length: Math.max(0, number - (there.get(id) ?? 0)) }, (_, more): UserResource => {
      const Username = freeName(`${name} ${(there.get(id) ?? 0) + more + 1}`, taken);
      return { Username, RoutingProfileId: id, Status: available };
    }),
  ).flat();
  const Shifts = Object.keys(away).length === 0 ? plan.Shifts : { ...plan.Shifts, ...away };
  return { instance: { ...instance, Users: [...own, ...others] }, plan: { ...plan, ...(Shifts ? { Shifts } : {}) } };
}

// helpers

function freeName(name: string, taken: Set<string>): string {
  const free = taken.has(name) ? freeName(`${name}'`, taken) : name;
  taken.add(free);
  return free;
}
