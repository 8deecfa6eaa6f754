import { Button, PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useState } from 'react';
import type { AnswerOf, stationArea } from '../../preload/contract.ts';
import { waymark } from '../calls.ts';
import { useText } from '../locales/index.ts';
import { useAsked } from '../state/asked.ts';
import { useSettled } from '../state/use-debounced.ts';
import { SHORTEST } from './shortest-password.ts';

/** How long typing rests before a password is judged, in milliseconds. */
const RESTS = 300;

type Judgement = AnswerOf<(typeof stationArea)['judgePassword']>;

const SAYS = ['strengthWeak', 'strengthWeak', 'strengthWeak', 'strengthFair', 'strengthStrong'] as const;

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
  const settled = useSettled(value, RESTS);
  const { answer } = useAsked(
    settled,
    async (): Promise<{ of: string; judgement: Judgement } | undefined> =>
      settled.length < SHORTEST
        ? undefined
        : { of: settled, judgement: await waymark.station.judgePassword({ password: settled, about: [...guessable] }) },
  );
  const judged = answer?.of === value ? answer.judgement : undefined;
  const short = value === '' ? 'strengthEmpty' : 'strengthShort';
  const strength = value.length < SHORTEST ? short : judged === undefined ? 'strengthAsked' : SAYS[judged.score];
  return (
    <div>
      <PasswordField
        {...props}
        value={value}
        maxLength={128}
        onChange={(event) => onPassword(event.currentTarget.value)}
        visible={visible}
        onVisibilityChange={setVisible}
        description={say(strength)}
        autoComplete="new-password"
      />
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={async () => {
          const { password } = await waymark.station.suggestPassword({});
          setVisible(true);
          onPassword(password);
        }}
      >
        {say('fourWords')}
      </Button>
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
