import { Plus } from 'lucide-react';
import { useDesigner } from '../DesignerContext.tsx';
import { addCondition } from '../document/commands/conditions.ts';
import { Button } from '../ui/Button.tsx';
import { texts } from '../texts/texts.ts';

interface AddConditionProps {
  block: string;
  operator: string;
  operand: string;
  noun: string;
  /** Why there can be no more. */
  why?: string | undefined;
  onAdded: () => void;
}

/** Adds a condition after the others, with its branch. */
export function AddCondition({ block, operator, operand, noun, why, onAdded }: AddConditionProps) {
  const designer = useDesigner();
  return (
    <div>
      <Button
        look="quiet"
        data-add
        disabled={why !== undefined}
        title={why}
        onClick={() => {
          if (designer.run(addCondition(block, { operator, operand }))) onAdded();
        }}
      >
        <Plus size={15} aria-hidden="true" /> {texts().properties.addCondition(noun)}
      </Button>
    </div>
  );
}
