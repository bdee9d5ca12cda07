import { describeResource } from '../../../../words.ts';
import { quote } from '../../../words.ts';
import { defineProjectRule } from '../../projectRule.ts';
import { namedResources, type NamedResource } from '../../resources.ts';

/** Within one instance names are unique, so one of the two is of another instance, or was deleted and made again. */
export const oneNameTwoResources = defineProjectRule({
  id: 'one-name-two-resources',
  category: 'project',
  severity: 'info',
  summary: 'Every name stands for the same resource in all flows.',
  check({ flows, report }) {
    const firsts = new Map<string, NamedResource>();
    const told = new Set<string>();
    for (const place of namedResources(flows)) {
      const { flow, block, pointer, field, kind, id, name } = place;
      // An agent's queue may well be called like a team's; and each instance has its own.
      const key = `${kind}\n${homeOf(id)}\n${name}`;
      const first = firsts.get(key) ?? place;
      firsts.set(key, first);
      if (first.id === id || told.has(id)) continue;
      told.add(id);
      const message =
        `Expected ${quote(name)} to be one ${kind}, found ${quote(describeResource(id))} here and ` +
        `${quote(describeResource(first.id))} in ${quote(first.flow.title)}. Choose it again where it is wrong.`;
      const related = [{ message: `The other ${kind}.`, pointer: first.pointer, file: first.flow.file }];
      report({ flow, block, pointer, field, message, related });
    }
  },
});

// helpers

/** An ARN without its last part; nothing for an id. */
function homeOf(id: string): string {
  return id.startsWith('arn:') ? id.slice(0, Math.max(id.lastIndexOf('/'), id.lastIndexOf(':function:'))) : '';
}
