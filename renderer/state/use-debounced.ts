import { useEffect, useState } from 'react';

/** A value once it has rested for `delay` milliseconds: what is asked of the database while somebody types. */
export function useSettled<T>(value: T, delay: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delay);
    return () => clearTimeout(timer);
  }, [value, delay]);
  return settled;
}
