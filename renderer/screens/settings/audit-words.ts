import type { Say, TextKey } from '../../locales/index.ts';

type ActKey = Extract<TextKey<'settings'>, `act-${string}`>;

/** Every act that the database writes into the audit trail and that has words. */
const ACTS: readonly ActKey[] = [
  'act-accept-case',
  'act-add-user',
  'act-anonymous-row',
  'act-answer-warning',
  'act-backup',
  'act-begin-case',
  'act-begin-epoch',
  'act-change-password',
  'act-clock-confirmed',
  'act-close',
  'act-enrol',
  'act-import-cases',
  'act-issue-directory',
  'act-log-in',
  'act-open-case',
  'act-open-case-of-another',
  'act-open-package',
  'act-print',
  'act-recovery-code-used',
  'act-remove-user',
  'act-restore',
  'act-revise-record',
  'act-save-paper',
  'act-assign-case',
  'act-close-case-to-named',
  'act-open-case-to-all',
  'act-seal',
  'act-seal-cases',
  'act-seal-receipt',
  'act-unassign-case',
  'act-set-copies',
  'act-set-idle',
  'act-set-up',
  'act-undo-save',
  'act-verify',
  'act-withdraw-record',
  'act-write-card',
  'act-write-record',
];

/** An act in words; one from a newer version as it is written. */
export function wordsOfAct(act: string, say: Say<'settings'>): string {
  const key = ACTS.find((known) => known === `act-${act}`);
  return key ? say(key) : act;
}
