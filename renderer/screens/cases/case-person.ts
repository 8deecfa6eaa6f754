import type { ListedCase } from '../../../preload/contract.ts';
import type { Part } from '../../components/said.ts';
import classes from './cases.module.css';
import type { RowWords } from './row-words.ts';

type Person = Pick<ListedCase, 'kind' | 'initials' | 'listedName'>;

/** Initials, or the name while a key is held, the family name first: what is cut is never that. What is no case and has no name says so. */
export function personCell(row: Person, namesShown: boolean, { marks }: Pick<RowWords, 'marks'>): Part {
  if (row.kind === 'anonymous' || (row.kind === 'intake' && row.initials === null)) {
    return { says: marks(`kind-${row.kind}`), look: `quiet ${classes.cut}` };
  }
  const name = namesShown ? row.listedName : null;
  if (name === null) return { says: row.initials ?? '' };
  return { says: [{ says: name, look: classes.name }], look: classes.held };
}
