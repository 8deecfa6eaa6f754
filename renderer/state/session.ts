import { create } from 'zustand';
import type { Session, StationState } from '../../preload/contract.ts';
import { waymark } from '../calls.ts';
import { forgetHistory } from './route.ts';

interface SessionState {
  /** null only until the first answer. */
  readonly station: StationState | null;
}

/** Who sits at this desk, and whether there is a database at all. */
export const useStation = create<SessionState>(() => ({ station: null }));

/** Asks the database afresh: before the first screen, and after what may change the answer. */
export async function loadStation(): Promise<void> {
  useStation.setState({ station: await waymark.station.state({}) });
}

/** Someone logged in, or the session changed (a copy was made, a directory taken). */
export function setSession(session: Session): void {
  useStation.setState({ station: { state: 'open', session } });
}

/** The first screen after logging in is always Today. */
export function enter(session: Session): void {
  forgetHistory();
  setSession(session);
}

/** The session, on screens that exist only inside one. */
export function useSession(): Session {
  const station = useStation((state) => state.station);
  if (station?.state !== 'open') throw new Error('a screen of an open session was drawn without one');
  return station.session;
}

/** The role of who is logged in decides what the rail offers; the database decides what is answered. */
export function useRole(): Session['user']['role'] {
  return useSession().user.role;
}
