import { useCallback } from 'react';
import { PageDialog } from '../pages/PageDialog.tsx';

/** What there is to read about a rule: the page `switchyard explain` prints. */
export function RulePage({ rule, onClose }: { rule: string; onClose: () => void }) {
  const load = useCallback(async () => {
    try {
      const { rulePages } = await import('@switchyard/blocks/rule-pages');
      return rulePages[rule] ?? '';
    } catch {
      return `# ${rule}\n\nThe page cannot be loaded: the server does not answer. \`switchyard explain\` has it.`;
    }
  }, [rule]);
  return <PageDialog title={rule} load={load} onClose={onClose} />;
}
