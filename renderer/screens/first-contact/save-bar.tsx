import { Button } from '@mantine/core';
import { type KeyboardEvent, memo, useEffect, useRef } from 'react';
import { shallow } from 'zustand/shallow';
import { list } from '../../../db/codebook/lists/index.ts';
import { FIRST_CONTACT } from '../../../db/codebook/pages/first-contact.ts';
import type { PageField, SaveKey } from '../../../db/codebook/pages/page.ts';
import type { Answer } from '../../../db/codebook/types.ts';
import type { FormAnswers } from '../../components/answers/form-answers.ts';
import { useWords } from '../../components/answers/words.ts';
import { pressedKey } from '../../keys.ts';
import { useText } from '../../locales/index.ts';
import { usePreferences } from '../../state/preferences.ts';
import { fieldId, isSameFor } from './page-answers.ts';
import { PageFieldView, questionFor } from './page-field.tsx';
import styles from './save-bar.module.css';

interface SaveBarProps {
  readonly form: FormAnswers;
  /** The save key whose line is open. */
  readonly chosen: SaveKey | undefined;
  readonly busy: boolean;
  readonly onAnswer: (field: PageField, answer: Answer | undefined, typed?: string) => void;
  readonly onPress: (key: SaveKey) => void;
}

/** The save keys: each is a next step. Where one line is wanted first (a safe way to reach them), it opens above and Enter saves. */
export const SaveBar = memo(BarView, (before, after) => {
  const { form: formBefore, ...was } = before;
  const { form, ...is } = after;
  return isSameFor(is.chosen?.opens.map(fieldId) ?? [], formBefore, form) && shallow(was, is);
});

function BarView({ form, chosen, busy, onAnswer, onPress }: SaveBarProps) {
  const say = useText('first-contact');
  const words = useWords();
  const line = useRef<HTMLDivElement>(null);
  const { save } = FIRST_CONTACT;
  const codes = new Map(list(questionFor(save).list ?? '').codes.map(({ code, label }) => [code, label]));
  const wordOf = (key: SaveKey) => {
    const label = key.label ?? codes.get(key.code);
    return label === undefined ? key.code : words(label);
  };

  useEffect(() => {
    if (chosen !== undefined) line.current?.querySelector<HTMLElement>('[data-control]')?.focus();
  }, [chosen]);

  function onBarKey(event: KeyboardEvent<HTMLElement>) {
    if (event.ctrlKey || event.altKey || event.metaKey || !usePreferences.getState().singleKeys) return;
    const pressed = pressedKey(event);
    const key = save.keys.find((offered) => offered.key === pressed);
    if (key === undefined) return;
    event.preventDefault();
    onPress(key);
  }

  function onLineKey(event: KeyboardEvent<HTMLElement>) {
    if (pressedKey(event) !== 'Enter' || chosen === undefined || event.defaultPrevented) return;
    const controls = [...(line.current?.querySelectorAll<HTMLElement>('[data-control]') ?? [])];
    const next = controls[controls.findIndex((control) => control.matches(':focus')) + 1];
    event.preventDefault();
    event.stopPropagation();
    if (next === undefined) onPress(chosen);
    else next.focus();
  }

  return (
    <footer className={styles.bar}>
      {chosen !== undefined && chosen.opens.length > 0 && (
        // biome-ignore lint/a11y/noStaticElementInteractions: Enter in the line's last field saves
        <div ref={line} className={styles.line} onKeyDown={onLineKey} data-save-line={chosen.code}>
          {chosen.opens.map((field) => (
            <PageFieldView key={fieldId(field)} field={field} form={form} main onAnswer={onAnswer} />
          ))}
          <Button size="xs" loading={busy} onClick={() => onPress(chosen)}>
            {say('saveNow')}
          </Button>
        </div>
      )}
      <fieldset className={styles.keys} aria-label={say('saveAs')} onKeyDown={onBarKey}>
        {save.keys.map((key, index) => (
          <button
            key={key.code}
            type="button"
            className={styles.key}
            data-form-end={index === 0 || undefined}
            aria-keyshortcuts={`Alt+${key.key}`}
            aria-pressed={chosen?.code === key.code}
            disabled={busy}
            onClick={() => onPress(key)}
          >
            <kbd aria-hidden>Alt {key.key}</kbd>
            {wordOf(key)}
          </button>
        ))}
      </fieldset>
    </footer>
  );
}
