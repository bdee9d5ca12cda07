import { useDesigner, useDocument, useSession } from '../DesignerContext.tsx';
import { shortName } from '../document/blockNames.ts';
import { connect } from '../document/commands/connect.ts';
import { viewOf } from '../document/derived.ts';
import { targetOf, wireWords } from '../document/wireWords.ts';
import { offersFor } from '../palette/offers.ts';
import type { OutlineChoosing } from '../session/sessionStore.ts';
import { BlockSign } from '../ui/BlockSign.tsx';
import { Chooser, type Choice } from './Chooser.tsx';
import { targetsFor } from './choices.ts';
import { focusOutline } from './focusOutline.ts';
import { placeOnBranch } from './placeOnBranch.ts';
import { keyOfBlock, keyOfBranch } from './readOutline.ts';
import { texts } from '../texts/texts.ts';

/** Chooses for a branch the block it leads to, or a new one that comes after it. */
export function BranchChooser() {
  const { session } = useDesigner();
  const choosing = useSession((state) => state.outlineChoosing);
  if (!choosing) return null;
  const close = (): void => session.set({ outlineChoosing: undefined });
  return choosing.what === 'target' ? (
    <TargetChooser choosing={choosing} onClose={close} />
  ) : (
    <BlockChooser choosing={choosing} onClose={close} />
  );
}

interface ChoiceProps {
  choosing: OutlineChoosing;
  onClose: () => void;
}

function TargetChooser({ choosing: { wire }, onClose }: ChoiceProps) {
  const designer = useDesigner();
  const flow = useDocument((state) => state.document?.flow);
  if (!flow) return null;
  const view = viewOf(flow);
  return (
    <Chooser
      title={texts().outline.connect(wireWords(view, wire))}
      label={texts().outline.searchBlocksOfFlow}
      choicesFor={(search) =>
        targetsFor(flow, wire, search).map((choice) => ({
          ...choice,
          sign: signOf(view.byId.get(choice.id)?.definition),
        }))
      }
      onChoose={(id) => {
        designer.run(connect(wire, id));
        onClose();
        designer.session.select([], wire);
        designer.session.set({ outlineAt: keyOfBranch(wire) });
        focusOutline();
      }}
      onClose={onClose}
    />
  );
}

function BlockChooser({ choosing: { wire }, onClose }: ChoiceProps) {
  const designer = useDesigner();
  const { session } = designer;
  const flow = useDocument((state) => state.document?.flow);
  const flowType = useDocument((state) => state.flowType);
  if (!flow) return null;
  const view = viewOf(flow);
  const target = targetOf(view, wire) ?? '';
  const before = view.byId.has(target) ? texts().outline.beforeBlock(shortName(view, target)) : '';
  return (
    <Chooser
      title={texts().outline.addAfter(wireWords(view, wire), before)}
      label={texts().outline.searchBlocks}
      choicesFor={(search) => {
        const { offered, refused } = offersFor(flowType, search);
        return [...offered, ...refused].map(({ definition, whyNot }): Choice => ({
          id: definition.id,
          title: definition.title,
          sign: signOf(definition),
          whyNot,
        }));
      }}
      onChoose={(block) => {
        const id = placeOnBranch(designer, block, wire);
        onClose();
        if (id === undefined) return;
        session.select([id]);
        session.wish('reveal', [id]);
        session.set({ outlineAt: keyOfBlock(id) });
        focusOutline();
      }}
      onClose={onClose}
    />
  );
}

// helpers

function signOf(
  definition: { readonly icon: string; readonly category: Parameters<typeof BlockSign>[0]['category'] } | undefined,
) {
  return <BlockSign icon={definition?.icon} category={definition?.category ?? 'foreign'} />;
}
