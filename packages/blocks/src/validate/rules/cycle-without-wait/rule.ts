import { pathsOf } from '../../../analyse/paths.ts';
import { isRestless, restlessCircles } from '../../../analyse/restless.ts';
import { failsIntoItself } from '../../../analyse/failsIntoItself.ts';
import { tellCircle } from '../../tellCircle.ts';
import { defineRule } from '../../rule.ts';

/** A run is stopped on such a circle; Amazon Connect recommends Loop and Wait for tasks (flow-language §2.12). */
export const cycleWithoutWait = defineRule({
  id: 'cycle-without-wait',
  category: 'graph',
  severity: 'warning',
  summary: 'Whatever goes round waits on the way, or is counted by a Loop.',
  check({ view, actionOf, report }) {
    const paths = pathsOf(view, actionOf);
    for (const circle of restlessCircles(paths, actionOf)) {
      if (failsIntoItself(circle, paths)) continue; // error-to-itself
      const { block, round, related } = tellCircle(circle, paths, (way) => isRestless(way, paths));
      const message =
        `Expected a Wait on the circle ${round}: a task goes round it again and again without time passing. Place Wait ` +
        'on it, and Loop to end it.';
      report({ block, message, related });
    }
  },
});
