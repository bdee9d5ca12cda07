/** The name of a rule, a button that opens what there is to read about it. */
export function RuleButton({ rule, onOpen }: { rule: string; onOpen: (rule: string) => void }) {
  return (
    <button
      type="button"
      className="problem-rule"
      aria-haspopup="dialog"
      aria-label={`About ${rule}`}
      title="What this rule is about"
      onClick={() => onOpen(rule)}
    >
      <code>{rule}</code>
    </button>
  );
}
