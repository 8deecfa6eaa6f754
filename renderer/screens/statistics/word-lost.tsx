import type { ReleaseRow } from '../../../preload/contract.ts';
import { useFormats, useText } from '../../locales/index.ts';

/** At headquarters: a word on a report by which its office goes and which this desk no longer knows, and how it is said anew. */
export function WordLost({ word }: { readonly word: NonNullable<ReleaseRow['notKnown']> }) {
  const say = useText('statistics');
  const formats = useFormats();
  return (
    <p role="note">
      {say(word.isHeld ? 'registerHoldLost' : 'registerLiftLost', {
        when: formats.moment(word.at),
        why: word.why === null ? say('registerHeldWhy') : say(`registerStop-${word.why}`),
      })}
    </p>
  );
}
