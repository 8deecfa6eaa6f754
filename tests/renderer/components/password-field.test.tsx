import { MantineProvider } from '@mantine/core';
import { expect, it } from 'vitest';
import { drawn, loaded } from '../drawn.ts';

const { NewPasswordField, PasswordField } = await loaded(
  () => import('../../../renderer/components/password-field.tsx'),
);

/** What the eye of each field does with Tab, in the order of the fields. */
function eyes(): readonly (string | undefined)[] {
  const html = drawn(
    <MantineProvider>
      <NewPasswordField value="" onPassword={() => undefined} />
      <PasswordField value="" readOnly />
    </MantineProvider>,
  );
  return [...html.matchAll(/<button[^>]*aria-label="Show or hide the password"[^>]*>/g)].map(
    ([eye]) => /tabindex="(?<index>-?\d)"/.exec(eye)?.groups?.index,
  );
}

it('Tab from a new password goes on to the confirmation, and the eye comes after that', () => {
  expect(eyes()).toEqual(['-1', '0']);
});
