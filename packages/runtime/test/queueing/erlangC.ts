/** A queue where tasks come by chance, take exponential times, and c agents work: what Erlang found out in 1917. */

export interface Offered {
  readonly agents: number;
  /** Of what the agents could do, the part that comes. */
  readonly load: number;
  /** The mean time a task takes, in seconds. */
  readonly seconds: number;
}

/** How likely a task has to wait. */
export function waits({ agents, load }: Offered): number {
  // Erlang B, agent by agent: how likely all are busy where nobody waits.
  let blocked = 1;
  for (let busy = 1; busy <= agents; busy++) blocked = (agents * load * blocked) / (busy + agents * load * blocked);
  return blocked / (1 - load * (1 - blocked));
}

/** The mean time in the queue in seconds, of all tasks. */
export function meanWait(offered: Offered): number {
  return waits(offered) / drain(offered);
}

/** How likely a task waits no longer than so many seconds. */
export function within(offered: Offered, seconds: number): number {
  return 1 - waits(offered) * Math.exp(-drain(offered) * seconds);
}

/** How likely there are at least so many tasks, those that are worked on included. */
export function atLeast(tasks: number, offered: Offered): number {
  let sum = 0;
  for (let number = 0; number < tasks; number++) sum += exactly(number, offered);
  return 1 - sum;
}

// helpers

/** How much faster tasks go than come, a second, while all agents are busy. */
function drain({ agents, load, seconds }: Offered): number {
  return (agents * (1 - load)) / seconds;
}

function exactly(tasks: number, offered: Offered): number {
  const { agents, load } = offered;
  const traffic = agents * load;
  const term = (number: number): number => {
    let product = 1;
    for (let one = 1; one <= number; one++) product *= traffic / Math.min(one, agents);
    return product;
  };
  let sum = 0;
  for (let number = 0; number < agents; number++) sum += term(number);
  return term(tasks) / (sum + term(agents) / (1 - load));
}
