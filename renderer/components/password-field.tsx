import { Button, PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useState } from 'react';
import { LONGEST_PASSWORD } from '../../db/codebook/bounds.ts';
import type { PasswordJudgement } from '../../preload/contract.ts';
import { waymark } from '../calls.ts';
import { useText } from '../locales/index.ts';
import { useAct, useAsked } from '../state/asked.ts';
import { useSettled } from '../state/use-debounced.ts';
import { strengthWords } from './password-strength-words.ts';
import { Refused } from './refused.tsx';
import { SHORTEST } from './shortest-password.ts';

/** How long typing rests before a password is judged, in milliseconds. */
const RESTS = 300;

/** A new password: its strength in words once typing rests, and four random words at one key, shown so that they can be kept in mind. */
export function NewPasswordField({
  value,
  onPassword,
  guessable = [],
  ...props
}: Omit<PasswordInputProps, 'onChange' | 'value'> & {
  readonly value: string;
  readonly onPassword: (password: string) => void;
  /** What a guesser tries first, as far as it is known here: office, names. */
  readonly guessable?: readonly string[];
}) {
  const say = useText('common');
  const [visible, setVisible] = useState(false);
  const act = useAct();
  // Both decide: a name that is typed later may be the very password.
  const typed = JSON.stringify([value, ...guessable]);
  const settled = useSettled(typed, RESTS);
  const { answer, refusal } = useAsked(
    settled,
    async (): Promise<{ of: string; judgement: PasswordJudgement } | undefined> => {
      const [password = '', ...about] = JSON.parse(settled) as readonly string[];
      if (password.length < SHORTEST || password.length > LONGEST_PASSWORD) return undefined;
      return { of: settled, judgement: await waymark.station.judgePassword({ password, about }) };
    },
  );
  const judged = answer?.of === typed ? answer.judgement : undefined;
  return (
    <div>
      <PasswordField
        {...props}
        value={value}
        onChange={(event) => onPassword(event.currentTarget.value)}
        visible={visible}
        onVisibilityChange={setVisible}
        // Tab goes on towards the confirmation, whose own eye comes after it: nobody shows the password by an Enter that was meant to go on.
        visibilityToggleButtonProps={{ 'aria-label': say('showPassword'), tabIndex: -1 }}
        description={say(strengthWords(value, judged), { least: SHORTEST, most: LONGEST_PASSWORD })}
        autoComplete="new-password"
      />
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() =>
          act.run(async () => {
            const { password } = await waymark.station.suggestPassword({});
            setVisible(true);
            onPassword(password);
          })
        }
      >
        {say('fourWords')}
      </Button>
      <Refused refusal={act.refusal ?? refusal} />
    </div>
  );
}

/** A password that is known already. */
export function PasswordField(props: PasswordInputProps) {
  const say = useText('common');
  return (
    <PasswordInput
      label={say('password')}
      autoComplete="current-password"
      visibilityToggleButtonProps={{ 'aria-label': say('showPassword'), tabIndex: 0 }}
      {...props}
    />
  );
}
