/** What a check of a whole instance file has to look at, and how it tells. */
import type { Facts } from '../facts.ts';
import type { InstanceData } from '../instanceData.ts';
import type { InstanceProblem, Path } from './readShape.ts';

export interface Checking {
  readonly instance: InstanceData;
  /** The same, with every name resolved. */
  readonly facts: Facts;
  /** Tells of a thing of the file, or of a member of it. */
  readonly tell: (of: object, steps: Path, message: string, severity?: InstanceProblem['severity']) => void;
}
