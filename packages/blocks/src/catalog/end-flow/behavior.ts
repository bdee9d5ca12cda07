import { defineBehavior } from '../../block.ts';
import { end } from '../../outcome.ts';
import { endFlow } from './block.ts';

export const behavior = defineBehavior(endFlow, { enter: () => end('endFlow') });
