import type { Session } from '../preload/contract.ts';
import { Frame } from './components/frame/frame.tsx';
import { OpenScreen } from './screens/open-screen.tsx';

/** An open desk: the frame, and the screen that one is on. */
export function Desk({ session }: { readonly session: Session }) {
  return (
    <Frame session={session}>
      <OpenScreen />
    </Frame>
  );
}
