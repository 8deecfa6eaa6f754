import { create } from 'zustand';
import type { ConsentTextId } from '../../db/codebook/papers/consent/edition.ts';
import type { PaperKind } from '../../preload/contract.ts';

/** By its number, of which each desk of an office has its own, and the name of its file. */
export interface LostPackage {
  readonly number: number;
  readonly file: string;
}

/** Where one can be. A route holds ids only, so that nothing about a person is in the history. */
export type Route =
  | { readonly screen: 'today' }
  | { readonly screen: 'today-rules' }
  | { readonly screen: 'cases' }
  | {
      readonly screen: 'case';
      readonly caseId: string;
      readonly record?: string;
      readonly form?: string;
      readonly question?: string;
      /** The form begins as a question to the office that looks after the person. */
      readonly asks?: true;
    }
  | {
      readonly screen: 'first-contact';
      readonly into?: string;
      readonly reference?: string;
      readonly draft?: string;
      /** The call to the hotline that it is made of. */
      readonly call?: string;
    }
  | { readonly screen: 'hotline' }
  | { readonly screen: 'roster'; readonly draft?: string }
  | { readonly screen: 'hand-over'; readonly caseId: string }
  | { readonly screen: 'house' }
  | { readonly screen: 'arrivals' }
  | { readonly screen: 'links'; readonly caseId: string; readonly reference: string }
  | { readonly screen: 'inbox' }
  | {
      readonly screen: 'exchange';
      readonly part?: ExchangePart;
      readonly to?: string;
      readonly cases?: readonly string[];
      /** A package to that office that was lost and is sealed again. */
      readonly again?: LostPackage;
    }
  | { readonly screen: 'statistics' }
  /** `month`, `YYYY-MM`: what was paid then, of one `partner` alone where it is named; without one the sheet by person. */
  | { readonly screen: 'tracking'; readonly line?: string; readonly month?: string; readonly partner?: string }
  | { readonly screen: 'settings'; readonly part?: SettingsPart; readonly field?: 'duty' }
  | {
      readonly screen: 'print';
      readonly paper: PaperKind;
      readonly caseId: string | null;
      readonly decision?: string;
      readonly house?: string;
      /** Of a paper to an office: its code. */
      readonly office?: string;
      /** Of a list of cases: which. */
      readonly cases?: readonly string[];
      /** Of a text to agree to: which is shown first. */
      readonly text?: ConsentTextId;
      /** Of a tracking sheet: the project line, and of what was paid in a month that (`YYYY-MM`). */
      readonly line?: string;
      readonly month?: string;
      /** Of a paper of one record: which. */
      readonly record?: string;
      readonly partner?: string;
    };

export type SettingsPart =
  | 'copies'
  | 'users'
  | 'houses'
  | 'cover'
  | 'post'
  | 'registers'
  | 'projects'
  | 'partners'
  | 'own-questions'
  | 'password'
  | 'display'
  | 'outgoing'
  | 'audit';
export type ExchangePart = 'offices' | 'seal' | 'inbox' | 'join' | 'directory' | 'packages';
export type Screen = Route['screen'];

/** The form in which the office that looks after a person is asked something. */
export const ASKING = { form: 'decision', asks: true } as const;

interface RouteState {
  readonly route: Route;
  readonly history: readonly Route[];
}

const START: Route = { screen: 'today' };
const KEPT = 50;

export const useRoute = create<RouteState>(() => ({ route: START, history: [] }));

/** Goes to a screen; Escape comes back from it. */
export function go(route: Route): void {
  useRoute.setState(({ route: from, history }) => ({ route, history: [...history, from].slice(-KEPT) }));
}

/**
 * Changes where one is without a step in the history (a tab, a section, a saved record's id). It does nothing
 * once the user has gone to another place: work that was begun on a screen may end after the screen was left.
 */
export function replaceRoute(route: Route): void {
  if (isSamePlace(useRoute.getState().route, route)) useRoute.setState({ route });
}

/** Answers what moves one on only while one is still where one is now, for what takes a while. */
export function fromHere(): (move: () => void) => void {
  const here = useRoute.getState().route;
  return (move) => {
    if (useRoute.getState().route === here) move();
  };
}

/** The same screen, and the same case on it. */
function isSamePlace(one: Route, other: Route): boolean {
  if (one.screen !== other.screen) return false;
  return one.screen !== 'case' || other.screen !== 'case' || one.caseId === other.caseId;
}

/** Back to where one came from; from the first screen, to Today. */
export function back(): void {
  useRoute.setState(({ history }) => ({ route: history.at(-1) ?? START, history: history.slice(0, -1) }));
}

export function forgetHistory(): void {
  useRoute.setState({ route: START, history: [] });
}
