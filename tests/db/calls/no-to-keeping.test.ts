/**
 * A no to keeping that is not answered, or is answered with everything or the name, shuts every door, whatever else was written before and
 * whatever other offices write afterwards; and the house goes on tonight (casework/RULES.md, No is an event).
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drafts, putDraft } from '../../../db/casework/people/drafts.ts';
import { findTold, wordsToFind } from '../../../db/casework/views/find-told.ts';
import { houseRows } from '../../../db/casework/views/house.ts';
import { listCases, similarCases } from '../../../db/casework/views/list.ts';
import { linesOfCases } from '../../../db/casework/writing/interchange/lines-of-cases.ts';
import { planCases } from '../../../db/exchange/sending/seal-cases.ts';
import { knownStations } from '../../../db/exchange/trust/known-stations.ts';
import {
  anotherOffice,
  createCase,
  createOffice,
  fileFor,
  type Office,
  refusalCode,
  saves,
} from '../casework/user-session.ts';
import { call } from './a-desk.ts';
import { deskAt } from './office-desk.ts';

/** What may not get out, each a word that stands nowhere else. */
const SECRETS = /Zaringate|Farrimonde|Bramwelle|Quarzlampe/;
const KEPT = [
  {
    kind: 'consent',
    body: { date: '2026-05-01', keep: 'with-name', 'share-headquarters': 'with-name', 'share-receiving': 'with-name' },
  },
  { kind: 'identity', body: { 'name-used': 'Quillona', 'family-name': 'Zaringate', 'given-names': 'Quillona' } },
  { kind: 'profile', body: { nationalities: ['MDA'], skills: 'Farrimonde' } },
  { kind: 'screening', body: { date: '2026-05-01', narrative: 'Bramwelle' } },
  { kind: 'service', body: { date: '2026-05-02', service: 'food', note: 'Quarzlampe' } },
  { kind: 'health', body: { date: '2026-05-01', medicines: 'one at night', diet: 'Quarzlampe' } },
  { kind: 'stay', body: { house: 'H1', room: '4', from: '2026-05-01', wishes: 'Farrimonde' } },
] as const;

const DRAFT = { id: 'begun', kind: 'screening', record: null, body: { narrative: 'Bramwelle' } };

const some = <T>(...values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 2 });
const given = (record: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(record).filter(([, answer]) => answer !== undefined));

/** What an office may note of consent, on any day; another office also that the case is handed on, or how old somebody is. */
const consent = fc
  .record({
    date: fc.constantFrom('2026-05-01', '2026-05-02', '2026-05-04', '2026-05-09'),
    keep: some('with-name', 'without-name', 'emergency', 'later', 'refuses'),
    'share-headquarters': some('with-name', 'without-name', 'counted-only'),
    'share-receiving': some('with-name', 'without-name'),
    help: fc.constant('agrees'),
    present: some(['nobody-else'], ['other']),
    'no-means': some('story', 'misunderstood', 'everything'),
  })
  .map(({ 'no-means': means, ...told }) => ({
    kind: 'consent',
    body: given(told.keep === 'refuses' ? { ...told, 'no-means': means } : told),
  }));
const elsewhere = fc.oneof(
  { weight: 4, arbitrary: consent },
  fc.constantFrom<{ readonly kind: string; readonly body: Record<string, unknown> }>(
    { kind: 'transfer', body: { date: '2026-05-03', act: 'hand-over', 'to-office': 'MD-KIV' } },
    { kind: 'decision', body: { date: '2026-05-03', matter: 'age', result: 'yes', 'age-years': 30 } },
    { kind: 'profile', body: { age: 16 } },
  ),
);
const no = fc.constantFrom(undefined, 'everything', 'name').map((means) => ({
  kind: 'consent',
  body: given({ date: '2026-05-04', keep: 'refuses', 'no-means': means, present: means && ['nobody-else'] }),
}));

/** What gets out by any door, as `door: what`; empty where all are shut. */
async function gotOut(office: Office, caseId: string): Promise<readonly string[]> {
  const focal = office.sessionOf('focal-point');
  const worker = office.sessionOf('caseworker');
  const out: string[] = [];
  for (const to of knownStations(office.db).values()) {
    for (const { goes } of planCases(office.db, to, { to: to.office, cases: [caseId] }))
      if (goes) out.push(`seal: ${to.office}`);
  }
  if (linesOfCases(focal, [caseId]).lines.length > 0) out.push('export');
  for (const words of ['Bramwelle', 'Quarzlampe']) {
    if (findTold(focal, wordsToFind(focal, words)).total > 0) out.push(`told search: ${words}`);
  }
  const counted = office.db
    .prepare<[string], number>('SELECT count(*) FROM fact WHERE case_id = ? AND held < 2')
    .pluck();
  if (counted.get(caseId) !== 0) out.push('report');
  const rows = listCases(worker, { filter: {}, sort: 'changed', descending: true, offset: 0, limit: 5 }).rows;
  for (const row of [...rows, ...similarCases(worker, 'Zaringate')]) {
    if (row.name !== null || row.initials !== null || row.nationality.length > 0) out.push('list');
  }
  if (drafts(worker).length > 0) out.push('drafts');
  const shown = JSON.stringify(fileFor(worker, caseId));
  if (SECRETS.test(shown)) out.push(`file: ${SECRETS.exec(shown)}`);
  const { paper } = await call(deskAt(office, 'focal-point'), 'papers', 'content', {
    kind: 'house-sheet',
    caseId,
    language: 'en',
  });
  const printed = JSON.stringify(paper);
  if (SECRETS.test(printed)) out.push(`print: ${SECRETS.exec(printed)}`);
  if (!/Quillona.*one at night/.test(printed)) out.push('the house has no sheet');
  if (houseRows(office.sessionOf('shelter-manager'), office.today())[0]?.nameUsed !== 'Quillona')
    out.push('the house has no name');
  return out;
}

describe('a no to keeping', () => {
  it('shuts every door whatever was agreed, and nothing that other offices write opens one; the house goes on', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(consent, { maxLength: 3 }),
        no,
        fc.array(fc.tuple(fc.constantFrom('HQ', 'MD-KIV', 'ES-MAD'), elsewhere), { maxLength: 5 }),
        fc.nat(5),
        async (ours, said, theirs, before) => {
          const office = createOffice();
          const others = new Map(
            ['HQ', 'MD-KIV', 'ES-MAD'].map((code) => [
              code,
              anotherOffice(office, code, { headquarters: code === 'HQ' }),
            ]),
          );
          const caseId = createCase(office.sessionOf('caseworker'), KEPT);
          putDraft(office.sessionOf('caseworker'), { ...DRAFT, caseId });
          const write = (records: typeof theirs) => {
            for (const [code, record] of records) others.get(code)?.writes(caseId, [record]);
          };
          // What was said before may itself be a no that is answered: then nothing more is written, and the doors are shut by it.
          for (const record of ours) refusalCode(() => saves(office.sessionOf('focal-point'), caseId, record));
          write(theirs.slice(0, before));
          const refused = refusalCode(() => saves(office.sessionOf('focal-point'), caseId, said));
          expect(refused).toBe('done');
          write(theirs.slice(before));
          expect(await gotOut(office, caseId)).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('is what shuts them: without it each of them is open', async () => {
    const office = createOffice();
    anotherOffice(office, 'HQ', { headquarters: true });
    const caseId = createCase(office.sessionOf('caseworker'), KEPT);
    putDraft(office.sessionOf('caseworker'), { ...DRAFT, caseId });
    const out = await gotOut(office, caseId);
    expect(out.map((door) => door.split(':')[0])).toEqual([
      'seal',
      'export',
      'told search',
      'told search',
      'report',
      'list',
      'list',
      'drafts',
      'file',
      'print',
    ]);
  });
});
