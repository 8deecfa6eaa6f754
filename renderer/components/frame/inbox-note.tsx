import { VisuallyHidden } from '@mantine/core';
import { waymark } from '../../calls.ts';
import { useText } from '../../locales/index.ts';
import { useAsked } from '../../state/asked.ts';
import { useTakingIn } from '../../state/taking-in.ts';
import classes from './rail.module.css';

/** Beside the inbox's word: how many of how many are in while some are being taken in, else how many things must be looked at. */
export function InboxNote({ counts }: { readonly counts: boolean }) {
  const say = useText('inbox');
  const { busy, at, ended } = useTakingIn();
  const asked = useAsked(`look at ${counts} ${ended}`, async () =>
    counts ? (await waymark.exchange.inbox({ limit: 1 })).toLookAt.length : 0,
  );
  if (busy) return at ? <span className={classes.note}>{say('place', { place: at.place, of: at.of })}</span> : null;
  if (!asked.answer) return null;
  return (
    <span className={classes.note} data-look>
      <VisuallyHidden>{say('toLookAt')}: </VisuallyHidden>
      {asked.answer}
    </span>
  );
}
