import { isLegacyExport } from '../../../flow/documentKind.ts';
import { getAt } from '../../../flow/json.ts';
import { defineRule } from '../../rule.ts';
import { quote } from '../../words.ts';

/** flow-language §6: what the console wrote before there was a Flow language. Nothing else is said of such a file. */
export const legacyExport = defineRule({
  id: 'legacy-export',
  category: 'service',
  severity: 'error',
  summary: 'The file is in the Flow language, not an export of the old console.',
  check({ flow, report }) {
    if (!isLegacyExport(flow)) return;
    const version = getAt(flow, ['version']);
    const said = typeof version === 'number' ? String(version) : version;
    report({
      message:
        `Expected the Flow language, found an old console export${typeof said === 'string' ? ` (version ${quote(said).slice(1, -1)})` : ''}. ` +
        'Convert it with "switchyard convert".',
      pointer: '/version',
    });
  },
});
