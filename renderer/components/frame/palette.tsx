import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { IconFolder, IconListDetails, IconSearch } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import type { CaseViews, Role } from '../../../preload/contract.ts';
import { useText } from '../../locales/index.ts';
import { showView, useCaseViews } from '../../state/case-views.ts';
import { go, useRoute } from '../../state/route.ts';
import type { Destination } from './destinations.ts';
import { type LineOfPalette, paletteActions } from './palette-actions.tsx';
import { type FoundCases, PaletteCases } from './palette-cases.ts';
import { PaletteLine } from './palette-line.tsx';

const [store, palette] = createSpotlight();
export const openPalette = palette.open;

const NO_VIEWS: CaseViews['views'] = [];

/** Without accents or case, as people type when in a hurry. */
const plain = (words: string) => words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

const meant = <L extends LineOfPalette>(lines: readonly L[], query: string) =>
  lines.filter(({ label }) => plain(label).includes(plain(query.trim())));

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
  const seesCases = destinations.some(({ name }) => name === 'cases');
  const [found, setFound] = useState<FoundCases>();

  const actions = useMemo(
    () => paletteActions(say, { role, openCase, onKeys, onHelp }),
    [say, role, openCase, onKeys, onHelp],
  );
  const screens = useMemo(
    () =>
      destinations.map(({ name, icon: Sign, route }) => ({
        id: name,
        label: say(name),
        icon: <Sign size={20} stroke={1.6} aria-hidden />,
        hint: name,
        onAct: () => go(route),
      })),
    [say, destinations],
  );
  const kept = useCaseViews((state) => state.kept?.views ?? NO_VIEWS);
  const views = useMemo(
    () =>
      kept.map((view) => ({
        id: view.id,
        label: view.name,
        icon: <IconListDetails size={16} stroke={1.75} aria-hidden />,
        onAct: () => {
          showView(view);
          go({ screen: 'cases' });
        },
      })),
    [kept],
  );
  const cases = useMemo(
    () =>
      (found?.rows ?? []).map((row) => ({
        id: row.caseId,
        label: row.reference,
        description: row.stage === null ? '' : marks(`stage-${row.stage}`),
        icon: <IconFolder size={20} stroke={1.6} aria-hidden />,
        onAct: () => go({ screen: 'case', caseId: row.caseId }),
      })),
    [found, marks],
  );
  const isFound = seesCases && found?.searched === query.trim();
  // Who sees no cases has none looked for.
  const isAnswered = !seesCases || isFound;
  const groups: readonly { readonly label: string; readonly lines: readonly LineOfPalette[] }[] = [
    // Enter must never open whom other letters found.
    { label: say('cases'), lines: isFound ? cases : [] },
    { label: say('screens'), lines: meant(screens, query) },
    { label: say('views'), lines: meant(views, query) },
    { label: say('actions'), lines: meant(actions, query) },
  ];
  // biome-ignore lint/correctness/useExhaustiveDependencies: chosen anew for each answer, and when it is no longer one to what is typed
  useEffect(() => {
    chooseFirst();
  }, [found, isAnswered]);
  const nothing = groups.every(({ lines }) => lines.length === 0) && isAnswered;

  return (
    <>
      {seesCases && <PaletteCases typed={query.trim()} onFound={setFound} />}
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
        attributes={{ content: { 'aria-label': say('findHint') } }}
      >
        <Spotlight.Search
          autoFocus
          placeholder={say('findHint')}
          aria-label={say('findHint')}
          leftSection={<IconSearch size={20} stroke={1.6} aria-hidden />}
        />
        <Spotlight.ActionsList>
          {groups
            .filter(({ lines }) => lines.length > 0)
            .map(({ label, lines }) => (
              <Spotlight.ActionsGroup key={label} label={label}>
                {lines.map(({ id, ...line }) => (
                  <PaletteLine key={id} {...line} onClose={palette.close} />
                ))}
              </Spotlight.ActionsGroup>
            ))}
          {nothing && <Spotlight.Empty>{say('findNothing')}</Spotlight.Empty>}
        </Spotlight.ActionsList>
      </Spotlight.Root>
    </>
  );
}
