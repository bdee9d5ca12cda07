import { rules, suppressionRules } from '@switchyard/blocks/validate';

/** The name of a rule; where there is something to read about it, a button that opens that. */
export function RuleButton({ rule, onOpen }: { rule: string; onOpen: (rule: string) => void }) {
  if (!HAVE_PAGES.has(rule)) return <code className="problem-rule">{rule}</code>;
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

// helpers

const HAVE_PAGES: ReadonlySet<string> = new Set([...rules, ...suppressionRules].map(({ id }) => id));
