/** What would go and what stays is counted by its true cause, and *nothing goes* says which of several reasons it is. */

import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPackage } from '../../../../db/exchange/receiving/open-package.ts';
import { previewSeal, seal } from '../../../../db/exchange/sending/seal.ts';
import { sendReceipt } from '../../../../db/exchange/sending/send-receipt.ts';
import { randomId } from '../../../../db/store/station.ts';
import { type Desk, introduce, openDesk, write, writeCase } from '../desk.ts';

let desk: Desk;
let hq: Desk;
let kiv: Desk;
let n = 0;

beforeEach(async () => {
  [desk, hq, kiv] = await Promise.all([
    openDesk('RS-BEG'),
    openDesk('HQ', { kind: 'headquarters' }),
    openDesk('MD-KIV'),
  ]);
  const all = [desk.station, hq.station, kiv.station];
  for (const one of [desk, hq, kiv]) introduce(one, all);
});
afterEach(() => {
  for (const one of [desk, hq, kiv]) one.close();
});

const reference = () => `RS-BEG-26-AAAA${String(++n).padStart(2, '2')}`;
const preview = (to = 'HQ') => previewSeal(desk.session, { to });
const told = (to = 'HQ') => preview(to).groups.map(({ goes, reason, cases }) => [goes, reason, cases.length]);
const handOver = (caseId: string, office: string) =>
  write(desk, caseId, [{ kind: 'transfer', open: { act: 'hand-over', 'to-office': office, date: '2026-01-12' } }]);

/** A child’s case: one of the two who must agree has agreed to everything. */
function child(by: 'person' | 'guardian'): void {
  const agreed = { keep: 'with-name', 'share-headquarters': 'with-name' };
  write(desk, randomId(), [
    { kind: 'case', open: { reference: reference(), opened: '2026-01-10', person: randomId(), origin: 'live' } },
    { kind: 'profile', open: { 'may-be-under-18': true } },
    { kind: 'consent', open: { date: '2026-01-11', 'given-by': by, ...agreed } },
  ]);
}

describe('the groups', () => {
  it('are what is new, then what stays by its cause, the largest first', () => {
    for (const said of ['with-name', 'with-name', 'later', 'later', 'refuses']) {
      writeCase(desk, reference(), { headquarters: said });
    }
    expect(told()).toEqual([
      ['new', null, 2],
      [null, 'sharing-later', 2],
      [null, 'sharing-refused', 1],
    ]);
    expect(preview().totals).toMatchObject({ cases: 2, heldBack: 3, withName: 0 });
    expect(preview().groups[0]?.cases[0]?.reference).toMatch(/^RS-BEG-26-AAAA/);
  });

  it('name whose agreement is missing for a child: never one *or* the other', () => {
    child('person');
    child('guardian');
    expect(told().map(([, reason]) => reason)).toEqual(
      expect.arrayContaining(['sharing-awaits-guardian', 'sharing-awaits-child']),
    );
  });

  it('tell what changed since it was sent from what was sent and never answered', async () => {
    const one = writeCase(desk, reference());
    writeCase(desk, reference());
    await seal(desk.session, { to: 'HQ' }, desk.out);
    write(desk, one, [{ kind: 'service', open: { date: '2026-02-01' } }]);
    expect(told()).toEqual([
      ['changed', null, 1],
      ['again', null, 1],
    ]);
    expect(preview().lookFirst.map(({ code, n: count }) => [code, count])).toEqual([['look-again', 1]]);
  });
});

describe('nothing goes', () => {
  const nothing = (to = 'HQ') => preview(to).nothing;

  it('because nobody was handed over to that office', () => {
    writeCase(desk, reference());
    expect(nothing('MD-KIV')).toMatchObject({ code: 'nothing-handed-over' });
  });

  it('because answers about sharing are waited for', () => {
    writeCase(desk, reference(), { headquarters: 'later' });
    writeCase(desk, reference(), { headquarters: 'refuses' });
    expect(nothing()).toMatchObject({ code: 'nothing-waits', n: 1 });
  });

  it('because the persons do not want it', () => {
    writeCase(desk, reference(), { headquarters: 'refuses' });
    expect(nothing()).toMatchObject({ code: 'nothing-agreed', n: 1 });
  });

  it('because the office has it: it was sent, and a receipt says that it came', async () => {
    writeCase(desk, reference());
    const { files } = await seal(desk.session, { to: 'HQ' }, desk.out);
    await openPackage(hq.session, hq.folder, join(desk.out, files[0]?.name ?? ''));
    const { name } = await sendReceipt(hq.session, desk.station.id, hq.out);
    await openPackage(desk.session, desk.folder, join(hq.out, name));
    expect(nothing()).toMatchObject({ code: 'nothing-new', n: 1, at: expect.stringMatching(/^20/) });
    expect(told()).toEqual([]);
  });

  it('is not said where something goes', () => {
    handOver(writeCase(desk, reference()), 'MD-KIV');
    expect(nothing('MD-KIV')).toBeNull();
  });
});

describe('look at this first', () => {
  const looks = () => preview().lookFirst.map(({ code }) => code);

  it('a hand-over to an office that there is not, a draft of one’s own, a case that was closed since', () => {
    const one = writeCase(desk, reference(), {}, [{ kind: 'closure', open: { state: 'closed', date: '2026-01-12' } }]);
    handOver(writeCase(desk, reference()), 'KYIV');
    desk.db
      .prepare(
        "INSERT INTO draft (id, user, case_id, kind, body, at) VALUES ('d', 1, ?, 'note', '{}', '2026-01-12T08:00Z')",
      )
      .run(one);
    expect(looks()).toEqual(['look-nowhere', 'look-drafts', 'look-closed']);
  });

  it('is no hand-over that was taken back', () => {
    const caseId = writeCase(desk, reference());
    handOver(caseId, 'KYIV');
    expect(looks()).toEqual(['look-nowhere']);
    write(desk, caseId, [{ kind: 'transfer', open: { act: 'take-back', date: '2026-01-13' } }]);
    expect(looks()).toEqual([]);
  });

  it('is nothing where there is nothing to look at', () => {
    writeCase(desk, reference());
    expect(looks()).toEqual([]);
  });
});
