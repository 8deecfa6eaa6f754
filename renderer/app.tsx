import { MantineProvider } from '@mantine/core';
import { useColorScheme } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';
import { Unexpected } from './components/error-boundary.tsx';
import { Frame } from './components/frame/frame.tsx';
import { SessionEvents } from './components/session-events.tsx';
import { FirstRun } from './screens/first-run/first-run.tsx';
import { LogIn } from './screens/log-in/log-in.tsx';
import { OpenScreen } from './screens/open-screen.tsx';
import { usePreferences } from './state/preferences.ts';
import { useStation } from './state/session.ts';
import { theme, variables } from './theme.ts';

/** The page's nonce for Mantine's style elements; the build and main put it there (`electron.vite.config.ts`, `main/pages.ts`). */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

function Desk() {
  const station = useStation((state) => state.station);
  switch (station?.state) {
    case undefined:
      return null;
    case 'new':
      return <FirstRun />;
    case 'locked':
      return <LogIn users={station.users} />;
    case 'open':
      return (
        <Frame session={station.session}>
          <OpenScreen />
        </Frame>
      );
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
        <Desk />
        <SessionEvents databaseEnded={databaseEnded} />
      </Unexpected>
    </MantineProvider>
  );
}
