import type { Branch } from '@switchyard/blocks';
import { lineOf } from '@switchyard/drawing';
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { memo, type CSSProperties } from 'react';
import { Handle, Position, type NodeProps } from 'reactflow';
import { ChangeTag } from '../compare/ChangeTag.tsx';
import { useDesigner, useSession } from '../DesignerContext.tsx';
import { BlockSign } from '../ui/BlockSign.tsx';
import { focusBlock } from './focusBlock.ts';
import { GONE } from './withComparison.ts';
import { TARGET, type BlockNode as Model } from './flowToGraph.ts';
import { TitleInput } from './TitleInput.tsx';
import { texts } from '../texts/texts.ts';

/** As many letters of the large name are sure to fit in one line. */
const LETTERS = 8;
const HAS = { error: 'hasError', warning: 'hasWarning', info: 'hasNote' } as const;
const BADGES = { error: CircleAlert, warning: TriangleAlert, info: Info } as const;

/** A block on the canvas: its sign, its name, what it is set to do, and one row for each branch. */
export const BlockNode = memo(function BlockNode({ data: { block, severity, change }, selected }: NodeProps<Model>) {
  const isCurrent = useSession(({ trail }) => trail?.current === block.id);
  const wasVisited = useSession(({ trail }) => trail?.visited.has(block.id) === true);
  const isFound = useSession(({ found }) => found?.has(block.id) === true);
  const isPointedOut = useSession(({ pointedOut }) => pointedOut === block.id);
  const isNamed = useSession(({ renaming }) => renaming === block.id);
  const { session } = useDesigner();
  const { definition, foreign } = block;
  const kind = definition ? '' : foreign ? 'foreign' : 'unknown';
  const words = lineOf(block);
  const Badge = severity && BADGES[severity];
  const state = [
    selected && 'selected',
    isCurrent && 'current',
    wasVisited && 'visited',
    isFound && 'found',
    isPointedOut && 'pointed-out',
    change,
  ];
  return (
    <div
      className={['block-card', kind, ...state].filter(Boolean).join(' ')}
      data-block={block.id}
      data-category={definition?.category}
    >
      <Handle type="target" id={TARGET} position={Position.Left} className="target-handle" />
      {change ? <ChangeTag change={change} /> : null}
      {change ? (
        <Handle type="source" id={GONE} position={Position.Right} className="gone-handle" isConnectable={false} />
      ) : null}
      <div className="block-header" title={[block.title, words].filter(Boolean).join('\n')}>
        <BlockSign icon={definition?.icon} category={definition?.category ?? 'foreign'} />
        <div className="block-words">
          {isNamed ? (
            <TitleInput
              block={block}
              onDone={(refocus) => {
                session.set({ renaming: undefined });
                if (refocus) focusBlock(session.store.getState().selection[0] ?? block.id);
              }}
            />
          ) : (
            <div className="block-title" lang={block.named ? undefined : 'en'} style={roomFor(block.title)}>
              {block.title}
            </div>
          )}
          <div className="block-summary" lang="en">
            {words}
          </div>
        </div>
        {Badge ? (
          <span className={`block-badge ${severity}`}>
            <Badge size={15} aria-hidden="true" />
            <span className="visually-hidden">{texts().canvas[HAS[severity]]}</span>
          </span>
        ) : null}
      </div>
      {block.branches.map((branch) => (
        <BranchRow key={branch.name} branch={branch} block={block.id} />
      ))}
    </div>
  );
});

/** How many lines a name takes when it is drawn large, for far away. */
function roomFor(title: string): CSSProperties {
  return { '--lines': Math.ceil(title.length / LETTERS) } as CSSProperties;
}

function BranchRow({ branch, block }: { branch: Branch; block: string }) {
  const taken = useSession(({ trail }) => trail?.taken.has(`${block}/${branch.name}`) === true);
  const isChosen = useSession(({ wire }) => wire?.from === block && wire.branch === branch.name);
  const open = branch.target === undefined ? 'open' : '';
  return (
    <div
      className={`branch-row ${branch.kind} ${open} ${taken ? 'taken' : ''} ${isChosen ? 'chosen' : ''}`}
      title={branch.label}
    >
      <span className="branch-label" lang="en">
        {branch.label}
      </span>
      <Handle
        type="source"
        id={branch.name}
        position={Position.Right}
        className="branch-handle"
        data-branch={branch.name}
      />
    </div>
  );
}
