import type { CaseColumn, CaseSort, CaseViews, Session } from '../../../preload/contract.ts';
import type { TextKey } from '../../locales/index.ts';

type Kind = Session['station']['kind'];

/**
 * How a column is drawn: its head, what it is put in order by, its least width and its share of what is left (in rem), and whether what it says may
 * be too long for it. All else is read whole in every language, and is not made to be cut: each place that is costs the window something of its
 * own, and there are hundreds. `beside` is what stands before the words (in rem).
 */
interface Drawn {
  readonly head: TextKey<'cases'>;
  readonly sort: CaseSort | null;
  readonly least: number;
  readonly share: number;
  readonly cut?: true;
  readonly beside?: number;
}

/** Always there: which case it is, with the box that selects it, and, where something is searched, why it was found. */
const FIXED = {
  reference: { head: 'reference', sort: 'reference', least: 11.375, share: 1, cut: true, beside: 1.5 },
  found: { head: 'foundBy', sort: null, least: 6.75, share: 1.4, cut: true },
} as const satisfies Readonly<Record<string, Drawn>>;

const COLUMNS: Readonly<Record<CaseColumn, Drawn>> = {
  person: { head: 'initials', sort: 'name', least: 5.125, share: 0.9, cut: true },
  age: { head: 'age', sort: 'age', least: 3.5, share: 0.4 },
  years: { head: 'years', sort: null, least: 4, share: 0.3 },
  nationality: { head: 'nationality', sort: 'nationality', least: 6.125, share: 0.8, cut: true },
  languages: { head: 'languages', sort: null, least: 6.5, share: 0.9, cut: true },
  stage: { head: 'stage', sort: 'stage', least: 8.5, share: 0.9 },
  flags: { head: 'flags', sort: 'urgency', least: 10.75, share: 1.4 },
  'next-step': { head: 'nextStep', sort: 'next-step', least: 6.75, share: 1.2, cut: true },
  opened: { head: 'opened', sort: 'opened', least: 6.75, share: 0.4, cut: true },
  changed: { head: 'changed', sort: 'changed', least: 4.75, share: 0.4, cut: true },
  workers: { head: 'workers', sort: null, least: 6.5, share: 0.9, cut: true },
  offices: { head: 'office', sort: 'office', least: 6.5, share: 0.6, cut: true },
  state: { head: 'state', sort: null, least: 8.375, share: 0.6, cut: true, beside: 1.25 },
};

const USUAL: readonly CaseColumn[] = ['person', 'age', 'nationality', 'stage', 'flags', 'next-step', 'changed'];
/** The last column: a mission asks how far what it wrote has got, headquarters which office a case comes from. */
const LAST: Readonly<Record<Kind, CaseColumn>> = { mission: 'state', headquarters: 'offices' };

/** The columns that can be chosen here: headquarters sends nothing to itself. */
export function offeredColumns(kept: CaseViews | null, kind: Kind): readonly CaseColumn[] {
  const offered = kept?.offered ?? usual(kind);
  return kind === 'headquarters' ? offered.filter((column) => column !== 'state') : offered;
}

/**
 * The columns that the list has: those that were chosen, else the usual ones; of both what is offered. Of the usual ones the next step gives its
 * place to why a case was found.
 */
export function shownColumns(
  chosen: readonly CaseColumn[] | null,
  kept: CaseViews | null,
  kind: Kind,
  isSought = false,
): readonly CaseColumn[] {
  const wanted = new Set(chosen ?? usual(kind).filter((column) => !isSought || column !== 'next-step'));
  return offeredColumns(kept, kind).filter((column) => wanted.has(column));
}

const usual = (kind: Kind): readonly CaseColumn[] => [...USUAL, LAST[kind]];

export interface ShownColumn extends Drawn {
  readonly name: CaseColumn | keyof typeof FIXED;
}

/** The table from left to right; why a case was found stands beside the person. */
export function tableColumns(
  columns: readonly CaseColumn[],
  isSought: boolean,
  orders: readonly CaseSort[],
): readonly ShownColumn[] {
  const drawn = columns.map((name): ShownColumn => {
    const { sort, ...column } = COLUMNS[name];
    return { ...column, name, sort: sort !== null && orders.includes(sort) ? sort : null };
  });
  const [person, others] = [
    drawn.filter(({ name }) => name === 'person'),
    drawn.filter(({ name }) => name !== 'person'),
  ];
  const found: readonly ShownColumn[] = isSought ? [{ ...FIXED.found, name: 'found' }] : [];
  return [{ ...FIXED.reference, name: 'reference' }, ...person, ...found, ...others];
}

/** What a letter of the list takes on average at most, and the space at both ends of a cell (in rem). */
const LETTER = 0.55;
const ENDS = 1;

/** Whether words may be too long for a column at its narrowest. */
export function mayBeCut(words: string, { cut, least, beside = 0 }: Pick<Drawn, 'cut' | 'least' | 'beside'>): boolean {
  return cut === true && words.length * LETTER > least - ENDS - beside;
}

export const headOf = (column: CaseColumn): TextKey<'cases'> => COLUMNS[column].head;

/** For the style of the table, from which every line has it: the tracks of the grid and the least width of all. */
export function gridOf(columns: readonly ShownColumn[]) {
  return {
    '--columns': columns.map(({ least, share }) => `minmax(${least}rem, ${share}fr)`).join(' '),
    '--least': `${columns.reduce((sum, { least }) => sum + least, 0)}rem`,
  };
}
