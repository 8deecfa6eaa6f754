import {
  type Icon,
  IconArrowsExchange,
  IconBed,
  IconChartBar,
  IconFolders,
  IconInbox,
  IconSettings,
  IconSun,
} from '@tabler/icons-react';
import type { Role } from '../../../preload/contract.ts';
import type { TextKey } from '../../locales/index.ts';
import type { Route } from '../../state/route.ts';

/** A screen of the rail; its name is also its key in `keys.ts` and its word in `locales/frame.ts`. */
export interface Destination {
  readonly name: TextKey<'frame'> & ('today' | 'cases' | 'house' | 'inbox' | 'exchange' | 'statistics' | 'settings');
  readonly icon: Icon;
  readonly route: Route;
  /** Screens that stand for this one on the rail while they are shown. */
  readonly holds: readonly Route['screen'][];
}

const DESTINATIONS: readonly Destination[] = [
  {
    name: 'today',
    icon: IconSun,
    route: { screen: 'today' },
    holds: ['today', 'today-rules', 'first-contact', 'roster', 'hotline'],
  },
  { name: 'inbox', icon: IconInbox, route: { screen: 'inbox' }, holds: ['inbox'] },
  {
    name: 'cases',
    icon: IconFolders,
    route: { screen: 'cases' },
    holds: ['cases', 'case', 'hand-over', 'links', 'print'],
  },
  { name: 'house', icon: IconBed, route: { screen: 'house' }, holds: ['house', 'arrivals'] },
  { name: 'exchange', icon: IconArrowsExchange, route: { screen: 'exchange' }, holds: ['exchange'] },
  { name: 'statistics', icon: IconChartBar, route: { screen: 'statistics' }, holds: ['statistics', 'tracking'] },
  { name: 'settings', icon: IconSettings, route: { screen: 'settings' }, holds: ['settings'] },
];

/** What each role's work needs on the rail. The database refuses the rest, whatever stands here. */
const OFFERED: Readonly<Record<Role, readonly Destination['name'][]>> = {
  'focal-point': ['today', 'cases', 'house', 'exchange', 'statistics', 'settings'],
  caseworker: ['today', 'cases', 'house', 'statistics', 'settings'],
  'shelter-manager': ['today', 'house', 'settings'],
  approver: ['today', 'cases', 'settings'],
  'hq-case-manager': ['today', 'inbox', 'cases', 'exchange', 'statistics', 'settings'],
  'hq-analyst': ['today', 'statistics', 'settings'],
};

export function destinationsFor(role: Role): readonly Destination[] {
  return DESTINATIONS.filter(({ name }) => OFFERED[role].includes(name));
}

/** Who may write down a first contact. */
export function writesFirstContacts(role: Role): boolean {
  return role === 'focal-point' || role === 'caseworker';
}

/** Who answers for the office and its cases. */
export function leads(role: Role): boolean {
  return role === 'focal-point' || role === 'hq-case-manager';
}

/** Who works on cases, so that they can be given to them; the database refuses everybody else. */
export function worksOnCases(role: Role): boolean {
  return writesFirstContacts(role) || leads(role);
}
