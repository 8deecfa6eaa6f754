import { IconChevronDown, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { pressedKey } from '../../keys.ts';
import { useText } from '../../locales/index.ts';
import { fold, type Option, searchOptions } from './option-search.ts';
import styles from './quick-pick.module.css';

/** An option that one key stands for: `h` the country here, `b` home. */
export interface QuickKey extends Option {
  readonly key: string;
}

interface QuickPickProps {
  readonly id: string;
  readonly labelledBy: string;
  readonly describedBy?: string | undefined;
  readonly options: readonly Option[];
  readonly keys?: readonly QuickKey[];
  readonly chosen: readonly string[];
  readonly many: boolean;
  readonly placeholder: string;
  readonly size?: 'xs' | 'sm';
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** More are never shown at once; typing another letter finds the rest. */
const SHOWN = 80;
const NONE = -1;

/**
 * A long list to choose from by typing: accents, word order, older names and the other languages' names are tolerated. The first that fits is
 * marked; Enter or a comma takes what is marked and stays, as every choice does, Tab takes it on its way. The arrow keys or a click show the
 * whole list. Nothing is marked until somebody typed or moved, so that going on with Enter never answers by accident.
 */
export function QuickPick(props: QuickPickProps) {
  const { id, labelledBy, describedBy, options, keys = [], chosen, many, placeholder, size = 'sm', onChoose } = props;
  const say = useText('answers');
  const [typed, setTyped] = useState('');
  const [browsing, setBrowsing] = useState(false);
  const [at, setAt] = useState(NONE);
  const list = useRef<HTMLDivElement>(null);
  /** The key that was pressed last: one letter of another script is the key at its place, too. */
  const place = useRef<string | null>(null);
  const listId = useId();
  const searching = typed.trim() !== '';
  const open = searching || browsing;
  const found = open ? (searching ? suggestions(typed, options, keys, place.current) : options).slice(0, SHOWN) : [];
  const marked = found[at];
  const labelOf = (value: string) => options.find((option) => option.value === value)?.label ?? value;

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is marked is another one when another text was typed
  useEffect(() => {
    if (at !== NONE) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, typed]);

  const close = () => {
    setTyped('');
    setBrowsing(false);
    setAt(NONE);
  };
  const take = (value: string) => {
    onChoose(many ? [...chosen.filter((other) => other !== value), value] : [value]);
    close();
  };
  const remove = (value: string) => onChoose(chosen.filter((other) => other !== value));

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const pressed = pressedKey(event);
    place.current = pressed;
    if (pressed === 'ArrowDown' || pressed === 'ArrowUp') {
      event.preventDefault();
      const step = pressed === 'ArrowDown' ? 1 : -1;
      const count = open ? found.length : Math.min(options.length, SHOWN);
      setBrowsing(true);
      if (count > 0) setAt((now) => (now === NONE && step < 0 ? count - 1 : (now + step + count) % count));
      return;
    }
    if (pressed === 'Backspace' && typed === '' && chosen.length > 0) {
      event.preventDefault();
      return remove(chosen.at(-1) ?? '');
    }
    if (!open) return;
    if (pressed === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      return close();
    }
    if (pressed !== 'Enter' && pressed !== 'Tab' && pressed !== ',') return;
    // Nothing fits: stay too, so that what was typed is not lost on the way to the next question.
    if (pressed === ',' || (pressed === 'Enter' && (searching || marked !== undefined))) event.preventDefault();
    if (marked !== undefined) take(marked.value);
    else if (pressed === 'Enter' && !searching) close();
  }

  return (
    <div className={styles.field} data-size={size} data-one={!many || undefined}>
      {chosen.map((value) => (
        <span key={value} className={styles.chosen}>
          {labelOf(value)}
          <button
            type="button"
            tabIndex={-1}
            aria-label={say('remove', { what: labelOf(value) })}
            onClick={() => remove(value)}
          >
            <IconX size={16} stroke={1.75} aria-hidden />
          </button>
        </span>
      ))}
      <input
        id={id}
        type="text"
        role="combobox"
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={marked === undefined ? undefined : `${listId}-${at}`}
        autoComplete="off"
        data-control
        className={styles.input}
        value={typed}
        placeholder={chosen.length === 0 ? placeholder : many ? say('addMore') : ''}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(event.currentTarget.value.trim() === '' ? NONE : 0);
        }}
        onClick={() => setBrowsing(true)}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <IconChevronDown className={styles.sign} size={16} stroke={1.75} aria-hidden />
      <div
        ref={list}
        id={listId}
        role="listbox"
        aria-labelledby={labelledBy}
        className={styles.list}
        hidden={!open || found.length === 0}
      >
        {found.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the text field takes the keys for the list's options
          // biome-ignore lint/a11y/useFocusableInteractive: the text field keeps the focus and names its active option
          <div
            key={`${option.value} ${option.label}`}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === at}
            data-chosen={chosen.includes(option.value) || undefined}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(option.value)}
          >
            {option.label}
          </div>
        ))}
      </div>
      {searching && found.length === 0 && (
        <output className={styles.list} data-empty>
          {say('nothingFound')}
        </output>
      )}
    </div>
  );
}

/** A key alone stands for its option, by what it types or by its place; then what the text may mean. */
export function suggestions(
  typed: string,
  options: readonly Option[],
  keys: readonly QuickKey[],
  place: string | null = null,
): readonly Option[] {
  const text = fold(typed);
  if (text === '') return [];
  const isAlone = [...typed.trim()].length === 1;
  const keyed = keys.filter(({ key }) => key === text || (isAlone && key === place));
  return [...keyed, ...searchOptions(options, typed)];
}
