import { useCallback } from 'react';
import type { ShownDanger } from '../../../preload/contract.ts';
import { useFormats, useText } from '../../locales/index.ts';

/**
 * How far a danger is, in the words of Today: nobody was told yet, a person was told, or the day on which somebody looks again. Empty where the
 * hours of an emergency end: that is told by their end. `isTold`: it is another office's to answer, and known as of what came from there.
 */
export function useDangerStanding(isTold = false): (danger: ShownDanger) => string {
  const say = useText('danger');
  const today = useText('today');
  const formats = useFormats();
  return useCallback(
    ({ danger, until, nobodyTold }) => {
      if (danger === 'emergency') return '';
      if (nobodyTold) return say(isTold ? 'nobodyToldAsOf' : 'nobodyTold');
      return until === null ? say('personTold') : today('lookAgain', { date: formats.shortDay(until) });
    },
    [say, today, formats, isTold],
  );
}
