/** Deriving no more than what a save can have changed gives what deriving everything gives: every kind, in lives as they are lived, written in any order. */
import { describe, expect, it } from 'vitest';
import { derivedFaults } from '../../../../db/casework/derived/derive.ts';
import { fedBy } from '../../../../db/casework/derived/feeds.ts';
import { caseRecords, recordsToSave } from '../../../../db/casework/record/read.ts';
import { asLine, write } from '../../../../db/casework/writing/append.ts';
import { isCited } from '../../../../db/codebook/asked.ts';
import { FORMS, form } from '../../../../db/codebook/forms/index.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import { type Chance, chance } from '../../../../db/demo/chance.ts';
import { filled } from '../../../../db/demo/fill-answers.ts';
import { inventedCases } from '../../../../db/demo/invented.ts';
import type { NewLine } from '../../../../db/store/records.ts';
import { randomId } from '../../../../db/store/station.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { anotherOffice, createCase, createOffice } from '../user-session.ts';

/** A record of a life, with the id that it gets here, so that it can be cited before it is written. */
interface Told {
  readonly kind: string;
  readonly id: string;
  readonly body: Body;
}

const LIVES = 6;
const SEED = 411;
/** Every kind beside the one that opens a case, and the row of who has none. */
const KINDS = [...FORMS.keys()].filter((kind) => !['case', 'anonymous'].includes(kind));
/** Lives are lived until the day of writing, and some of what they tell lies after it. */
const SEEN_ON = '2026-06-20';

/** What is told of each life, in an order of its own, and beside it a record of every kind that answers all it is asked. */
function lives(lots: Chance): readonly (readonly Told[])[] {
  return inventedCases(LIVES, SEED, SEEN_ON, { lives: true }).map((line) => {
    const { records } = JSON.parse(line) as {
      records: readonly { kind: string; id?: string; date?: string; body: Body }[];
    };
    const ids = new Map(records.flatMap(({ id }) => (id === undefined ? [] : [[id, randomId()] as const])));
    const cited = ([question, answer]: [string, Body[string]]) =>
      isCited(answer)
        ? [question, { cites: [ids.get(answer.cites[0]) ?? answer.cites[0], answer.cites[1]] }]
        : [question, answer];
    const told = records.map(({ kind, id = '', date, body }): Told => {
      const dated = form(kind)?.date;
      const all = { ...(date === undefined || dated === undefined ? {} : { [dated]: date }), ...body };
      return { kind, id: ids.get(id) ?? randomId(), body: Object.fromEntries(Object.entries(all).map(cited)) as Body };
    });
    const besides = KINDS.map((kind): Told => ({ kind, id: randomId(), body: filled(kind, {}, lots) }));
    return lots.shuffled([...told, ...besides]);
  });
}

function oneOf<T>(of: readonly T[], lots: Chance, otherwise: T): T {
  return of[lots.below(of.length)] ?? otherwise;
}

function lineOf({ kind, id, body }: Told, revision: number): NewLine {
  const found = form(kind);
  if (found === undefined) throw new Error(`no form ${kind}`);
  return { ...asLine(found, body, undefined), id, revision };
}

describe('what a save derives', () => {
  it('is what deriving the whole case derives, whatever kind is written, revised or withdrawn', () => {
    const lots = chance(SEED);
    const office = createOffice();
    const session = office.sessionOf('focal-point');
    const all = lives(lots);
    const pool = Map.groupBy(all.flat(), ({ kind }) => kind);
    const inPart = new Map<string, number>();
    const kinds = new Set<string>();
    for (const life of all) {
      const caseId = createCase(session);
      const revisions = new Map<string, { told: Told; revision: number }>();
      const put = (lines: readonly NewLine[]): void => {
        const after = inTransaction(office.db, () =>
          write(session, caseId, lines, { held: recordsToSave(office.db, caseId) }),
        );
        // What is shown after a save is what whoever opens the case reads.
        expect(after).toEqual(caseRecords(office.db, caseId));
        const fed = fedBy(lines, recordsToSave(office.db, caseId), 'KG-BIS');
        for (const { kind } of lines) {
          kinds.add(kind);
          if (fed !== undefined) inPart.set(kind, (inPart.get(kind) ?? 0) + 1);
        }
        // Else the whole was derived.
        if (fed === undefined) return;
        const { faults } = derivedFaults(office.db, caseId);
        const wrote = lines.map(({ kind, revision, open }) => [kind, revision, open]);
        expect({ wrote, faults }).toEqual({ wrote, faults: [] });
      };
      for (const told of life) {
        const isWithAnother = lots.often(10);
        const another = isWithAnother ? { ...oneOf(pool.get('note') ?? [], lots, told), id: randomId() } : undefined;
        put([told, ...(another === undefined ? [] : [another])].map((one) => lineOf(one, 1)));
        revisions.set(told.id, { told, revision: 1 });
        if (lots.often(45)) {
          // What is revised says what another record of its kind says, and what is withdrawn may be written again.
          const { told: before, revision } = oneOf([...revisions.values()], lots, { told, revision: 1 });
          const body = oneOf(pool.get(before.kind) ?? [], lots, before).body;
          const next = lineOf({ ...before, body }, revision + 1);
          put([lots.often(25) ? { ...next, open: null, private: null } : next]);
          revisions.set(before.id, { told: before, revision: revision + 1 });
        }
      }
    }
    expect([...kinds].toSorted()).toEqual(KINDS.toSorted());
    // Where nothing were derived in part, this would say nothing.
    for (const [kind, times] of inPart) expect([kind, times > LIVES / 2]).toEqual([kind, true]);
    expect([...inPart.keys()].toSorted()).toEqual(IN_PART);
  });

  it('is the whole where another office wrote too, and where nothing opened the file', () => {
    const office = createOffice();
    const session = office.sessionOf('focal-point');
    const caseId = createCase(session, [{ kind: 'note', body: { text: 'Called.' } }]);
    const [note] = recordsToSave(office.db, caseId).filter(({ kind }) => kind === 'note');
    if (note === undefined) throw new Error('no note was written');
    const fed = (changed: Partial<Parameters<typeof fedBy>[0][number]>) =>
      fedBy(
        [{ id: note.id, revision: 1, kind: 'note', replaces: null, ...changed }],
        recordsToSave(office.db, caseId),
        'KG-BIS',
      );
    const named = (found: ReturnType<typeof fed>) => found?.variables.map(({ id }) => id);
    // Of what is revised nobody knows what it said before.
    expect([named(fed({})), named(fed({ revision: 2 }))]).toEqual([[], ['unclassified']]);
    expect([fed({})?.row, fed({ kind: 'plan' })?.row]).toEqual([false, true]);
    expect(fed({ replaces: 'x' })).toBeUndefined();
    const changed = [{ id: note.id, revision: 1, kind: 'note', replaces: null }];
    expect(fedBy(changed, [note], 'KG-BIS')).toBeUndefined();
    anotherOffice(office, 'MD-K').writes(caseId, [{ kind: 'note', body: { text: 'Called too.' } }]);
    expect(fed({})).toBeUndefined();
  });

  it('counts what this codebook cannot read, new or not', () => {
    const office = createOffice();
    const session = office.sessionOf('focal-point');
    const caseId = createCase(session);
    const put = (revision: number, kind: string) => {
      const body = revision === 3 ? null : { kind, text: 'Called.' };
      const line = { id: 'a', revision, kind: 'note', open: body, private: null, replaces: null };
      inTransaction(office.db, () => write(session, caseId, [line], { held: recordsToSave(office.db, caseId) }));
      expect(derivedFaults(office.db, caseId).faults).toEqual([]);
      return office.db.prepare('SELECT unclassified FROM fact WHERE case_id = ?').pluck().get(caseId);
    };
    expect([put(1, 'of-a-newer-waymark'), put(2, 'note'), put(3, '')]).toEqual([1, 0, 0]);
  });
});

const IN_PART = [
  ...['attachment', 'follow-up', 'needs', 'note', 'payment', 'plan', 'referral', 'risk-assessment'],
  ...['safe-contact', 'service', 'stay'],
];
