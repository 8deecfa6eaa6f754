import { IconCheck, IconChecks, IconInbox, IconPackage, IconPencil } from '@tabler/icons-react';
import type { CaseRow } from '../../../preload/contract.ts';
import { useFormats, useText } from '../../locales/index.ts';
import classes from './cases.module.css';

/** How far what is written has got: draft, saved, sealed, acknowledged; or waiting to be accepted here. */
export function CaseState({ row }: { readonly row: Pick<CaseRow, 'draft' | 'sealedAt' | 'acknowledged' | 'waiting'> }) {
  const say = useText('cases');
  const formats = useFormats();
  const [Sign, words] = row.waiting
    ? ([IconInbox, say('toAccept')] as const)
    : row.draft
      ? ([IconPencil, say('draft')] as const)
      : row.acknowledged
        ? ([IconChecks, say('acknowledged')] as const)
        : row.sealedAt !== null
          ? ([IconPackage, say('sealed', { date: formats.shortDay(row.sealedAt) })] as const)
          : ([IconCheck, say('saved')] as const);
  return (
    <span className={classes.state}>
      <Sign size={14} stroke={1.8} aria-hidden />
      {words}
    </span>
  );
}
