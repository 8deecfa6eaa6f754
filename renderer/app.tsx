import { MantineProvider } from '@mantine/core';
import { useColorScheme } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { Unexpected } from './components/error-boundary.tsx';
import { SessionEvents } from './components/session-events.tsx';
import { loadDesk, loadFirstRun, useLater } from './later.ts';
import { LogIn } from './screens/log-in/log-in.tsx';
import { usePreferences } from './state/preferences.ts';
import { useStation } from './state/session.ts';
import { theme, variables } from './theme.ts';

/** The page's nonce for Mantine's style elements; the build and main put it there (`electron.vite.config.ts`, `main/pages.ts`). */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

/** What the desk is at. What an open or a new one needs has been read before, or is waited for here; where it cannot be read, that is said. */
function Shown() {
  const station = useStation((state) => state.station);
  const { desk, firstRun } = useLater();
  const [fault, setFault] = useState<unknown>();
  const state = station?.state;
  useEffect(() => {
    if (state === 'open') loadDesk().catch(setFault);
    if (state === 'new') loadFirstRun().catch(setFault);
  }, [state]);
  if (fault !== undefined) throw fault;
  switch (station?.state) {
    case undefined:
      return null;
    case 'new':
      return firstRun && <firstRun.FirstRun />;
    case 'locked':
      return <LogIn users={station.users} />;
    case 'open':
      return desk && <desk.Desk session={station.session} />;
  }
}

/** `databaseEnded`: it has, before anything could be drawn; all that is left is to begin anew. */
export function App({ databaseEnded }: { readonly databaseEnded: boolean }) {
  const appearance = usePreferences((state) => state.appearance);
  const system = useColorScheme();
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      forceColorScheme={appearance === 'auto' ? system : appearance}
      getStyleNonce={styleNonce}
    >
      <Notifications position="bottom-right" containerWidth="22rem" limit={3} />
      <Unexpected>
        <Shown />
        <SessionEvents databaseEnded={databaseEnded} />
      </Unexpected>
    </MantineProvider>
  );
}
