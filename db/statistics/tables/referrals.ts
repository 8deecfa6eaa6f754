/** What was asked of whom, and what came of it (norad-2010 §2.7 L2872; sida-2003 §2.13): each request, or whoever it was made for. */
import { toldOf } from '../../casework/derived/request-told.ts';
import { TAKEN_BACK } from '../../casework/rules/referrals.ts';
import { list } from '../../codebook/lists/index.ts';
import { TABLE_WORDS } from '../../codebook/table-words.ts';
import { text } from '../../codebook/text.ts';
import type { Text } from '../../codebook/types.ts';
import { TABLE_ASKS } from '../../contract/statistics.ts';
import { DATED_FACTS } from '../dated-units.ts';
import { codesOf, type Dimension, type Table, UNCLASSIFIED, UNCLASSIFIED_ROW } from '../dimension.ts';
import { IN_MONTHS } from '../in-months.ts';
import { dimensionOf } from '../variable-dimension.ts';

type Told = Parameters<typeof toldOf>[1];

const TOLD = DATED_FACTS.referrals.days;

/** One thing of the request that is counted; else of every request that the offices of a case or person made. */
const derivedFrom =
  (what: Told, shown: (told: string) => string): NonNullable<Dimension['derive']> =>
  ({ parts, request }) => {
    const requests = request === undefined ? parts.flatMap((part) => part.words(TOLD)) : [request];
    return [...new Set(requests.flatMap((one) => shown(toldOf(one, what) ?? '')))].filter(Boolean).join(' ') || null;
  };

function told(what: Told, label: Text, rows: readonly { readonly code: string; readonly label: Text }[]): Dimension {
  const known = new Set(rows.map(({ code }) => code));
  return {
    ...{ id: `request-${what}`, label, multi: true, rowsOf: codesOf },
    rows: [...rows.map(({ code, label: name }) => ({ code, label: name, always: true })), UNCLASSIFIED_ROW],
    derive: derivedFrom(what, (code) => (code === '' || known.has(code) ? code : UNCLASSIFIED)),
    reads: [TOLD],
  };
}

const MONTH = 'YYYY-MM'.length;
const MONTHS: Dimension = {
  ...{ ...IN_MONTHS, id: 'request-month', multi: true, rowsOf: codesOf },
  derive: derivedFrom('day', (day) => (day.length < MONTH ? '' : day.slice(0, MONTH))),
  reads: [TOLD],
};

export const REFERRALS: Table = {
  id: 'referrals',
  ...TABLE_ASKS.referrals,
  title: TABLE_WORDS['table-referrals'],
  titleOfOthers: TABLE_WORDS['table-referrals'],
  dimensions: [
    told('to-kind', text('Of whom', 'À qui', 'A quién'), list('provider-kind').codes),
    told('for', text('Asked for', 'Demande de', 'Se pide'), list('referral-for').codes),
    told('service', text('Which help', 'Quelle aide', 'Qué ayuda'), list('service').codes),
    told('outcome', text('What came of it', 'Suite donnée', 'Qué resultó'), [
      ...list('referral-answer').codes,
      { code: TAKEN_BACK, label: text('Taken back', 'Retirée', 'Retirada') },
    ]),
    MONTHS,
    dimensionOf('assistance-country'),
    dimensionOf('office'),
  ],
  notes: [{ code: 'stat-table-referrals', places: {} }],
};
