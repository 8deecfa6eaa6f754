import { Input } from '@mantine/core';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { IconFolder, IconListDetails, IconSearch } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { CaseViews, Role } from '../../../preload/contract.ts';
import { pressedKey } from '../../keys.ts';
import { useText } from '../../locales/index.ts';
import { showView, useCaseViews } from '../../state/case-views.ts';
import { go, useRoute } from '../../state/route.ts';
import type { Destination } from './destinations.ts';
import { paletteActions } from './palette-actions.tsx';
import { type FoundCases, PaletteCases } from './palette-cases.ts';
import { type LineOfPalette, lineId, PaletteLine } from './palette-line.tsx';

const [store, palette] = createSpotlight();
export const openPalette = palette.open;

/** The lines, as the field names them. */
const LINES = 'palette-lines';
const NO_VIEWS: CaseViews['views'] = [];
const SEARCH = { input: Spotlight.Search.classes.search };
const SIGN = <IconSearch size={20} stroke={1.6} aria-hidden />;

/** Without accents or case, as people type when in a hurry. */
const plain = (words: string) => words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

const meant = <L extends LineOfPalette>(lines: readonly L[], query: string) =>
  lines.filter(({ label }) => plain(label).includes(plain(query.trim())));

interface PaletteProps {
  readonly destinations: readonly Destination[];
  readonly role: Role;
  readonly onKeys: () => void;
  readonly onHelp: () => void;
}

/** Ctrl+K: a case, a screen, a view of the list, an action. Cases are found by name or reference and shown by reference and stage only. */
export function Palette(props: PaletteProps) {
  const say = useText('frame');
  return (
    <Spotlight.Root
      store={store}
      shortcut={null}
      scrollable
      // What is typed into stays where it is, however many lines are found.
      centered={false}
      maxHeight={420}
      lockScroll={false}
      // At once: whoever types on after Ctrl+K must not lose the first letters.
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.3, blur: 0 }}
      attributes={{ content: { 'aria-label': say('findHint') } }}
    >
      <Lines {...props} />
    </Spotlight.Root>
  );
}

/** What is typed and what it means. It stands inside: a letter and an arrow draw the lines that change, and not the dialog around them. */
function Lines({ destinations, role, onKeys, onHelp }: PaletteProps) {
  const say = useText('frame');
  const marks = useText('marks');
  const openCase = useRoute(({ route }) => (route.screen === 'case' ? route.caseId : undefined));
  const [query, setQuery] = useState('');
  /** The line that Enter opens, by its place; none until something was typed or an arrow pressed. */
  const [chosen, setChosen] = useState(-1);
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
        icon: <IconListDetails size={20} stroke={1.6} aria-hidden />,
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
  const lines = groups.flatMap((group) => group.lines);
  const anyLine = lines.length > 0;
  const chosenId = lines[chosen]?.id;
  // The cases that are found come after the letter, and above the other lines.
  // biome-ignore lint/correctness/useExhaustiveDependencies: chosen anew for each answer, and when it is no longer one to what is typed
  useEffect(() => {
    setChosen((before) => (before === -1 ? -1 : 0));
  }, [found, isAnswered]);
  const list = useRef<HTMLDivElement>(null);
  const move = (by: 1 | -1) => {
    const next = (chosen + by + lines.length) % lines.length;
    const to = chosen === -1 || !anyLine ? 0 : next;
    setChosen(to);
    list.current?.querySelectorAll('[role="option"]')[to]?.scrollIntoView({ block: 'nearest' });
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => {
      if (lines[chosen] === undefined) return;
      lines[chosen].onAct();
      palette.close();
    },
  };

  return (
    <>
      {seesCases && <PaletteCases typed={query.trim()} onFound={setFound} />}
      <Input
        size="lg"
        classNames={SEARCH}
        autoFocus
        placeholder={say('findHint')}
        aria-label={say('findHint')}
        // The field keeps the focus: the line that Enter opens is read aloud by its id.
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={anyLine}
        aria-controls={anyLine ? LINES : undefined}
        aria-activedescendant={chosenId === undefined ? undefined : lineId(chosenId)}
        leftSection={SIGN}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={(event) => {
          const act = keys[pressedKey(event) ?? ''];
          if (act === undefined) return;
          event.preventDefault();
          act();
        }}
      />
      <Spotlight.ActionsList ref={list}>
        {anyLine && (
          <div id={LINES} role="listbox" aria-label={say('findHint')}>
            {groups
              .filter((group) => group.lines.length > 0)
              .map((group) => (
                <Spotlight.ActionsGroup key={group.label} role="group" aria-label={group.label} label={group.label}>
                  {group.lines.map((line) => (
                    <PaletteLine key={line.id} {...line} chosen={line.id === chosenId} onClose={palette.close} />
                  ))}
                </Spotlight.ActionsGroup>
              ))}
          </div>
        )}
        {!anyLine && isAnswered && <Spotlight.Empty>{say('findNothing')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </>
  );
}
