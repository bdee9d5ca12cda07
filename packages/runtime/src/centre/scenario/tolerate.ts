/**
 * What the published pages of the Testing language spell in two ways, made one (logs-and-tests §3): `Id` for
 * `Identifier`, `NextActions` for `NextObservations`, blanks behind a Type, one name in place of a list, short ways to
 * write a command.
 */
import { isObject } from '@switchyard/blocks';

/** A scenario with its slips put right; other values as they are. */
export function tolerate(value: unknown): unknown {
  if (!isObject(value) || !Array.isArray(value['Observations'])) return value;
  return { ...value, Observations: value['Observations'].map(observation) };
}

// helpers

type Members = Readonly<Record<string, unknown>>;

function observation(value: unknown): unknown {
  if (!isObject(value)) return value;
  const named = withIdentifier(value);
  return {
    ...named,
    ...(isObject(named['Event']) ? { Event: event(named['Event']) } : {}),
    ...(Array.isArray(named['Actions']) ? { Actions: named['Actions'].map(action) } : {}),
    ...(isObject(named['Transitions']) ? { Transitions: nextObservations(named['Transitions']) } : {}),
  };
}

function event(value: Members): Members {
  const named = trimmed(withIdentifier(value));
  return isObject(named['Properties']) ? { ...named, Properties: trimmed(named['Properties']) } : named;
}

function action(value: unknown): unknown {
  if (!isObject(value)) return value;
  const named = trimmed(withIdentifier(value));
  const { Parameters, Transitions } = named;
  return {
    ...named,
    ...(isObject(Parameters) ? { Parameters: parameters(Parameters) } : {}),
    // An empty name is the end.
    ...(isObject(Transitions) && Transitions['NextAction'] === '' ? { Transitions: {} } : {}),
  };
}

function parameters(value: Members): Members {
  const { Command, Behavior } = value;
  if (typeof Command === 'string') {
    const { Expressions, ...others } = value;
    return { ...others, Command: { Type: Command.trim(), ...(Expressions === undefined ? {} : { Expressions }) } };
  }
  if (isObject(Behavior) && isObject(Behavior['Properties'])) {
    return { ...value, Behavior: { ...Behavior, Properties: trimmed(Behavior['Properties']) } };
  }
  return value;
}

function withIdentifier(value: Members): Members {
  if (!Object.hasOwn(value, 'Id') || Object.hasOwn(value, 'Identifier')) return value;
  const { Id, ...others } = value;
  return { Identifier: Id, ...others };
}

function nextObservations(value: Members): Members {
  const { NextActions, NextObservations = NextActions, ...others } = value;
  if (NextObservations === undefined) return others;
  if (typeof NextObservations !== 'string') return { ...others, NextObservations };
  return { ...others, NextObservations: NextObservations === '' ? [] : [NextObservations] };
}

function trimmed(value: Members): Members {
  const trim = (name: string): Members => {
    const text = value[name];
    return typeof text === 'string' ? { [name]: text.trim() } : {};
  };
  return { ...value, ...trim('Type'), ...trim('ActionType') };
}
