import { Tooltip } from '@mantine/core';
import type { PaperKind } from '../../../preload/contract.ts';
import { SHORTCUTS } from '../../keys.ts';
import { useText } from '../../locales/index.ts';
import { usePreferences } from '../../state/preferences.ts';
import { go, type Route, useRoute } from '../../state/route.ts';
import { KeyHint } from '../key-hint.tsx';
import type { Destination } from './destinations.ts';
import { InboxNote } from './inbox-note.tsx';
import classes from './rail.module.css';

/** The screens, each with its icon, word and key; on the pages of first contact, which need the room, with its icon alone and the word beside it when pointed at. */
export function Rail({ destinations }: { readonly destinations: readonly Destination[] }) {
  const say = useText('frame');
  const route = useRoute((state) => state.route);
  // A mission has no inbox of its own on the rail: it stands in Exchange.
  const note = (['inbox', 'exchange'] as const).find((offered) => destinations.some(({ name }) => name === offered));
  const singleKeys = usePreferences((state) => state.singleKeys);
  const folded = route.screen === 'first-contact' || route.screen === 'roster';
  return (
    <nav className={classes.rail} aria-label={say('rail')} data-folded={folded || undefined}>
      {destinations.map(({ name, icon: Sign, route: leadsTo, holds }) => (
        <Tooltip key={name} label={say(name)} position="right" disabled={!folded}>
          <button
            type="button"
            className={classes.item}
            aria-current={holds.includes(standsFor(route)) ? 'page' : undefined}
            aria-keyshortcuts={singleKeys ? SHORTCUTS[name].shown : undefined}
            onClick={() => go(leadsTo)}
          >
            <Sign size={20} stroke={1.6} aria-hidden />
            <span className={classes.word}>{say(name)}</span>
            {name === note && <InboxNote counts={name === 'inbox'} />}
            {singleKeys && <KeyHint of={name} />}
          </button>
        </Tooltip>
      ))}
    </nav>
  );
}

/** Papers that are made on another screen than cases. */
const MADE_ON: { readonly [paper in PaperKind]?: Route['screen'] } = {
  'day-sheet': 'house',
  'feedback-sheet': 'inbox',
  'ask-letter': 'inbox',
};

/** The screen as the rail reckons it. */
function standsFor(route: Route): Route['screen'] {
  return (route.screen === 'print' ? MADE_ON[route.paper] : undefined) ?? route.screen;
}
