import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { fold, type Option, searchOptions } from '../../components/answers/option-search.ts';
import { useText } from '../../locales/index.ts';
import styles from './quick-pick.module.css';

/** A country that one key stands for: `h` here, `b` home. */
export interface QuickKey extends Option {
  readonly key: string;
}

interface QuickPickProps {
  readonly id: string;
  readonly labelledBy: string;
  readonly options: readonly Option[];
  readonly keys?: readonly QuickKey[];
  readonly chosen: readonly string[];
  readonly many: boolean;
  readonly placeholder: string;
  readonly onChoose: (chosen: readonly string[]) => void;
}

const SHOWN = 7;

/**
 * A country or language by typing its beginning: Enter takes the first that fits and goes on, a comma takes it and stays.
 * Backspace in an empty field takes the last one back.
 */
export function QuickPick({ id, labelledBy, options, keys = [], chosen, many, placeholder, onChoose }: QuickPickProps) {
  const say = useText('first-contact');
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const found = suggestions(typed, options, keys).slice(0, SHOWN);
  const open = typed.trim() !== '';
  const labelOf = (value: string) => options.find((option) => option.value === value)?.label ?? value;

  const take = (value: string) => {
    onChoose(many ? [...chosen.filter((other) => other !== value), value] : [value]);
    setTyped('');
    setAt(0);
  };
  const remove = (value: string) => onChoose(chosen.filter((other) => other !== value));

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      return setAt((now) => (found.length === 0 ? 0 : (now + step + found.length) % found.length));
    }
    if (event.key === 'Backspace' && typed === '' && chosen.length > 0) {
      event.preventDefault();
      return remove(chosen.at(-1) ?? '');
    }
    if (!open) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      return setTyped('');
    }
    if (event.key !== 'Enter' && event.key !== ',') return;
    const choice = found[at] ?? found[0];
    // Nothing fits: stay, so that what was typed is not lost on the way to the next question.
    if (choice === undefined || event.key === ',') event.preventDefault();
    if (choice !== undefined) take(choice.value);
  }

  return (
    <div className={styles.field}>
      {chosen.map((value) => (
        <span key={value} className={styles.chosen}>
          {labelOf(value)}
          <button
            type="button"
            tabIndex={-1}
            aria-label={say('remove', { what: labelOf(value) })}
            onClick={() => remove(value)}
          >
            <IconX size={11} stroke={2.2} aria-hidden />
          </button>
        </span>
      ))}
      <input
        id={id}
        role="combobox"
        aria-labelledby={labelledBy}
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open && found.length > 0 ? `${listId}-${at}` : undefined}
        autoComplete="off"
        data-control
        className={styles.input}
        value={typed}
        placeholder={chosen.length === 0 ? placeholder : say('addMore')}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setTyped('')}
      />
      <div
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
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(option.value)}
          >
            {option.label}
          </div>
        ))}
      </div>
      {open && found.length === 0 && (
        <output className={styles.list} data-empty>
          {say('nothingFound')}
        </output>
      )}
    </div>
  );
}

/** A key alone stands for its country; then what the text may mean. */
export function suggestions(typed: string, options: readonly Option[], keys: readonly QuickKey[]): readonly Option[] {
  const text = fold(typed);
  if (text === '') return [];
  const keyed = keys.filter(({ key }) => key === text);
  return [...keyed, ...searchOptions(options, typed)];
}
