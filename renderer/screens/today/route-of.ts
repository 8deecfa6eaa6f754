import type { TodayLine } from '../../../preload/contract.ts';
import type { Route } from '../../state/route.ts';

/** Where a line of Today leads; undefined where it only informs. */
export function routeOf({ opens, caseId }: Pick<TodayLine, 'opens' | 'caseId'>): Route | undefined {
  if (opens.startsWith('form:')) {
    return caseId === null ? undefined : { screen: 'case', caseId, form: opens.slice('form:'.length) };
  }
  switch (opens) {
    case 'case':
      return caseId === null ? undefined : { screen: 'case', caseId };
    case 'first-contact':
      return caseId === null ? { screen: 'first-contact' } : { screen: 'first-contact', into: caseId };
    case 'exchange':
      return { screen: 'exchange' };
    case 'settings':
      return { screen: 'settings' };
    case 'house':
      return { screen: 'house' };
    case 'cases':
      return { screen: 'cases' };
    default:
      return undefined;
  }
}
