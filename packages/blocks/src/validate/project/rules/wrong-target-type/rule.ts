import { FLOW_TYPE_FACTS } from '../../../../flow/flowTypes.ts';
import { quote } from '../../../words.ts';
import { defineProjectRule } from '../../projectRule.ts';

/** flow-language §2.14, §2.15, §2.17: which type of flow can run where. */
export const wrongTargetType = defineProjectRule({
  id: 'wrong-target-type',
  category: 'project',
  severity: 'error',
  summary: 'Every flow that another one runs is of a type that can run there.',
  check({ calls, report }) {
    for (const { from, block, way, pointer, target } of calls) {
      if (target.is !== 'found' || !way.types) continue;
      const { flowType, title } = target.flow;
      if (flowType === undefined || way.types.includes(flowType)) continue;
      const types = way.types.map((type) => FLOW_TYPE_FACTS[type].title).join(' or ');
      const message =
        `Expected a flow of type ${types}, found ${quote(title)} of type ${FLOW_TYPE_FACTS[flowType].title}, which does ` +
        'not run here. Choose another flow.';
      const related = [{ message: `The type of ${quote(title)}.`, pointer: '/Metadata/type', file: target.flow.file }];
      report({ flow: from, block, pointer, message, related, ...(way.isCertain ? {} : { severity: 'warning' }) });
    }
  },
});
