import { exportName } from '../generate/catalog.ts';

/** What a block is called in each place, all of it from the name of its folder. */
export interface Names {
  /** `request-approval` */
  readonly id: string;
  /** `Request approval` */
  readonly title: string;
  /** `RequestApproval`: the action Type, until the author writes the one the service has. */
  readonly type: string;
  /** `requestApproval` */
  readonly constant: string;
}

export function namesOf(id: string): Names {
  const constant = exportName(id);
  const words = id.replaceAll('-', ' ');
  const [first = ''] = words;
  return {
    id,
    title: first.toUpperCase() + words.slice(1),
    type: first.toUpperCase() + constant.slice(1),
    constant,
  };
}
