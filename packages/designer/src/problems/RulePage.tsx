import { useCallback } from 'react';
import { PageDialog } from '../pages/PageDialog.tsx';
import { texts } from '../texts/texts.ts';

/** What there is to read about a rule: the page `switchyard explain` prints. */
export function RulePage({ rule, onClose }: { rule: string; onClose: () => void }) {
  const load = useCallback(async () => {
    try {
      const { rulePages } = await import('@switchyard/blocks/rule-pages');
      return rulePages[rule] ?? '';
    } catch {
      return texts().problems.pageNotLoaded(rule);
    }
  }, [rule]);
  return <PageDialog title={rule} load={load} onClose={onClose} />;
}
