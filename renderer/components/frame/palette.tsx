import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import {
  IconCoins,
  IconCommand,
  IconFolder,
  IconHelpCircle,
  IconKeyboard,
  IconListDetails,
  IconLock,
  IconMessageQuestion,
  IconPencilPlus,
  IconPhone,
  IconPlaneArrival,
  IconPrinter,
  IconSearch,
  IconTrash,
  IconUsers,
  IconUsersPlus,
} from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { CaseRow, CaseViews, Role } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import type { ShortcutName } from '../../keys.ts';
import { useText } from '../../locales/index.ts';
import { useAsked } from '../../state/asked.ts';
import { showView, useCaseViews } from '../../state/case-views.ts';
import { ASKING, go, useRoute } from '../../state/route.ts';
import { KeyHint } from '../key-hint.tsx';
import { type Destination, leads, worksOnCases, writesFirstContacts } from './destinations.ts';

const [store, palette] = createSpotlight();
export const openPalette = palette.open;

interface PaletteAction {
  readonly id: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly hint?: ShortcutName;
  readonly act: () => void;
}

type FoundCase = Pick<CaseRow, 'caseId' | 'reference'> & { readonly stage: CaseRow['stage'] | null };

/** Cases, and the letters that they answer. */
interface Found {
  readonly searched: string;
  readonly rows: readonly FoundCase[];
}

const NO_VIEWS: CaseViews['views'] = [];

/** Without accents or case, as people type when in a hurry. */
const plain = (words: string) => words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/**
 * Enter opens the first line. The palette itself chooses it when a letter is typed (by this attribute and index); the cases
 * that are found come after that, and above the others.
 */
function chooseFirst(): void {
  const list = document.getElementById(store.getState().listId);
  list?.querySelector('[data-selected]')?.removeAttribute('data-selected');
  list?.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
  store.updateState((state) => ({ ...state, selected: 0 }));
}

/** Ctrl+K: a case, a screen, a view of the list, an action. Cases are found by name or reference and shown by reference and stage only. */
export function Palette({
  destinations,
  role,
  onKeys,
  onHelp,
}: {
  readonly destinations: readonly Destination[];
  readonly role: Role;
  readonly onKeys: () => void;
  readonly onHelp: () => void;
}) {
  const say = useText('frame');
  const marks = useText('marks');
  const openCase = useRoute(({ route }) => (route.screen === 'case' ? route.caseId : undefined));
  const [query, setQuery] = useState('');
  const [searched] = useDebouncedValue(query.trim(), 150);
  const seesCases = destinations.some(({ name }) => name === 'cases');
  const found = useAsked<Found>(`palette ${searched}`, async () => {
    if (!seesCases || searched.length < 2) return { searched, rows: [] };
    const { rows, elsewhere } = await waymark.cases.list({ filter: { search: searched }, limit: 8 });
    // A colleague's, by its whole reference: nothing else of it is said here.
    return { searched, rows: elsewhere === null ? rows : [...rows, { ...elsewhere, stage: null }] };
  });

  const actions: readonly PaletteAction[] = [
    ...(writesFirstContacts(role)
      ? [
          {
            id: 'new',
            label: say('firstContact'),
            icon: <IconPencilPlus size={20} stroke={1.6} />,
            hint: 'new' as const,
            act: () => go({ screen: 'first-contact' }),
          },
          {
            id: 'roster',
            label: say('roster'),
            icon: <IconUsersPlus size={20} stroke={1.6} />,
            hint: 'roster' as const,
            act: () => go({ screen: 'roster' }),
          },
          {
            id: 'hotline',
            label: say('hotline'),
            icon: <IconPhone size={20} stroke={1.6} />,
            act: () => go({ screen: 'hotline' }),
          },
          {
            id: 'blank-sheet',
            label: say('blankSheet'),
            icon: <IconPrinter size={20} stroke={1.6} />,
            act: () => go({ screen: 'print', paper: 'first-contact', caseId: null }),
          },
          {
            id: 'blank-roster',
            label: say('blankRoster'),
            icon: <IconPrinter size={20} stroke={1.6} />,
            act: () => go({ screen: 'print', paper: 'blank-roster', caseId: null }),
          },
          {
            id: 'blank-consent',
            label: say('blankConsent'),
            icon: <IconPrinter size={20} stroke={1.6} />,
            act: () => go({ screen: 'print', paper: 'consent-text', caseId: null }),
          },
        ]
      : []),
    ...(worksOnCases(role)
      ? [
          {
            id: 'arrivals',
            label: say('arrivals'),
            icon: <IconPlaneArrival size={20} stroke={1.6} />,
            act: () => go({ screen: 'arrivals' }),
          },
        ]
      : []),
    ...(leads(role)
      ? [
          {
            id: 'hand-over-post',
            label: say('handOverPost'),
            icon: <IconUsers size={16} stroke={1.75} />,
            act: () => go({ screen: 'settings', part: 'post' }),
          },
          {
            id: 'tracking-sheet',
            label: say('trackingSheet'),
            icon: <IconCoins size={20} stroke={1.6} />,
            act: () => go({ screen: 'tracking' }),
          },
          {
            id: 'destroy-papers',
            label: say('destroyPapers'),
            icon: <IconTrash size={20} stroke={1.6} />,
            act: () => go({ screen: 'settings', part: 'outgoing' }),
          },
        ]
      : []),
    ...(role === 'hq-case-manager'
      ? [
          {
            id: 'ask-office',
            label: say(openCase === undefined ? 'askOfficeOfCase' : 'askOffice'),
            icon: <IconMessageQuestion size={20} stroke={1.6} />,
            act: () =>
              go(openCase === undefined ? { screen: 'cases' } : { screen: 'case', caseId: openCase, ...ASKING }),
          },
        ]
      : []),
    {
      id: 'lock',
      label: say('lock'),
      icon: <IconLock size={20} stroke={1.6} />,
      hint: 'lock',
      act: () => void waymark.desk.lock({}),
    },
    { id: 'help', label: say('keyHelp'), icon: <IconHelpCircle size={20} stroke={1.6} />, hint: 'help', act: onHelp },
    { id: 'keys', label: say('keys'), icon: <IconKeyboard size={20} stroke={1.6} />, hint: 'keys', act: onKeys },
  ];
  const meant = (label: string) => plain(label).includes(plain(query.trim()));
  const screens = destinations.filter(({ name }) => meant(say(name)));
  const meantActions = actions.filter(({ label }) => meant(label));
  const views = useCaseViews(({ kept }) => kept?.views ?? NO_VIEWS).filter(({ name }) => meant(name));
  const isAnswered = found.answer?.searched === query.trim();
  // Enter must never open whom other letters found.
  const cases = isAnswered ? (found.answer?.rows ?? []) : [];
  // biome-ignore lint/correctness/useExhaustiveDependencies: chosen anew for each answer, and when it is no longer one to what is typed
  useEffect(() => {
    chooseFirst();
  }, [found.answer, isAnswered]);
  const nothing = screens.length + views.length + meantActions.length + cases.length === 0 && isAnswered;

  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      scrollable
      maxHeight={420}
      lockScroll={false}
      // At once: whoever types on after Ctrl+K must not lose the first letters.
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.3, blur: 0 }}
      // Paler than its line, a stage would be too faint on the chosen one.
      styles={{ actionDescription: { color: 'inherit', opacity: 1 } }}
      attributes={{ content: { 'aria-label': say('findHint') } }}
    >
      <Spotlight.Search
        autoFocus
        placeholder={say('findHint')}
        aria-label={say('findHint')}
        leftSection={<IconSearch size={20} stroke={1.6} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {cases.length > 0 && (
          <Spotlight.ActionsGroup label={say('cases')}>
            {cases.map((row) => (
              <Spotlight.Action
                key={row.caseId}
                label={row.reference}
                description={row.stage === null ? '' : marks(`stage-${row.stage}`)}
                leftSection={<IconFolder size={20} stroke={1.6} aria-hidden />}
                onClick={() => go({ screen: 'case', caseId: row.caseId })}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {screens.length > 0 && (
          <Spotlight.ActionsGroup label={say('screens')}>
            {screens.map(({ name, icon: Sign, route }) => (
              <Spotlight.Action
                key={name}
                label={say(name)}
                leftSection={<Sign size={20} stroke={1.6} aria-hidden />}
                rightSection={<KeyHint of={name} />}
                onClick={() => go(route)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {views.length > 0 && (
          <Spotlight.ActionsGroup label={say('views')}>
            {views.map((view) => (
              <Spotlight.Action
                key={view.id}
                label={view.name}
                leftSection={<IconListDetails size={16} stroke={1.75} aria-hidden />}
                onClick={() => {
                  showView(view);
                  go({ screen: 'cases' });
                }}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {meantActions.length > 0 && (
          <Spotlight.ActionsGroup label={say('actions')}>
            {meantActions.map(({ id, label, icon, hint, act }) => (
              <Spotlight.Action
                key={id}
                label={label}
                leftSection={icon ?? <IconCommand size={20} stroke={1.6} />}
                rightSection={hint && <KeyHint of={hint} />}
                onClick={act}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {nothing && <Spotlight.Empty>{say('findNothing')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
