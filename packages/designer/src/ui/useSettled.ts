import { useEffect, useState } from 'react';

/**
 * A value once it has stayed the same for a while; the first one at once. For what is dear to work out and need not
 * follow every letter that is typed.
 *
 * @param quiet in milliseconds
 */
export function useSettled<Value>(value: Value, quiet: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), quiet);
    return () => clearTimeout(timer);
  }, [value, quiet]);
  return settled === undefined ? value : settled;
}
