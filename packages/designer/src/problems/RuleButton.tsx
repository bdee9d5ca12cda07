/** The name of a rule, a button that opens what there is to read about it. */
import { texts } from '../texts/texts.ts';
export function RuleButton({ rule, onOpen }: { rule: string; onOpen: (rule: string) => void }) {
  return (
    <button
      type="button"
      className="problem-rule"
      aria-haspopup="dialog"
      aria-label={texts().problems.about(rule)}
      title={texts().problems.whatTheRuleIs}
      onClick={() => onOpen(rule)}
    >
      <code>{rule}</code>
    </button>
  );
}
