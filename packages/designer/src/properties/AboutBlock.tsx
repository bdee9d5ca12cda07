import type { BlockDefinition } from '@switchyard/blocks';
import { BookOpen, ExternalLink } from 'lucide-react';
import { useCallback, useState } from 'react';
import { PageDialog } from '../pages/PageDialog.tsx';
import { texts } from '../texts/texts.ts';

/** What there is to read about a block: the page of the Amazon Connect guide, and ours. */
export function AboutBlock({ definition: { id, title, help } }: { definition: BlockDefinition }) {
  const [isOpen, setOpen] = useState(false);
  const load = useCallback(async () => {
    try {
      const { blockPages } = await import('@switchyard/blocks/block-pages');
      return blockPages[id] ?? '';
    } catch {
      return texts().properties.pageNotLoaded(title);
    }
  }, [id, title]);
  return (
    <p className="about-block">
      <a href={help} target="_blank" rel="noreferrer">
        {texts().properties.guide} <ExternalLink size={12} aria-hidden="true" />
        <span className="visually-hidden">{texts().properties.opensInNewTab}</span>
      </a>
      <button type="button" className="link" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {texts().properties.aboutThisBlock} <BookOpen size={12} aria-hidden="true" />
      </button>
      {isOpen ? <PageDialog title={title} load={load} onClose={() => setOpen(false)} /> : null}
    </p>
  );
}
