import { create } from 'zustand';
import type { AnswerOf, deskArea, Permission, Session, StationState } from '../../preload/contract.ts';
import { waymark } from '../calls.ts';
import { forgetHistory } from './route.ts';
import { forgetTextShown } from './text-shown.ts';

type Host = AnswerOf<(typeof deskArea)['host']>;

interface SessionState {
  /** null only until the first answer. */
  readonly station: StationState | null;
  /** What shows this window, and which of the desk's two stations it works on. */
  readonly host: Host | null;
}

/** The session at this desk, and whether there is a database at all. */
export const useStation = create<SessionState>(() => ({ station: null, host: null }));

/** Asks afresh: before the first screen, and after what may change the answer. */
export async function loadStation(): Promise<void> {
  const [station, host] = await Promise.all([waymark.station.state({}), waymark.desk.host({})]);
  useStation.setState({ station, host });
}

/** Someone logged in, or the session changed (a copy was made, a directory taken). */
export function setSession(session: Session): void {
  useStation.setState({ station: { state: 'open', session } });
}

/** The first screen after logging in is always Today. */
export function enter(session: Session): void {
  forgetHistory();
  forgetTextShown();
  setSession(session);
}

/** The session, on screens that exist only inside one. */
export function useSession(): Session {
  const station = useStation((state) => state.station);
  if (station?.state !== 'open') throw new Error('a screen of an open session was drawn without one');
  return station.session;
}

/** Whether the user may do something; what the user may not do is not offered. */
export function useMay(permission: Permission): boolean {
  return useSession().may.includes(permission);
}

/** The user's role decides what the rail offers; the database decides what is answered. */
export function useRole(): Session['user']['role'] {
  return useSession().user.role;
}
