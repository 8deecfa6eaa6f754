import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Refusal } from '../../preload/contract.ts';
import { useText } from '../locales/index.ts';
import { isKnown, useSentence } from './sentence.ts';

/**
 * Why something was not done, in the sentence of its code: what happened, what was kept, what to do. Read aloud when it comes.
 */
export function Refused({
  refusal,
  children,
}: {
  readonly refusal: Refusal | undefined;
  /** What can be done about it. */
  readonly children?: ReactNode;
}) {
  const words = useRefusalWords();
  if (!refusal) return null;
  return (
    <Alert
      color="clay"
      variant="light"
      icon={<IconAlertTriangle size={20} stroke={1.6} aria-hidden />}
      role="alert"
      data-code={refusal.code}
    >
      {words(refusal)}
      {children}
    </Alert>
  );
}

/** What a refusal says; one without a sentence here, from a newer version, is named by its code. */
export function useRefusalWords(): (refusal: Refusal) => string {
  const say = useText('common');
  const sentence = useSentence();
  return ({ code, places }) => (isKnown(code) ? sentence(code, places) : say('refused', { code }));
}
