import { freePlace } from '@switchyard/drawing';
import { useDesigner } from '../DesignerContext.tsx';
import { placeBlock } from '../document/commands/placeBlock.ts';
import type { Offer } from './offers.ts';
import { texts } from '../texts/texts.ts';

/** Adds a block at the middle of the canvas, or says why the flow type refuses it. */
export function useAddBlock(): (offer: Offer) => void {
  const designer = useDesigner();
  return ({ definition, whyNot }) => {
    if (whyNot !== undefined) return designer.session.say(texts().palette.notOffered(definition.title, whyNot));
    const id = designer.newId();
    const position = freePlace(designer.view(), designer.places(), designer.session.store.getState().centre);
    designer.run(placeBlock({ block: definition.id, id, position }));
    designer.session.select([id]);
    designer.session.say(texts().palette.added(definition.title));
  };
}
