/** The sign of a block: its icon on a shape and colour of its category, so that neither alone has to be seen. */
import type { BlockCategory } from '@switchyard/blocks';
import {
  ArrowUpNarrowWide,
  Box,
  ChartColumn,
  CircleStop,
  CircleX,
  ClipboardPlus,
  Clock,
  CornerUpRight,
  Gauge,
  GitBranch,
  Hourglass,
  Inbox,
  ListChecks,
  LogOut,
  Repeat,
  Split,
  SquareFunction,
  Tag,
  Users,
  Workflow,
  type LucideIcon,
} from 'lucide-react';
import './blockSign.css';

const ICONS: Readonly<Record<string, LucideIcon>> = {
  'arrow-up-narrow-wide': ArrowUpNarrowWide,
  'chart-column': ChartColumn,
  'circle-stop': CircleStop,
  'circle-x': CircleX,
  'clipboard-plus': ClipboardPlus,
  clock: Clock,
  'corner-up-right': CornerUpRight,
  gauge: Gauge,
  'git-branch': GitBranch,
  hourglass: Hourglass,
  inbox: Inbox,
  'list-checks': ListChecks,
  'log-out': LogOut,
  repeat: Repeat,
  split: Split,
  'square-function': SquareFunction,
  tag: Tag,
  users: Users,
  workflow: Workflow,
};

export function BlockSign({ icon, category }: { icon: string | undefined; category: BlockCategory | 'foreign' }) {
  const Icon = ICONS[icon ?? ''] ?? Box;
  return (
    <span className={`block-sign ${category}`} aria-hidden="true">
      <Icon size={16} strokeWidth={2} />
    </span>
  );
}
