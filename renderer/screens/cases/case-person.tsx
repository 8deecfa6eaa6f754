import type { ListedCase } from '../../../preload/contract.ts';
import { useText } from '../../locales/index.ts';
import classes from './cases.module.css';

interface CasePersonProps {
  readonly row: Pick<ListedCase, 'kind' | 'initials' | 'listedName'>;
  readonly namesShown: boolean;
}

/** Initials, or the name while a key is held, the family name first: what is cut is never that. What is no case and has no name says so. */
export function CasePerson({ row, namesShown }: CasePersonProps) {
  const marks = useText('marks');
  if (row.kind === 'anonymous' || (row.kind === 'intake' && row.initials === null)) {
    return <span className="quiet">{marks(`kind-${row.kind}`)}</span>;
  }
  const name = namesShown ? row.listedName : null;
  return <span className={name === null ? undefined : classes.name}>{name ?? row.initials ?? ''}</span>;
}
