import type { Session } from '../../../preload/contract.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { newerElsewhere } from './copy-tone.ts';

/** When everything was last checked, and what was found; nothing where that has not been yet. */
export function LastCheck({ session: { verified } }: { readonly session: Pick<Session, 'verified'> }) {
  const say = useText('today');
  const formats = useFormats();
  if (verified === null) return null;
  const { at, faults } = verified;
  const found = faults === 0 ? say('checkClean') : say('checkFaults', { count: faults });
  return ` · ${say('lastCheck', { ago: formats.ago(at) })}, ${found}`;
}

/** How old the newest copy is (at the second place, where one is chosen), whether there is a newer one elsewhere, whether the desk was closed without one since, and whether the place for copies is there. */
export function CopyAge({ session: { copy } }: { readonly session: Pick<Session, 'copy'> }) {
  const say = useText('today');
  const formats = useFormats();
  const age =
    copy.at === null
      ? say(copy.elsewhere === null ? 'noCopy' : 'noCopyAtPlace')
      : say('lastCopy', { ago: formats.ago(copy.at) });
  const elsewhere = newerElsewhere(copy);
  return [
    age,
    ...(elsewhere === null ? [] : [say('copyElsewhere', { ago: formats.ago(elsewhere) })]),
    ...(copy.missed === null ? [] : [say('copyMissed', { ago: formats.ago(copy.missed) })]),
    ...(copy.place === 'there' ? [] : [say(copy.place === 'none' ? 'noPlace' : 'placeMissing')]),
  ].join(', ');
}
