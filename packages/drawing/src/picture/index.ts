/** Pictures of whole flows. */
export { anyIcon, blockIcons } from './blockIcons.gen.ts';
