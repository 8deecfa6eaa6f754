/** What a record's reading says of its scans, and of the paper that nobody added. */
import { MantineProvider } from '@mantine/core';
import { expect, it } from 'vitest';
import type { CaseFile, ShownRecord } from '../../../../preload/contract.ts';
import { lacksSignedPaper, scansBeside, scansOf, usuallyOf } from '../../../../renderer/screens/case/attach/scans.ts';
import { drawn, loaded } from '../../drawn.ts';

const { ScanLines } = await loaded(() => import('../../../../renderer/screens/case/attach/scan-lines.tsx'));

const shown = (record: object) =>
  ({ station: 's', office: 'RS-B', own: true, body: {}, ...record }) as unknown as ShownRecord;
const SIGNED = shown({ id: 'c', kind: 'consent', body: { form: 'signed' } });
const SPOKEN = shown({ id: 'd', kind: 'consent', body: { form: 'spoken' } });
const SCAN = shown({
  ...{ id: 'a', kind: 'attachment', body: { of: 'signed-consent', about: ['c', 'date'], note: 'page 1' } },
  picture: { media: 'jpeg', size: 52_000, state: 'here' },
});
const file = (...records: readonly ShownRecord[]) => ({ row: { caseId: 'x' }, records }) as unknown as CaseFile;
const says = (record: ShownRecord, ...records: readonly ShownRecord[]) =>
  drawn(
    <MantineProvider>
      <ScanLines file={file(record, ...records)} record={record} />
    </MantineProvider>,
  );

it('a signed consent without a scan says so, calmly; a spoken one, and another office’s, does not', () => {
  expect(says(SIGNED)).toContain('No scan of the signed paper.');
  expect(says(SIGNED)).not.toContain('role="alert"');
  expect(says(SPOKEN)).not.toContain('<p');
  expect(says(shown({ ...SIGNED, own: false }))).not.toContain('<p');
  expect(lacksSignedPaper(file(SIGNED, SCAN), SIGNED)).toBe(false);
});

it('a record names the scans that were added to it, and no others', () => {
  expect(scansOf(file(SIGNED, SPOKEN, SCAN), SIGNED)).toEqual([SCAN]);
  expect(scansOf(file(SIGNED, SPOKEN, SCAN), SPOKEN)).toEqual([]);
  expect(says(SIGNED, SCAN)).toContain('Signed consent · page 1 · 52 kB');
});

it('beside a page lie those of the same matter that were added to the same record, or with it to the case', () => {
  const scan = (id: string, of: string, about?: string) =>
    shown({ id, kind: 'attachment', body: { of, ...(about === undefined ? {} : { about: [about, 'date'] }) } });
  const all = [SCAN, scan('b', 'letter'), scan('e', 'receipt'), scan('f', 'letter', 'c'), scan('g', 'letter'), SIGNED];
  const beside = (id: string) =>
    scansBeside(file(...all), all.find((one) => one.id === id) ?? SCAN).map((one) => one.id);
  expect(beside('g')).toEqual(['b', 'g']);
  expect(beside('f')).toEqual(['f']);
});

it('a picture that is not here says why', () => {
  const at = (state: string) => shown({ ...SCAN, picture: { ...SCAN.picture, state } });
  expect(says(at('not-travelled'))).toContain('The picture did not travel with the record.');
  expect(says(at('not-kept'))).toContain('was not kept');
  expect(says(at('not-travelled'))).not.toContain('<button');
});

it('what a picture is most likely of is said before it is asked', () => {
  expect(['consent', 'payment', 'note', undefined].map(usuallyOf)).toEqual(['signed-consent', 'receipt', null, null]);
});
