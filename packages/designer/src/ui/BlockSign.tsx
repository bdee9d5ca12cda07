/** The sign of a block: its icon on a shape and colour of its category, so that neither alone has to be seen. */
import type { BlockCategory } from '@switchyard/blocks';
import { Box } from 'lucide-react';
import { blockIcons } from './blockIcons.gen.ts';
import './blockSign.css';

export function BlockSign({ icon, category }: { icon: string | undefined; category: BlockCategory | 'foreign' }) {
  const Icon = blockIcons[icon ?? ''] ?? Box;
  return (
    <span className={`block-sign ${category}`} aria-hidden="true">
      <Icon size={16} strokeWidth={2} />
    </span>
  );
}
