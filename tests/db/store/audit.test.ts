import fc from 'fast-check';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { appendAudit, auditHead, verifyAudit } from '../../../db/store/audit.ts';
import type { Database } from '../../../db/store/database.ts';
import { emptyDatabase } from './memory-database.ts';

let db: Database;
const at = '2026-05-01T08:30Z';

beforeEach(() => {
  db = emptyDatabase();
  onTestFinished(() => void db.close());
});

function writeDay(): void {
  appendAudit(db, { at, user: null, act: 'log-in', outcome: 'wrong-password' });
  appendAudit(db, { at, user: 1, act: 'log-in', outcome: 'done' });
  appendAudit(db, { at, user: 1, act: 'case-opened', subject: 'RS-B-2026-0001' });
  appendAudit(db, { at, user: 1, act: 'package-sealed', subject: 'Qk3mX9', outcome: 'done' });
}

describe('the audit trail', () => {
  it('follows itself from the first act to the last', () => {
    expect(verifyAudit(db)).toMatchObject({ ok: true, head: { n: 0 } });
    writeDay();
    expect(verifyAudit(db)).toEqual({ ok: true, head: auditHead(db) });
    expect(auditHead(db).n).toBe(4);
  });

  it('has the value that its formula gives', () => {
    appendAudit(db, { at, user: 1, act: 'log-in', outcome: 'done' });
    // printf 'waymark/audit/1\n' + 32 zero bytes + the canonical line, through sha256sum
    expect(auditHead(db).hash.toString('hex')).toBe('d5d87a187f62e1dc6bc8113fc11f242b4b20872edf9c0462b2a9f70084e3a30e');
  });

  it.each([
    ['an act changed', "UPDATE audit SET act = 'case-closed' WHERE n = 3", 3],
    ['the person changed', 'UPDATE audit SET user = 2 WHERE n = 2', 2],
    ['an act taken out', 'DELETE FROM audit WHERE n = 2', 2],
    ['an outcome taken out', 'UPDATE audit SET outcome = NULL WHERE n = 4', 4],
    ['two acts exchanged', 'UPDATE audit SET n = 9 WHERE n = 3; UPDATE audit SET n = 3 WHERE n = 4', 3],
  ])('shows %s', (_, sql, brokenAt) => {
    writeDay();
    db.exec(sql);
    expect(verifyAudit(db)).toEqual({ ok: false, brokenAt });
  });

  it('shows an end cut off or rewritten, to whoever saw it before', () => {
    writeDay();
    const seen = auditHead(db);
    db.exec('DELETE FROM audit WHERE n = 4');
    expect(verifyAudit(db)).toMatchObject({ ok: true });
    expect(verifyAudit(db, [seen])).toEqual({ ok: false, brokenAt: 4 });
    appendAudit(db, { at, user: 1, act: 'nothing-happened' });
    expect(verifyAudit(db, [seen])).toEqual({ ok: false, brokenAt: 4 });
  });

  it('takes no names and no sentences', () => {
    const base = { at, user: 1, act: 'case-opened' };
    expect(() => appendAudit(db, { ...base, subject: 'Mira Invented' })).toThrow('reference');
    expect(() => appendAudit(db, { ...base, act: 'She said' })).toThrow('code');
    expect(() => appendAudit(db, { ...base, outcome: 'because of her' })).toThrow('code');
    expect(auditHead(db).n).toBe(0);
  });

  it('verifies whatever was appended', () => {
    const act = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
    const subject = fc.option(fc.stringMatching(/^[A-Za-z0-9_:-]{1,40}$/));
    const user = fc.option(fc.integer({ min: 1, max: 99 }));
    fc.assert(
      fc.property(act, subject, user, (what, whom, who) => {
        const { n } = auditHead(db);
        expect(appendAudit(db, { at, user: who, act: what, subject: whom }).n).toBe(n + 1);
        expect(verifyAudit(db)).toMatchObject({ ok: true });
      }),
      { numRuns: 40 },
    );
  });
});
