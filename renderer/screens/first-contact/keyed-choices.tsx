import { type KeyboardEvent, useId, useState } from 'react';
import type { PageKey } from '../../../db/codebook/pages/page.ts';
import { pressedKey } from '../../keys.ts';
import { usePreferences } from '../../state/preferences.ts';
import styles from './keyed-choices.module.css';

interface KeyedChoice extends Pick<PageKey, 'key' | 'code'> {
  readonly label: string;
}

interface KeyedChoicesProps {
  readonly choices: readonly KeyedChoice[];
  readonly many: boolean;
  readonly chosen: readonly string[];
  /** Chosen by the application until somebody says otherwise. */
  readonly proposed?: string | undefined;
  readonly labelledBy: string;
  readonly disabled?: boolean;
  /** `line`: one after the other, where there are few. */
  readonly layout?: 'columns' | 'line';
  /** False where another control of the stop takes the focus and the keys. */
  readonly main: boolean;
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** The key of "nothing": it takes the others' place, and they its. */
const NOTHING = '0';

/** The codes of a question, each with its letter or digit. One stop: the key chooses, in a question of several it also takes back. */
export function KeyedChoices(props: KeyedChoicesProps) {
  const { choices, many, chosen, proposed, labelledBy, disabled = false, layout = 'columns', main, onChoose } = props;
  const singleKeys = usePreferences((preferences) => preferences.singleKeys);
  const id = useId();
  const [active, setActive] = useState(0);
  const shown = chosen.length === 0 && proposed !== undefined ? [proposed] : chosen;
  const choose = (choice: KeyedChoice) => onChoose(nextChosen(choices, chosen, choice, many));

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (event.ctrlKey || event.altKey || event.metaKey || disabled) return;
    const pressed = pressedKey(event);
    const at = singleKeys ? choices.findIndex(({ key }) => key === pressed) : -1;
    const choice = choices[at];
    if (choice !== undefined) {
      event.preventDefault();
      setActive(at);
      return choose(choice);
    }
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[pressed ?? ''];
    if (step !== undefined) {
      event.preventDefault();
      return setActive((now) => (now + step + choices.length) % choices.length);
    }
    const current = choices[active];
    if (pressed === ' ' && current !== undefined) {
      event.preventDefault();
      return choose(current);
    }
    if (pressed === 'Delete' || pressed === 'Backspace') {
      event.preventDefault();
      onChoose([]);
    }
  }

  return (
    <div
      className={styles.choices}
      role="listbox"
      tabIndex={disabled ? -1 : 0}
      aria-labelledby={labelledBy}
      aria-multiselectable={many}
      aria-disabled={disabled || undefined}
      aria-activedescendant={`${id}-${active}`}
      data-control={main || undefined}
      data-layout={layout}
      onKeyDown={onKeyDown}
    >
      {choices.map((choice, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list box takes the keys for its options
        // biome-ignore lint/a11y/useFocusableInteractive: the list box keeps the focus and names its active option
        <div
          key={choice.code}
          id={`${id}-${index}`}
          role="option"
          aria-selected={shown.includes(choice.code)}
          aria-keyshortcuts={singleKeys ? choice.key : undefined}
          className={styles.choice}
          data-active={index === active || undefined}
          data-proposed={(chosen.length === 0 && choice.code === proposed) || undefined}
          onClick={() => {
            if (disabled) return;
            setActive(index);
            choose(choice);
          }}
        >
          <kbd className={styles.key} aria-hidden>
            {singleKeys ? choice.key : ''}
          </kbd>
          <span>{choice.label}</span>
        </div>
      ))}
    </div>
  );
}

/** What is chosen after a key: in list order, "nothing" alone. */
export function nextChosen(
  choices: readonly KeyedChoice[],
  chosen: readonly string[],
  { key, code }: Pick<KeyedChoice, 'key' | 'code'>,
  many: boolean,
): readonly string[] {
  if (chosen.includes(code)) return chosen.filter((other) => other !== code);
  if (!many || key === NOTHING) return [code];
  const nothing = choices.find((choice) => choice.key === NOTHING)?.code;
  return choices
    .map((choice) => choice.code)
    .filter((other) => other !== nothing && (other === code || chosen.includes(other)));
}
