import { type KeyboardEvent, useRef } from 'react';
import type { Code } from '../../../db/codebook/types.ts';
import { pressedKey } from '../../keys.ts';
import { usePreferences } from '../../state/preferences.ts';
import styles from './choice-list.module.css';
import { useWords } from './words.ts';

interface ChoiceListProps {
  readonly name: string;
  readonly labelledBy: string;
  readonly describedBy: string | undefined;
  readonly codes: readonly Code[];
  /** The key of each code, the same as on the page of first contact. */
  readonly keys: ReadonlyMap<string, string>;
  readonly chosen: readonly string[];
  readonly many: boolean;
  readonly onChoose: (chosen: readonly string[]) => void;
}

/**
 * A short list of codes as radio buttons or check boxes, one Tab stop. Arrow keys move, Space chooses; a digit or letter
 * chooses the code beside it. What is chosen alone can be taken back with Delete.
 */
export function ChoiceList(props: ChoiceListProps) {
  const { name, labelledBy, describedBy, codes, keys, chosen, many, onChoose } = props;
  const words = useWords();
  const singleKeys = usePreferences((preferences) => preferences.singleKeys);
  const list = useRef<HTMLFieldSetElement>(null);
  const order = codes.map(({ code }) => code);
  const [first] = order.filter((code) => chosen.includes(code));
  const stop = first ?? order[0];

  const toggle = (code: string) => {
    if (!many) return onChoose([code]);
    const next = chosen.includes(code) ? chosen.filter((other) => other !== code) : [...chosen, code];
    onChoose(order.filter((known) => next.includes(known)));
  };
  const boxes = () => [...(list.current?.querySelectorAll('input') ?? [])];

  function onKeyDown(event: KeyboardEvent<HTMLFieldSetElement>) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const pressed = pressedKey(event);
    const code = singleKeys ? order.find((known) => keys.get(known) === pressed) : undefined;
    if (code !== undefined) {
      event.preventDefault();
      boxes()[order.indexOf(code)]?.focus();
      return toggle(code);
    }
    if (pressed === 'Delete' || pressed === 'Backspace') {
      event.preventDefault();
      return onChoose([]);
    }
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[pressed ?? ''];
    if (!many || step === undefined) return;
    event.preventDefault();
    const all = boxes();
    const at = all.findIndex((box) => box.matches(':focus'));
    all[(at + step + all.length) % all.length]?.focus();
  }

  return (
    <fieldset
      ref={list}
      role={many ? 'group' : 'radiogroup'}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className={styles.list}
      onKeyDown={onKeyDown}
    >
      {codes.map(({ code, label }) => (
        <label key={code} className={styles.choice} data-chosen={chosen.includes(code) || undefined}>
          <input
            type={many ? 'checkbox' : 'radio'}
            name={name}
            value={code}
            checked={chosen.includes(code)}
            tabIndex={code === stop ? 0 : -1}
            data-control={code === stop || undefined}
            onChange={() => toggle(code)}
          />
          <span>{words(label)}</span>
          {singleKeys && keys.has(code) && (
            <kbd className={styles.key} aria-hidden>
              {keys.get(code)}
            </kbd>
          )}
        </label>
      ))}
    </fieldset>
  );
}
