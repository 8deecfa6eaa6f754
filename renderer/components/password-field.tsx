import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useText } from '../locales/index.ts';
import { type Strength, strengthOf } from './password-strength.ts';

const SAYS = {
  empty: 'strengthEmpty',
  short: 'strengthShort',
  weak: 'strengthWeak',
  fair: 'strengthFair',
  strong: 'strengthStrong',
} as const satisfies Record<Strength, string>;

/** A new password, with its strength in words as it is typed. */
export function NewPasswordField({ value, ...props }: PasswordInputProps & { readonly value: string }) {
  const say = useText('common');
  return (
    <PasswordField {...props} value={value} description={say(SAYS[strengthOf(value)])} autoComplete="new-password" />
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
