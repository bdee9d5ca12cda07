/** The simulator through the port every home has: its promises are settled at once. */
import type { Home } from '../port/port.ts';
import type { SimulatedHome } from './simulatedHome.ts';

export function asHome<Facts, Told>(simulated: SimulatedHome<Facts, Told>): Home {
  return {
    dispatch: async (to, message, { token, at } = {}) => {
      if (at === undefined || at <= simulated.now) return simulated.dispatch(to, message, token);
      simulated.postpone(to, message, at, token);
      return undefined;
    },
    peek: async (ref) => simulated.peek(ref),
    list: async (kind) => simulated.list(kind),
    export: async () => simulated.export(),
    import: async (image) => simulated.import(image),
    stuck: async () => simulated.stuck,
  };
}
