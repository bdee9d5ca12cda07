import { describeResource } from '../../../../words.ts';
import { quote } from '../../../words.ts';
import { defineProjectRule } from '../../projectRule.ts';
import { namedResources, type NamedResource } from '../../resources.ts';

/** A resource that was renamed keeps its old name in the flows that were not saved since. */
export const oneResourceTwoNames = defineProjectRule({
  id: 'one-resource-two-names',
  category: 'project',
  severity: 'info',
  summary: 'Every resource has the same name in all flows.',
  check({ flows, report }) {
    const firsts = new Map<string, NamedResource>();
    const told = new Set<string>();
    for (const place of namedResources(flows)) {
      const { flow, block, pointer, field, kind, id, name } = place;
      if (!MADE_UP.test(id)) continue;
      const first = firsts.get(id) ?? place;
      firsts.set(id, first);
      if (first.name === name || told.has(`${id}\n${name}`)) continue;
      told.add(`${id}\n${name}`);
      const message =
        `Expected the ${kind} ${quote(describeResource(id))} to have one name, found ${quote(name)} here and ` +
        `${quote(first.name)} in ${quote(first.flow.title)}. Choose it again where the name is old.`;
      const related = [{ message: 'The other name.', pointer: first.pointer, file: first.flow.file }];
      report({ flow, block, pointer, field, message, related });
    }
  },
});

// helpers

/** Only what the service made up is the same resource everywhere; a word that people chose may mean several. */
const MADE_UP = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
