/** What can be done to a block or a branch by its name alone: the outline's menu, its keys, and the command palette. */
import type { Branch } from '@switchyard/blocks';
import { ENTRY_ID } from '@switchyard/blocks/edit';
import type { Designer } from '../designer.ts';
import type { Wire } from '../document/command.ts';
import { moveCondition } from '../document/commands/conditions.ts';
import { disconnect } from '../document/commands/disconnect.ts';
import { branchOf, targetOf } from '../document/wireWords.ts';
import type { MenuItem } from '../menuItem.ts';
import type { OutlineChoosing } from '../session/sessionStore.ts';
import { focusOutline } from './focusOutline.ts';
import { keyOfBlock } from './readOutline.ts';
import { texts } from '../texts/texts.ts';

export function outlineItems(designer: Designer): readonly MenuItem[] {
  const { session } = designer;
  const item = (id: string, label: string, key: string, run: () => void, applies: () => boolean): MenuItem => ({
    id,
    label,
    keys: [key],
    inside: 'outline',
    run,
    applies,
  });
  const wire = (): Wire | undefined => session.store.getState().wire;
  const block = (): string | undefined => {
    const [only, ...more] = session.store.getState().selection;
    return only !== undefined && more.length === 0 && designer.view().byId.has(only) ? only : undefined;
  };
  const target = (): string | undefined => {
    const to = wire() && targetOf(designer.view(), wire() ?? NO_WIRE);
    return to !== undefined && designer.view().byId.has(to) ? to : undefined;
  };
  const goTo = (id: string): void => {
    session.select([id]);
    session.wish('reveal', [id]);
    session.set({ outlineAt: keyOfBlock(id) });
    focusOutline();
  };
  const choose = (what: OutlineChoosing['what'], at: Wire | undefined): void => {
    if (at) session.set({ outlineChoosing: { what, wire: at } });
  };
  const move = (by: -1 | 1): void => {
    const { from = '', branch = '' } = wire() ?? {};
    const moved = conditionBeside(designer, wire(), by);
    if (!moved || !designer.run(moveCondition(from, branch, by))) return;
    // A condition is called by its place, so the one that moved has the name of the one it changed places with.
    session.select([], { from, branch: moved.name });
    session.set({ outlineAt: undefined });
  };
  return [
    {
      id: 'outline',
      label: texts().outline.showOutline,
      keys: ['Mod+Alt+O'],
      whileTyping: true,
      applies: () => true,
      run: () => {
        session.set({ left: 'outline' });
        focusOutline();
      },
    },
    item(
      'set-up',
      texts().outline.setUp,
      'Enter',
      () => {
        const id = block();
        if (id !== undefined) session.set({ panel: 'properties', focusField: { block: id, first: 'typing' } });
      },
      () => block() !== undefined,
    ),
    item(
      'follow',
      texts().outline.goToTarget,
      'Enter',
      () => goTo(target() ?? ''),
      () => target() !== undefined,
    ),
    item(
      'rename-here',
      texts().outline.rename,
      'F2',
      () => session.set({ outlineNaming: block() }),
      () => block() !== undefined,
    ),
    {
      ...item(
        'connect-to',
        texts().outline.connectItem,
        'Shift+Enter',
        () => choose('target', wire()),
        () => wire() !== undefined,
      ),
      // An open branch leads nowhere one could go.
      keys: ['Shift+Enter', 'Enter'],
    },
    item(
      'add-here',
      texts().outline.addHereItem,
      'Alt+Enter',
      () => choose('block', wire() ?? wayOn(designer, block())),
      () => (wire() ?? wayOn(designer, block())) !== undefined,
    ),
    item(
      'disconnect',
      texts().outline.disconnect,
      'Delete',
      () => designer.run(disconnect(wire() ?? NO_WIRE)),
      () => wire() !== undefined && designer.can(disconnect(wire() ?? NO_WIRE)),
    ),
    item(
      'condition-up',
      texts().outline.moveConditionUp,
      'Alt+ArrowUp',
      () => move(-1),
      () => conditionBeside(designer, wire(), -1) !== undefined,
    ),
    item(
      'condition-down',
      texts().outline.moveConditionDown,
      'Alt+ArrowDown',
      () => move(1),
      () => conditionBeside(designer, wire(), 1) !== undefined,
    ),
  ];
}

// helpers

const NO_WIRE: Wire = { from: '', branch: '' };

/** The branch a block is left by first: what is added after the block stands there. */
function wayOn(designer: Designer, id: string | undefined): Wire | undefined {
  const branches = id === undefined || id === ENTRY_ID ? [] : (designer.view().byId.get(id)?.branches ?? []);
  const first = branches.find(({ kind }) => kind !== 'error') ?? branches[0];
  return id === undefined || !first ? undefined : { from: id, branch: first.name };
}

/** The condition above or below one the author made; undefined where there is none, and of anything else. */
function conditionBeside(designer: Designer, wire: Wire | undefined, by: -1 | 1): Branch | undefined {
  if (!wire || branchOf(designer.view(), wire)?.authored !== true) return undefined;
  const authored =
    designer
      .view()
      .byId.get(wire.from)
      ?.branches.filter((branch) => branch.authored) ?? [];
  return authored[authored.findIndex(({ name }) => name === wire.branch) + by];
}
