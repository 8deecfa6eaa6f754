import type { ReleaseRow } from '../../../preload/contract.ts';
import { useFormats, useText } from '../../locales/index.ts';

/** At headquarters: a word on a report by which its office goes and which this desk no longer knows, and how it is said anew. */
export function WordLost({
  word,
  isHeldHere,
}: {
  readonly word: NonNullable<ReleaseRow['notKnown']>;
  /** This desk holds it back by a word of its own. */
  readonly isHeldHere: boolean;
}) {
  const isLost = isHeldHere ? 'registerOtherHoldLost' : 'registerHoldLost';
  const say = useText('statistics');
  const formats = useFormats();
  return (
    <p role="note">
      {say(word.isHeld ? isLost : 'registerLiftLost', {
        when: formats.moment(word.at),
        why: word.why === null ? say('registerHeldWhy') : say(`registerStop-${word.why}`),
      })}
    </p>
  );
}
