import type { TodayLine } from '../../../preload/contract.ts';
import type { Route } from '../../state/route.ts';

/** Where a line of Today leads; undefined where it only informs. `opens` is a screen, and after a colon which part of it. */
export function routeOf({ opens, caseId }: Pick<TodayLine, 'opens' | 'caseId'>): Route | undefined {
  const colon = opens.indexOf(':');
  const screen = colon === -1 ? opens : opens.slice(0, colon);
  const part = colon === -1 ? undefined : opens.slice(colon + 1);
  switch (screen) {
    case 'case':
    case 'hand-over':
      return caseId === null ? undefined : { screen, caseId };
    case 'seal':
      return caseId === null || part === undefined
        ? undefined
        : { screen: 'exchange', part: 'seal', to: part, cases: [caseId] };
    case 'form':
      return caseId === null || part === undefined ? undefined : { screen: 'case', caseId, form: part };
    case 'first-contact':
      return { screen, ...(caseId === null ? {} : { into: caseId }), ...(part === undefined ? {} : { draft: part }) };
    case 'roster':
      return { screen, ...(part === undefined ? {} : { draft: part }) };
    case 'settings':
      return part === 'users' || part === 'registers' || part === 'copies' ? { screen, part } : { screen };
    case 'exchange':
      return part === 'packages' || part === 'directory' ? { screen, part } : { screen };
    case 'cases':
    case 'inbox':
    case 'hotline':
    case 'statistics':
    case 'house':
      return { screen };
    default:
      return undefined;
  }
}

/** The line leads to the cases that wait to be accepted. */
export function leadsToWaiting({ opens }: Pick<TodayLine, 'opens'>): boolean {
  return opens === 'cases:waiting';
}
