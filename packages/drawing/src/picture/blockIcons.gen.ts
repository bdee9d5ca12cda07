// Made by `npm run generate` from the folders of catalog/; do not edit.
import { Box as AnyIcon, ArrowUpNarrowWide, ChartColumn, CircleStop, CircleX, ClipboardPlus, Clock, CornerUpRight, Gauge, GitBranch, Hourglass, Inbox, ListChecks, LogOut, Repeat, Split, SquareFunction, Tag, Users, Workflow, type IconNode } from 'lucide';

/** The icon of each name that a block of the catalog gives. */
export const blockIcons: Readonly<Record<string, IconNode>> = {
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

/** The icon of a block that has none of its own. */
export const anyIcon: IconNode = AnyIcon;
