/** Pictures of flows: a flow becomes a drawing, a drawing becomes text. What differs from an earlier flow can be marked. */
export { compareSights, type Comparison } from './compareSights.ts';
export { drawFlow, type DrawnRuns, type DrawOptions } from './drawFlow.ts';
export type * from './drawing.ts';
export { writeMermaid, type MermaidOptions } from './writeMermaid.ts';
export { sizeOf, writeSvg, type SvgOptions } from './writeSvg.ts';
