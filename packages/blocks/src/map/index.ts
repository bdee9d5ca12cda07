/** The map of a project: how its flows hang together. */
export { mapFlows, type FlowMap, type MapOptions, type MapPlace, type MapUse, type Standing } from './flowMap.ts';
export { partOf, type PartOptions } from './partOf.ts';
export { findPlaces } from './findPlaces.ts';
export { aboutPlace, kindOfPlace, labelOf, titlesOf } from './labels.ts';
export { describeWay } from './ways.ts';
export type { ResourceKind } from '../validate/project/resources.ts';
export type { ProjectFile } from '../validate/project/projectFlow.ts';
