/** Hours of operation: their parents, and the dates of their overrides (task-contacts §4.6). */
import type { HoursResource } from '../instanceData.ts';
import type { Checking } from './checking.ts';
import { meant, quoted } from './readShape.ts';

export function checkHours(checking: Checking): void {
  const { instance, facts, tell } = checking;
  const all = instance.HoursOfOperations ?? [];
  const resourceOf = (called: string): HoursResource | undefined => facts.hours.find(called)?.resource;
  for (const hours of all) {
    for (const parent of hours.ParentHoursOfOperations ?? []) {
      const found = resourceOf(parent.Id);
      if (!found) {
        const names = all.map(({ Name }) => Name).filter((name) => name !== hours.Name);
        const known = names.length === 0 ? 'the file has no others' : `expected one of ${quoted(names)}`;
        tell(
          parent,
          [],
          `Unknown hours of operation "${parent.Id}"${meant(parent.Id, names)}: ${known}. Add them to HoursOfOperations or correct the name.`,
        );
      } else if (found === hours) {
        tell(parent, [], `"${hours.Name}" cannot be their own parent. Expected other hours of operation.`);
      } else if ((found.ParentHoursOfOperations ?? []).length > 0) {
        tell(
          parent,
          [],
          `"${found.Name}" have parents themselves. Expected hours without; a child cannot be a parent.`,
        );
      }
    }
    for (const override of hours.Overrides ?? []) {
      if (override.EffectiveTill >= override.EffectiveFrom) continue;
      const { EffectiveFrom: from, EffectiveTill: till } = override;
      tell(
        override,
        ['EffectiveTill'],
        `Expected a date from ${from} on, found ${till}: the override would never count.`,
      );
    }
  }
}
