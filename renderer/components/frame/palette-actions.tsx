import {
  IconCoins,
  IconHelpCircle,
  IconKeyboard,
  IconLock,
  IconMessageQuestion,
  IconPencilPlus,
  IconPhone,
  IconPlaneArrival,
  IconPrinter,
  IconTrash,
  IconUsers,
  IconUsersPlus,
} from '@tabler/icons-react';
import type { Role } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import type { Say } from '../../locales/index.ts';
import { ASKING, go } from '../../state/route.ts';
import { leads, worksOnCases, writesFirstContacts } from './destinations.ts';
import type { LineOfPalette } from './palette-line.tsx';

interface Offered {
  readonly role: Role;
  /** The case that is open. */
  readonly openCase: string | undefined;
  readonly onKeys: () => void;
  readonly onHelp: () => void;
}

/** What can be done from anywhere, as far as the role does it. */
export function paletteActions(
  say: Say<'frame'>,
  { role, openCase, onKeys, onHelp }: Offered,
): readonly LineOfPalette[] {
  return [
    ...(writesFirstContacts(role)
      ? [
          {
            id: 'new',
            label: say('firstContact'),
            icon: <IconPencilPlus size={20} stroke={1.6} />,
            hint: 'new' as const,
            onAct: () => go({ screen: 'first-contact' }),
          },
          {
            id: 'roster',
            label: say('roster'),
            icon: <IconUsersPlus size={20} stroke={1.6} />,
            hint: 'roster' as const,
            onAct: () => go({ screen: 'roster' }),
          },
          {
            id: 'hotline',
            label: say('hotline'),
            icon: <IconPhone size={20} stroke={1.6} />,
            onAct: () => go({ screen: 'hotline' }),
          },
          {
            id: 'blank-sheet',
            label: say('blankSheet'),
            icon: <IconPrinter size={20} stroke={1.6} />,
            onAct: () => go({ screen: 'print', paper: 'first-contact', caseId: null }),
          },
          {
            id: 'blank-roster',
            label: say('blankRoster'),
            icon: <IconPrinter size={20} stroke={1.6} />,
            onAct: () => go({ screen: 'print', paper: 'blank-roster', caseId: null }),
          },
          {
            id: 'blank-consent',
            label: say('blankConsent'),
            icon: <IconPrinter size={20} stroke={1.6} />,
            onAct: () => go({ screen: 'print', paper: 'consent-text', caseId: null }),
          },
        ]
      : []),
    ...(worksOnCases(role)
      ? [
          {
            id: 'arrivals',
            label: say('arrivals'),
            icon: <IconPlaneArrival size={20} stroke={1.6} />,
            onAct: () => go({ screen: 'arrivals' }),
          },
        ]
      : []),
    ...(leads(role)
      ? [
          {
            id: 'hand-over-post',
            label: say('handOverPost'),
            icon: <IconUsers size={20} stroke={1.6} />,
            onAct: () => go({ screen: 'settings', part: 'post' }),
          },
          {
            id: 'tracking-sheet',
            label: say('trackingSheet'),
            icon: <IconCoins size={20} stroke={1.6} />,
            onAct: () => go({ screen: 'tracking' }),
          },
          {
            id: 'destroy-papers',
            label: say('destroyPapers'),
            icon: <IconTrash size={20} stroke={1.6} />,
            onAct: () => go({ screen: 'settings', part: 'outgoing' }),
          },
        ]
      : []),
    ...(role === 'hq-case-manager'
      ? [
          {
            id: 'ask-office',
            label: say(openCase === undefined ? 'askOfficeOfCase' : 'askOffice'),
            icon: <IconMessageQuestion size={20} stroke={1.6} />,
            onAct: () =>
              go(openCase === undefined ? { screen: 'cases' } : { screen: 'case', caseId: openCase, ...ASKING }),
          },
        ]
      : []),
    {
      id: 'lock',
      label: say('lock'),
      icon: <IconLock size={20} stroke={1.6} />,
      hint: 'lock',
      onAct: () => void waymark.desk.lock({}),
    },
    { id: 'help', label: say('keyHelp'), icon: <IconHelpCircle size={20} stroke={1.6} />, hint: 'help', onAct: onHelp },
    { id: 'keys', label: say('keys'), icon: <IconKeyboard size={20} stroke={1.6} />, hint: 'keys', onAct: onKeys },
  ];
}
