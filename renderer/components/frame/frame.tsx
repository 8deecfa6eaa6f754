import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Session } from '../../../preload/contract.ts';
import { useKeys } from '../../keys.ts';
import { useText } from '../../locales/index.ts';
import { loadCaseViews } from '../../state/case-views.ts';
import { back, go, useRoute } from '../../state/route.ts';
import { AnswerDanger } from '../danger/answer-danger.tsx';
import { NoteDanger } from '../danger/note-danger.tsx';
import { RingsNowhere } from '../danger/rings-nowhere.tsx';
import { useHelp } from '../help-panel.tsx';
import { ClockNotice } from './clock-notice.tsx';
import { destinationsFor, writesFirstContacts } from './destinations.ts';
import classes from './frame.module.css';
import { KeyList } from './key-list.tsx';
import { openPalette, Palette } from './palette.tsx';
import { Rail } from './rail.tsx';
import { ScreenPlace } from './screen-place.tsx';
import { TitleBar } from './title-bar.tsx';
import { useFocusKept } from './use-focus-kept.ts';
import { useTakeBack } from './use-take-back.ts';

/** What stays while screens change: the rail, the title bar, the palette, and the keys that mean the same everywhere. */
export function Frame({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  const say = useText('frame');
  const role = session.user.role;
  const destinations = destinationsFor(role);
  const [keysShown, setKeysShown] = useState(false);
  const screen = useRoute((state) => state.route.screen);
  const main = useRef<HTMLElement>(null);
  const help = useHelp(screen, 'frame');
  const takeBack = useTakeBack();

  useFocusKept(main);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new screen starts at its top
  useEffect(() => {
    main.current?.scrollTo(0, 0);
  }, [screen]);

  const seesCases = session.may.includes('list-cases');
  useEffect(() => {
    if (seesCases) void loadCaseViews();
  }, [seesCases]);

  const goTo = (name: string) => {
    const destination = destinations.find((offered) => offered.name === name);
    if (destination) go(destination.route);
  };
  useKeys(
    {
      today: () => goTo('today'),
      cases: () => goTo('cases'),
      house: () => goTo('house'),
      inbox: () => goTo('inbox'),
      exchange: () => goTo('exchange'),
      statistics: () => goTo('statistics'),
      settings: () => goTo('settings'),
      new: () => writesFirstContacts(role) && go({ screen: 'first-contact' }),
      roster: () => writesFirstContacts(role) && go({ screen: 'roster' }),
      find: () => goTo('cases'),
      keys: () => setKeysShown(true),
      palette: openPalette,
      undo: takeBack,
      back,
    },
    'frame',
  );

  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#screen">
        {say('skip')}
      </a>
      <TitleBar session={session} onKeys={() => setKeysShown(true)} onHelp={help.open} />
      <Rail destinations={destinations} />
      <ScreenPlace ref={main}>
        {session.clockDoubtful && <ClockNotice />}
        {children}
      </ScreenPlace>
      <NoteDanger />
      <RingsNowhere />
      <AnswerDanger />
      <Palette destinations={destinations} role={role} onKeys={() => setKeysShown(true)} onHelp={help.open} />
      {help.panel}
      <KeyList shown={keysShown} onClose={() => setKeysShown(false)} />
    </div>
  );
}
