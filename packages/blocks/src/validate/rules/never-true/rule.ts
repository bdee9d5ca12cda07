import { canBeTrue, type Knowledge } from '../../../analyse/knowledge.ts';
import { knownValue, subjectOf, type Subject } from '../../../analyse/knownValue.ts';
import { pathsOf } from '../../../analyse/paths.ts';
import { writesOf } from '../../../analyse/writes.ts';
import type { PlacedBlock } from '../../../flow/viewFlow.ts';
import { describeCondition } from '../../../words.ts';
import { defineRule } from '../../rule.ts';
import { quote } from '../../words.ts';

/** Every way is followed for every value that is compared; no flow the service takes comes near this. */
const MOST_WORK = 500_000;

/** flow-language §1.5, §2.2. */
export const neverTrue = defineRule({
  id: 'never-true',
  category: 'data',
  severity: 'warning',
  summary: 'Every comparison can be true, as far as the flow itself decides.',
  check({ view, actionOf, report }) {
    const paths = pathsOf(view, actionOf);
    let left = MOST_WORK;
    for (const [subject, places] of comparedIn(paths.blocks)) {
      // Compared once and never written, nothing is known of it there.
      if (places.length === 1 && !isWritten(subject, paths.blocks)) continue;
      const found = knownValue(subject, paths, left);
      if (!found) return;
      left -= found.work;
      for (const place of places) {
        const [block, known] = [paths.blocks[place], found.before.get(place)];
        if (!block || !known || isUnset(known)) continue; // flow-attribute-lost
        for (const { branch, operator, operand } of block.conditions) {
          if (canBeTrue(known, { operator, operand })) continue;
          const at = block.branches.find(({ name }) => name === branch)?.pointer;
          const message =
            `The condition ${quote(describeCondition({ operator, operand }))} is never true here: ${because(known)}. ` +
            'Correct it, or remove it.';
          report({ block, branch, message, ...(at === undefined ? {} : { pointer: at }) });
        }
      }
    }
  },
});

// helpers

/** Each value that is compared, with the places that do. */
function comparedIn(blocks: readonly PlacedBlock[]): Iterable<readonly [Subject, readonly number[]]> {
  const compared = new Map<string, readonly [Subject, number[]]>();
  blocks.forEach((block, place) => {
    const subject = subjectOf(block);
    if (!subject) return;
    const name = `${subject.store} ${subject.key}`;
    const known = compared.get(name);
    if (known) known[1].push(place);
    else compared.set(name, [subject, [place]]);
  });
  return compared.values();
}

function isWritten({ store, key }: Subject, blocks: readonly PlacedBlock[]): boolean {
  return blocks.some((block) => writesOf(block, store).rows.has(key));
}

function isUnset(known: Knowledge): boolean {
  return 'values' in known && known.values.every((value) => value === null);
}

function because(known: Knowledge): string {
  if ('facts' in known) return 'blocks before it have decided otherwise';
  const values = known.values.map((value) => (value === null ? 'not set' : quote(value)));
  return `on every way here the value is ${values.join(' or ')}`;
}
