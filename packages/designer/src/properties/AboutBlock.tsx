import type { BlockDefinition } from '@switchyard/blocks';
import { BookOpen, ExternalLink } from 'lucide-react';
import { useCallback, useState } from 'react';
import { PageDialog } from '../pages/PageDialog.tsx';

/** What there is to read about a block: the page of the Amazon Connect guide, and ours. */
export function AboutBlock({ definition: { id, title, help } }: { definition: BlockDefinition }) {
  const [isOpen, setOpen] = useState(false);
  const load = useCallback(async () => {
    try {
      const { blockPages } = await import('@switchyard/blocks/block-pages');
      return blockPages[id] ?? '';
    } catch {
      return `# ${title}\n\nThe page cannot be loaded: the server does not answer.`;
    }
  }, [id, title]);
  return (
    <p className="about-block">
      <a href={help} target="_blank" rel="noreferrer">
        Amazon Connect guide <ExternalLink size={12} aria-hidden="true" />
        <span className="visually-hidden">(opens in a new tab)</span>
      </a>
      <button type="button" className="link" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        About this block <BookOpen size={12} aria-hidden="true" />
      </button>
      {isOpen ? <PageDialog title={title} load={load} onClose={() => setOpen(false)} /> : null}
    </p>
  );
}
