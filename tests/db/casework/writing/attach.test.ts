/** A scan or photo in a case: what is kept of it, who adds and looks at it, and that it goes with its record. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, test } from 'vitest';
import { verifyDatabase } from '../../../../db/casework/derived/verify.ts';
import { caseRecords } from '../../../../db/casework/record/read.ts';
import { lookAtPicture } from '../../../../db/casework/views/picture.ts';
import { attach, undoAttach } from '../../../../db/casework/writing/attach.ts';
import { readChosenScan } from '../../../../db/casework/writing/chosen-picture.ts';
import { undoSave, withdrawRecord } from '../../../../db/casework/writing/withdraw.ts';
import { pictureAudience } from '../../../../db/codebook/lists/attachment.ts';
import { toText } from '../../../../db/store/bytes.ts';
import { hashOfPrivate } from '../../../../db/store/chapter.ts';
import { takeOutErased } from '../../../../db/store/record-table.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import {
  DRAWN_JPEG,
  DRAWN_PNG,
  filledBefore,
  grey,
  jpegPart,
  jpegWith,
  KEPT_JPEG,
  pngChunk,
} from '../record/a-picture.ts';
import {
  createCase,
  createOffice,
  fileFor,
  linesIn,
  type Office,
  type Person,
  recordOf,
  refusalCode,
  saves,
  trail,
  whereIs,
} from '../user-session.ts';

const KEPT = { kind: 'consent', body: { date: '2026-05-04', keep: 'with-name', help: 'agrees', form: 'signed' } };

function office(): { readonly at: Office; readonly caseId: string } {
  const at = createOffice();
  return { at, caseId: createCase(at.sessionOf('caseworker'), [KEPT]) };
}

type All = Parameters<typeof attach>[2];
type Given = Partial<Omit<All, 'pages'> & All['pages'][number]>;

function adds(at: Office, person: Person, caseId: string, { note = '', bytes = DRAWN_JPEG, ...given }: Given = {}) {
  return addsPages(at, person, caseId, { ...given, pages: [{ note, bytes }] });
}

function addsPages(at: Office, person: Person, caseId: string, given: Omit<All, 'of'> & Partial<All>) {
  const all = { of: 'signed-consent', ...given };
  return inTransaction(at.db, () => attach(at.sessionOf(person), caseId, all));
}

function idOf({ records }: ReturnType<typeof adds>): string {
  return records[0]?.id ?? '';
}

function looks(at: Office, person: Person, caseId: string): string {
  const { id, station } = recordOf(at, caseId, 'attachment');
  return refusalCode(() => lookAtPicture(at.sessionOf(person), caseId, { id, station }));
}

const pictures = (at: Office) => at.db.prepare('SELECT bytes FROM attachment_content').pluck().all();

describe('a scan that is added', () => {
  it('is kept without its colour profile, and its record proves by the private half which bytes they are', () => {
    const { at, caseId } = office();
    adds(at, 'caseworker', caseId, { note: 'first page' });
    const { open, private: closed } = recordOf(at, caseId, 'attachment');
    expect(open).toEqual({ of: 'signed-consent', date: '2026-05-04' });
    const sha256 = toText(createHash('sha256').update(KEPT_JPEG).digest());
    expect(closed).toEqual({ note: 'first page', media: 'jpeg', size: KEPT_JPEG.length, sha256 });
    expect(pictures(at)).toEqual([KEPT_JPEG]);
    expect(whereIs(at, sha256)).toEqual(['record.private_line', 'attachment_content.sha256']);
    expect(trail(at).at(-1)).toBe('2 add-attachment');
  });

  it('shows in the file what it is of, and of the picture only that it is there', () => {
    const { at, caseId } = office();
    adds(at, 'caseworker', caseId, { note: 'first page', bytes: DRAWN_PNG });
    const file = fileFor(at.sessionOf('caseworker'), caseId);
    const shown = file.records.find(({ kind }) => kind === 'attachment');
    expect(shown).toMatchObject({
      body: { of: 'signed-consent', date: '2026-05-04', note: 'first page' },
      hidden: 0,
      mayRevise: false,
      mayWithdraw: true,
      picture: { media: 'png', size: DRAWN_PNG.length, state: 'here' },
    });
    expect(Object.keys(shown?.body ?? {})).not.toContain('sha256');
    expect(file.mayAttach).toBe(true);
    expect(file.mayWrite).not.toContain('attachment');
  });

  it('belongs to the record that it was added to', () => {
    const { at, caseId } = office();
    const { id, station } = recordOf(at, caseId, 'consent');
    adds(at, 'caseworker', caseId, { about: { id, station } });
    expect(recordOf(at, caseId, 'attachment').open.about).toEqual([id, 'date']);
  });

  test.each<[string, Buffer]>([
    ['Exif', jpegWith(jpegPart(0xe1, 'Exif\0\0MM\0*'))],
    ['text', grey(9, 9, { beside: [pngChunk('tEXt', 'Author\0Beqir')] })],
    ['a film behind it', Buffer.concat([DRAWN_JPEG, Buffer.from('ftypmp42')])],
    ['no picture', Buffer.from('%PDF-1.7')],
  ])('is refused with %s in it, and nothing is written', (_, bytes) => {
    const { at, caseId } = office();
    const before = linesIn(at);
    expect(refusalCode(() => adds(at, 'caseworker', caseId, { bytes }))).toBe('picture-not-plain');
    expect(linesIn(at)).toBe(before);
    expect(pictures(at)).toEqual([]);
  });

  it('has as many records as pages, in their order, which one undo takes back with their pictures', () => {
    const { at, caseId } = office();
    const pages = [
      { note: 'page 1 of 2', bytes: DRAWN_PNG },
      { note: 'page 2 of 2', bytes: DRAWN_JPEG },
    ];
    const before = trail(at).length;
    const saved = addsPages(at, 'caseworker', caseId, { pages });
    const held = caseRecords(at.db, caseId).filter(({ kind }) => kind === 'attachment');
    expect(held.map(({ private: closed }) => [closed?.note, closed?.media])).toEqual([
      ['page 1 of 2', 'png'],
      ['page 2 of 2', 'jpeg'],
    ]);
    expect(trail(at).slice(before)).toEqual(['2 add-attachment']);
    inTransaction(at.db, () => undoAttach(at.sessionOf('caseworker'), saved));
    expect(caseRecords(at.db, caseId).some(({ kind }) => kind === 'attachment')).toBe(false);
    expect(pictures(at)).toEqual([]);
  });

  it('is added whole or not at all: where one page is no plain picture, and where all together are too large', () => {
    const { at, caseId } = office();
    const before = linesIn(at);
    const refusedFor = (...all: readonly Buffer[]) =>
      refusalCode(() => addsPages(at, 'caseworker', caseId, { pages: all.map((bytes) => ({ note: '', bytes })) }));
    expect(refusedFor(DRAWN_PNG, Buffer.from('%PDF-1.7'))).toBe('picture-not-plain');
    expect(refusedFor(DRAWN_PNG, Buffer.alloc(20 * 1024 * 1024 - DRAWN_PNG.length + 1))).toBe('pictures-too-large');
    expect(linesIn(at)).toBe(before);
    expect(pictures(at)).toEqual([]);
  });

  it('is written by no form, and by no record that only says so', () => {
    const { at, caseId } = office();
    const body = { of: 'letter', media: 'jpeg', size: 5, sha256: 'A'.repeat(43) };
    expect(refusalCode(() => saves(at.sessionOf('focal-point'), caseId, { kind: 'attachment', body }))).toBe(
      'no-such-form',
    );
  });

  it('goes to no record of which fewer people may know', () => {
    const { at, caseId } = office();
    const focal = at.sessionOf('focal-point');
    const closed = [
      saves(focal, caseId, { kind: 'perpetrator', body: { country: 'MDA' } }).id,
      saves(focal, caseId, { kind: 'health', body: { allergies: 'penicillin' } }).id,
      saves(focal, caseId, { kind: 'note', body: { text: 'so', visibility: 'focal-point' } }).id,
      saves(focal, caseId, { kind: 'note', body: { text: 'so', visibility: 'this-office' } }).id,
    ];
    const open = saves(focal, caseId, { kind: 'note', body: { text: 'so' } }).id;
    const [{ station } = { station: '' }] = caseRecords(at.db, caseId);
    const to = (id: string) => refusalCode(() => adds(at, 'focal-point', caseId, { about: { id, station } }));
    expect(closed.map(to)).toEqual(closed.map(() => 'attachment-not-to-this'));
    expect(to(open)).toBe('done');
    const offered = fileFor(focal, caseId).records.filter(({ mayAttach }) => mayAttach === true);
    expect(offered.map(({ kind }) => kind).toSorted()).toEqual(['consent', 'note']);
  });

  it('holds a note open that it belongs to: it is kept closer once the picture is withdrawn', () => {
    const { at, caseId } = office();
    const focal = at.sessionOf('focal-point');
    const { id } = saves(focal, caseId, { kind: 'note', body: { text: 'so' } });
    const { station } = recordOf(at, caseId, 'note');
    const narrows = (visibility: string) =>
      refusalCode(() => saves(focal, caseId, { kind: 'note', id, body: { text: 'so', visibility } }));
    const picture = idOf(adds(at, 'focal-point', caseId, { about: { id, station } }));
    expect(['this-office', 'focal-point', 'case-workers'].map(narrows)).toEqual([
      'note-has-pictures',
      'note-has-pictures',
      'done',
    ]);
    inTransaction(at.db, () => withdrawRecord(focal, caseId, picture, ''));
    expect(narrows('this-office')).toBe('done');
    expect(recordOf(at, caseId, 'note').open.visibility).toBe('this-office');
  });

  it('holds a note open whose opening is to be undone', () => {
    const { at, caseId } = office();
    const focal = at.sessionOf('focal-point');
    const close = { text: 'so', visibility: 'focal-point' };
    const { id } = saves(focal, caseId, { kind: 'note', body: close });
    const { station, open, private: told } = recordOf(at, caseId, 'note');
    const before = { open, private: told };
    saves(focal, caseId, { kind: 'note', id, body: { text: 'so' } });
    adds(at, 'focal-point', caseId, { about: { id, station } });
    const undo = () => undoSave(focal, { caseId, records: [{ id, kind: 'note', before }] });
    expect(refusalCode(() => inTransaction(at.db, undo))).toBe('note-has-pictures');
    expect(recordOf(at, caseId, 'note').open.visibility).toBeUndefined();
  });

  it('is gone with its bytes once adding it is undone, unless another record in force names them', () => {
    const { at, caseId } = office();
    const [first, second] = [adds(at, 'caseworker', caseId), adds(at, 'caseworker', caseId)];
    const undoes = (saved: typeof first) => inTransaction(at.db, () => undoAttach(at.sessionOf('caseworker'), saved));
    undoes(first);
    expect(pictures(at)).toEqual([KEPT_JPEG]);
    undoes(second);
    expect(pictures(at)).toEqual([]);
    expect(caseRecords(at.db, caseId).some(({ kind }) => kind === 'attachment')).toBe(false);
    expect(verifyDatabase(at.db)).toMatchObject({ clean: true, checked: { pictures: 0, picturesElsewhere: 0 } });
  });

  it('is withdrawn, and comes back with its picture when that is undone', () => {
    const { at, caseId } = office();
    const id = idOf(adds(at, 'caseworker', caseId));
    const ion = at.sessionOf('caseworker');
    const withdrawn = inTransaction(at.db, () => withdrawRecord(ion, caseId, id, 'the wrong page'));
    expect(caseRecords(at.db, caseId).some(({ kind }) => kind === 'attachment')).toBe(false);
    inTransaction(at.db, () => undoSave(ion, withdrawn));
    expect(looks(at, 'caseworker', caseId)).toBe('done');
    expect(verifyDatabase(at.db)).toMatchObject({ clean: true, checked: { pictures: 1, picturesElsewhere: 0 } });
  });
});

describe('looking at a picture', () => {
  it('gives its bytes, and stands in the audit trail', () => {
    const { at, caseId } = office();
    adds(at, 'caseworker', caseId);
    const { id, station } = recordOf(at, caseId, 'attachment');
    const seen = lookAtPicture(at.sessionOf('focal-point'), caseId, { id, station });
    expect(seen).toEqual({ media: 'jpeg', bytes: KEPT_JPEG });
    expect(trail(at).at(-1)).toBe('1 look-at-picture');
  });

  it('is for who reads the story of the case, and for nobody else', () => {
    const { at, caseId } = office();
    saves(at.sessionOf('caseworker'), caseId, { kind: 'stay', body: { house: 'H1', from: '2026-05-01' } });
    const asked = { matter: 'clearance', result: 'asked', date: '2026-05-04' };
    saves(at.sessionOf('caseworker'), caseId, { kind: 'decision', body: asked });
    adds(at, 'caseworker', caseId);
    expect(looks(at, 'second-caseworker', caseId)).toBe('case-of-another');
    for (const person of ['shelter-manager', 'approver'] as const) {
      expect(looks(at, person, caseId)).toBe('answer-not-yours');
      expect(fileFor(at.sessionOf(person), caseId).records.some(({ picture }) => picture !== undefined)).toBe(false);
      expect(refusalCode(() => adds(at, person, caseId))).toBe('role-may-not-write');
    }
    expect(looks(at, 'hq-analyst', caseId)).toBe('role-may-not');
  });

  it('is seen as what the picture is of', () => {
    expect(
      ['receipt', 'identity-document', 'travel-document', 'letter', 'from-tomorrow', undefined].map(pictureAudience),
    )
      // A code that nobody here knows is told with the story.
      .toEqual(['money', 'contact', 'contact', 'story', 'story', 'story']);
  });

  // casework/RULES.md (Emergency).
  it('is the focal point’s alone once an emergency’s hours are over and nobody asked', () => {
    const at = createOffice();
    const emergency = { kind: 'consent', body: { date: '2026-05-04', keep: 'emergency' } };
    const caseId = createCase(at.sessionOf('caseworker'), [emergency]);
    adds(at, 'caseworker', caseId, { of: 'identity-document' });
    expect(looks(at, 'caseworker', caseId)).toBe('done');
    at.at('2026-05-08T10:00');
    expect(looks(at, 'caseworker', caseId)).toBe('answer-not-yours');
    expect(looks(at, 'focal-point', caseId)).toBe('done');
  });

  // casework/RULES.md (No is an event).
  test.each<[string, object]>([
    ['nothing may be kept', { keep: 'refuses' }],
    ['what happened may not be kept', { keep: 'refuses', 'no-means': 'story', present: ['nobody-else'] }],
  ])('is the focal point’s alone once %s', (_, said) => {
    const { at, caseId } = office();
    adds(at, 'caseworker', caseId);
    at.at('2026-05-05T10:00');
    saves(at.sessionOf('focal-point'), caseId, { kind: 'consent', body: { date: '2026-05-05', ...said } });
    expect(looks(at, 'caseworker', caseId)).toBe('answer-not-yours');
    expect(looks(at, 'focal-point', caseId)).toBe('done');
  });
});

describe('erasing', () => {
  const erase = (at: Office, caseId: string, id: string) => {
    const half = at.db
      .prepare<[string, string], Buffer>('SELECT private_line FROM record WHERE case_id = ? AND id = ?')
      .pluck()
      .get(caseId, id);
    at.db.prepare('INSERT INTO erased (hash, at) VALUES (?, ?)').run(hashOfPrivate(half ?? Buffer.alloc(0)), 'now');
    takeOutErased(at.db);
  };

  it('takes the picture out in the transaction that takes out the half that names it, and not before', () => {
    const { at, caseId } = office();
    const id = idOf(adds(at, 'caseworker', caseId));
    expect(() =>
      inTransaction(at.db, () => {
        erase(at, caseId, id);
        expect(pictures(at)).toEqual([]);
        throw new Error('taken back');
      }),
    ).toThrow('taken back');
    expect(pictures(at)).toEqual([KEPT_JPEG]);
    inTransaction(at.db, () => erase(at, caseId, id));
    expect(pictures(at)).toEqual([]);
  });

  it('leaves a picture that another record of the case names, and that of another case', () => {
    const { at, caseId } = office();
    const first = idOf(adds(at, 'caseworker', caseId));
    const second = idOf(adds(at, 'caseworker', caseId));
    const other = createCase(at.sessionOf('caseworker'), [KEPT]);
    adds(at, 'caseworker', other);
    expect(pictures(at)).toHaveLength(2);
    inTransaction(at.db, () => erase(at, caseId, first));
    expect(pictures(at)).toHaveLength(2);
    inTransaction(at.db, () => erase(at, caseId, second));
    expect(at.db.prepare('SELECT case_id FROM attachment_content').pluck().all()).toEqual([other]);
  });

  it('of whole records takes their pictures along', () => {
    const { at, caseId } = office();
    adds(at, 'caseworker', caseId);
    at.db.prepare('DELETE FROM record WHERE case_id = ?').run(caseId);
    expect(pictures(at)).toEqual([]);
  });
});

describe('verification', () => {
  it('looks at every picture, and names one that is not what was kept', () => {
    const { at, caseId } = office();
    adds(at, 'caseworker', caseId);
    at.db.prepare('UPDATE attachment_content SET bytes = ?').run(DRAWN_PNG);
    expect(verifyDatabase(at.db).faults).toMatchObject([{ check: 'picture-hash' }]);
  });

  it('says how many did not travel, which is no fault', () => {
    const { at, caseId } = office();
    adds(at, 'caseworker', caseId);
    at.db.exec('DELETE FROM attachment_content');
    expect(verifyDatabase(at.db)).toMatchObject({ clean: true, checked: { pictures: 0, picturesElsewhere: 1 } });
    expect(looks(at, 'caseworker', caseId)).toBe('attachment-not-here');
    const shown = fileFor(at.sessionOf('caseworker'), caseId).records.find(({ picture }) => picture !== undefined);
    expect(shown?.picture?.state).toBe('not-travelled');
  });
});

/** A frame of 20,000 × 20,000 in grey. */
const LARGE_FRAME = Buffer.from([8, 0x4e, 0x20, 0x4e, 0x20, 1, 1, 0x11, 0]);
const filled = (part: Buffer) => Buffer.concat([Buffer.from([0xff, 0xff]), part]);

describe('a file that somebody chooses', () => {
  const chosen = (bytes: Buffer): string => {
    const folder = mkdtempSync(join(tmpdir(), 'waymark-picture-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'page'), bytes);
    return join(folder, 'page');
  };
  const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic');

  it('is a JPEG or PNG as the telephone made it, with all that it holds', async () => {
    const photo = jpegWith(jpegPart(0xe1, 'Exif\0\0MM\0*'));
    expect(await readChosenScan(chosen(photo))).toEqual({ media: 'jpeg', bytes: photo });
    expect(await readChosenScan(chosen(DRAWN_PNG))).toEqual({ media: 'png', bytes: DRAWN_PNG });
    const withFill = filledBefore(0xc0);
    expect(await readChosenScan(chosen(withFill))).toEqual({ media: 'jpeg', bytes: withFill });
  });

  it('is a PDF, also where something stands before its beginning, and nothing of it is read', async () => {
    for (const before of ['', '\ufeff\r\n']) {
      const bytes = Buffer.from(`${before}%PDF-1.7\nno more`);
      expect(await readChosenScan(chosen(bytes))).toEqual({ media: 'pdf', bytes });
    }
    const late = chosen(Buffer.from(`${' '.repeat(1024)}%PDF-1.7`));
    await expect(readChosenScan(late)).rejects.toMatchObject({ code: 'picture-other' });
  });

  test.each<[string, string, Buffer]>([
    ['HEIC', 'picture-heic', heic],
    ['AVIF', 'picture-heic', Buffer.from('\0\0\0\x1cftypavif')],
    ['GIF', 'picture-other', Buffer.from('GIF89a')],
    ['SVG', 'picture-other', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['nothing', 'picture-other', Buffer.alloc(0)],
    ['a JPEG without a frame', 'picture-unreadable', KEPT_JPEG.subarray(0, 40)],
    ['a JPEG whose first frame cannot be read here', 'picture-unreadable', jpegWith(jpegPart(0xc3, LARGE_FRAME))],
    ['a JPEG with arithmetic codes', 'picture-unreadable', jpegWith(jpegPart(0xc9, LARGE_FRAME))],
    ['a JPEG that starts twice', 'picture-unreadable', jpegWith(jpegPart(0xd8, LARGE_FRAME))],
    ['more pixels than a desk can hold', 'picture-too-many-pixels', grey(8000, 5001)],
    ['more pixels behind filling bytes', 'picture-too-many-pixels', jpegWith(filled(jpegPart(0xc0, LARGE_FRAME)))],
    ['more than 20 MiB', 'picture-too-large', Buffer.alloc(20 * 1024 * 1024 + 1)],
  ])('is refused where it is %s', async (_, code, bytes) => {
    await expect(readChosenScan(chosen(bytes))).rejects.toMatchObject({ code });
  });

  it('is refused where it is not there', async () => {
    await expect(readChosenScan('/nowhere/page')).rejects.toMatchObject({ code: 'picture-unreadable' });
  });
});
