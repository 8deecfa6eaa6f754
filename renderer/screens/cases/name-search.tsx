import { ActionIcon, TextInput } from '@mantine/core';
import { IconSearch, IconX } from '@tabler/icons-react';
import { memo, type RefObject, useEffect, useRef, useState } from 'react';
import { KeyHint } from '../../components/key-hint.tsx';
import { pressedKey } from '../../keys.ts';
import { useText } from '../../locales/index.ts';
import { useSteady } from '../../state/use-steady.ts';
import classes from './cases.module.css';

/** How long a letter waits for the next, before the list is asked: whoever types draws the field and nothing else. */
const RESTED_MS = 80;

/** Where a name or a reference is looked for. `searched`: what the list shows now; `escapes`: Escape empties the field. */
export const NameSearch = memo(function NameSearch({
  field,
  searched,
  escapes,
  onType,
  onSearch,
  onGoOn,
}: {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly searched: string;
  readonly escapes: boolean;
  /** Whoever looks for a name looks for it in the list of cases. */
  readonly onType: () => void;
  readonly onSearch: (name: string) => void;
  /** To what was found. */
  readonly onGoOn: () => void;
}) {
  const { shown, type, search } = useRested(searched, onSearch);
  const write = useSteady((name: string) => {
    onType();
    type(name);
  });
  const empty = useSteady(() => {
    onType();
    search('');
  });
  const goOn = useSteady(() => {
    search(shown);
    onGoOn();
  });
  return <NameField {...{ field, shown, escapes }} onWrite={write} onEmpty={empty} onGoOn={goOn} />;
});

/** The field itself. That what it shows has rested, and is asked for, does not draw it again. */
const NameField = memo(function NameField({
  field,
  shown,
  escapes,
  onWrite,
  onEmpty,
  onGoOn,
}: {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly shown: string;
  readonly escapes: boolean;
  readonly onWrite: (name: string) => void;
  readonly onEmpty: () => void;
  readonly onGoOn: () => void;
}) {
  const say = useText('cases');
  return (
    <TextInput
      ref={field}
      className={classes.search}
      aria-label={say('search')}
      placeholder={say('search')}
      aria-keyshortcuts="/"
      autoFocus
      value={shown}
      maxLength={200}
      autoComplete="off"
      spellCheck={false}
      leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
      rightSection={
        shown === '' ? (
          <KeyHint of="find" />
        ) : (
          <ActionIcon size="sm" aria-label={say('clearFilters')} onClick={onEmpty}>
            <IconX size={16} stroke={1.75} />
          </ActionIcon>
        )
      }
      onChange={(event) => onWrite(event.currentTarget.value)}
      onKeyDown={(event) => {
        const pressed = pressedKey(event);
        if (pressed === 'ArrowDown' || pressed === 'Enter') {
          event.preventDefault();
          onGoOn();
        }
        if (pressed === 'Escape' && shown !== '' && escapes) {
          event.preventDefault();
          onEmpty();
        }
      }}
    />
  );
});

/** What is typed, until it has rested and is searched; what the list shows by another way takes its place. */
function useRested(searched: string, onSearch: (name: string) => void) {
  const [typed, setTyped] = useState<string>();
  const latest = useRef(onSearch);
  latest.current = onSearch;
  const waiting = useRef<{ readonly name: string; readonly timer: ReturnType<typeof setTimeout> }>(undefined);
  /** What this field asked for last: the list that shows it takes nothing away of what is being typed since. */
  const sent = useRef(searched);
  const ask = (name: string) => {
    sent.current = name;
    latest.current(name);
  };
  const stop = () => {
    clearTimeout(waiting.current?.timer);
    waiting.current = undefined;
  };
  const search = (name: string) => {
    stop();
    setTyped(undefined);
    if (name !== searched) ask(name);
  };
  const type = (name: string) => {
    stop();
    setTyped(name);
    const timer = setTimeout(() => {
      waiting.current = undefined;
      setTyped((now) => (now === name ? undefined : now));
      ask(name);
    }, RESTED_MS);
    waiting.current = { name, timer };
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the list shows something else
  useEffect(() => {
    if (searched === sent.current) return;
    sent.current = searched;
    stop();
    setTyped(undefined);
  }, [searched]);
  // Whoever leaves the screen at once finds it searched when coming back.
  useEffect(
    () => () => {
      const left = waiting.current;
      if (left === undefined) return;
      clearTimeout(left.timer);
      latest.current(left.name);
    },
    [],
  );
  return { shown: typed ?? searched, type, search };
}
