import { defineBehavior } from '../../block.ts';
import { end } from '../../outcome.ts';
import { disconnect } from './block.ts';

export const behavior = defineBehavior(disconnect, { enter: () => end('disconnect') });
