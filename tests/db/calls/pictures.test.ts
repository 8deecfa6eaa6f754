import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DRAWN_JPEG, DRAWN_PNG, KEPT_JPEG } from '../casework/record/a-picture.ts';
import { createCase, createOffice, type Office, recordOf } from '../casework/user-session.ts';
import { tempFolder } from '../store/a-store.ts';
import { call } from './a-desk.ts';
import { deskAt, refusalOf } from './office-desk.ts';

const KEPT = { kind: 'consent', body: { date: '2026-05-04', keep: 'with-name', help: 'agrees', form: 'signed' } };

function sitsDown() {
  const office = createOffice();
  const caseId = createCase(office.sessionOf('caseworker'), [KEPT]);
  return { office, caseId, desk: deskAt(office, 'caseworker') };
}

const asText = (bytes: Buffer) => bytes.toString('base64');
const pictures = ({ db }: Office) => db.prepare<[], Buffer>('SELECT bytes FROM attachment_content').pluck().all();

/** casework/RULES.md (Scans and photos). */
describe('a scan or photo', () => {
  it('is added, looked at, and gone with its bytes once adding it is undone', async () => {
    const { office, caseId, desk } = sitsDown();
    const added = await call(desk, 'records', 'attach', {
      caseId,
      of: 'signed-consent',
      pages: [{ note: 'the page that was signed', data: asText(DRAWN_JPEG) }],
    });
    const { id, station } = recordOf(office, caseId, 'attachment');
    expect(added.id).toBe(id);
    expect(added.file.records.find((record) => record.id === id)?.picture).toMatchObject({ state: 'here' });
    expect(await call(desk, 'records', 'picture', { caseId, station, id })).toEqual({
      media: 'jpeg',
      data: asText(KEPT_JPEG),
    });
    const { file } = await call(desk, 'records', 'undo', { undo: added.undo });
    expect(file?.records.some(({ kind }) => kind === 'attachment')).toBe(false);
    expect(pictures(office)).toEqual([]);
    expect(await refusalOf(call(desk, 'records', 'undo', { undo: added.undo }))).toBe('nothing-to-undo');
  });

  it('is added to no case of another', async () => {
    const { office, caseId } = sitsDown();
    const adds = call(deskAt(office, 'second-caseworker'), 'records', 'attach', {
      caseId,
      of: 'signed-consent',
      pages: [{ note: '', data: asText(DRAWN_JPEG) }],
    });
    expect(await refusalOf(adds)).toBe('case-of-another');
    expect(pictures(office)).toEqual([]);
  });

  it('is read as it was chosen, and by nobody who opens no case', async () => {
    const { office, desk } = sitsDown();
    const file = join(tempFolder(), 'page.png');
    writeFileSync(file, DRAWN_PNG);
    expect(await call(desk, 'records', 'choosePicture', { file })).toEqual({ media: 'png', data: asText(DRAWN_PNG) });
    expect(await refusalOf(call(deskAt(office, 'hq-analyst'), 'records', 'choosePicture', { file }))).toBe(
      'role-may-not',
    );
  });
});
