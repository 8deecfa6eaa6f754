import type { ReactNode } from 'react';
import type { ListedCase } from '../../../preload/contract.ts';
import classes from './cases.module.css';
import type { RowWords } from './row-words.ts';

type Person = Pick<ListedCase, 'kind' | 'initials' | 'listedName'>;

/** Initials, or the name while a key is held, the family name first: what is cut is never that. What is no case and has no name says so. */
export function personCell(row: Person, namesShown: boolean, { marks }: Pick<RowWords, 'marks'>): ReactNode {
  if (row.kind === 'anonymous' || (row.kind === 'intake' && row.initials === null)) {
    return <span className="quiet">{marks(`kind-${row.kind}`)}</span>;
  }
  const name = namesShown ? row.listedName : null;
  return <span className={name === null ? undefined : classes.name}>{name ?? row.initials ?? ''}</span>;
}
