import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { form } from '../../../../db/codebook/forms/index.ts';
import type { CaseFile, ShownRecord } from '../../../../preload/contract.ts';
import { drawn, loaded } from '../../drawn.ts';

const { RecordReading } = await loaded(() => import('../../../../renderer/screens/case/record-reading.tsx'));

const received: ShownRecord = {
  id: 'a',
  kind: 'note',
  station: 'MD',
  office: 'MD-CHI',
  own: false,
  mayRevise: false,
  mayWithdraw: false,
  revision: 1,
  at: '2026-11-20T09:30Z',
  by: null,
  date: '2026-11-19',
  body: { text: 'Waits at the station' },
  hidden: 0,
  unreadable: 0,
  privateLacking: false,
  known: true,
};

/** The record as the file of its case shows it. */
function shown(over: Partial<ShownRecord>): string {
  const record = { ...received, ...over };
  const note = form(record.kind);
  if (note === undefined) throw new Error('not in the codebook');
  const nothing = () => undefined;
  const file = { records: [record] } as Pick<CaseFile, 'records'> as CaseFile;
  return drawn(
    <RecordReading
      file={file}
      form={note}
      record={record}
      shown={false}
      onWrite={nothing}
      onFile={nothing}
      onWithdrawn={nothing}
    />,
  );
}

describe('a record that another office sent', () => {
  it('says how many of its answers cannot be read here, that they are kept, and shows the others', () => {
    expect(shown({ unreadable: 1 })).toContain('1 answer of this record cannot be read here; it is kept');
    const two = shown({ unreadable: 2 });
    expect(two).toContain('2 answers of this record cannot be read here; they are kept');
    expect(two).toContain('Waits at the station');
    expect(two).toContain('MD-CHI');
  });

  it('says of a payment that its office accounts for it', () => {
    const paid = { kind: 'payment', body: { amount: 5_000, currency: 'MDL' } };
    expect(shown({ ...paid, paidElsewhere: true })).toContain(
      '<dt>Who pays</dt><dd><p>MD-CHI (another office), which accounts for it and keeps the receipt</p>',
    );
    expect(shown(paid)).not.toContain('Who pays');
  });

  it('says nothing of that where every answer can be read', () => {
    expect(shown({})).toContain('Waits at the station');
    expect(shown({})).not.toContain('cannot be read');
  });

  it('shows a table with the columns that it fills, and one of a newer Waymark by its id', () => {
    const html = shown({
      kind: 'health',
      body: {
        'medicine-list': [
          { name: 'Metformin', hours: '08:00 20:00', 'kept-by': 'house' },
          { name: 'Vitamin C', later: 'z', 'enough-until': '2026-06-01' },
        ],
        medicines: 'as it was typed before',
      },
    });
    const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, cells = '']) => cells.split(/<[^>]*>/).filter(Boolean));
    expect(rows).toEqual([
      ['Medicine', 'Hours', 'Kept by', 'Enough until', 'later'],
      ['Metformin', '08:00, 20:00', 'The house'],
      ['Vitamin C', '1 Jun 2026', 'z'],
    ]);
    expect(html).toContain('as it was typed before');
  });

  it('says how many rows a table has where the rows stayed with its office', () => {
    expect(shown({ kind: 'stay', body: { 'child-list.count': 2 }, privateLacking: true })).toContain('2 rows');
    expect(shown({ kind: 'stay', body: { 'child-list.count': 1 } })).toContain('1 row<');
  });

  it('turns nothing round that stands beside it, whatever it holds', () => {
    const turned = 'Lia\u202Ethgin ta';
    expect(shown({ body: { text: turned } })).toContain(`<p>${turned}</p>`);
    const look = readFileSync(join(import.meta.dirname, '../../../../renderer/look.css'), 'utf8');
    const plain = [...look.matchAll(/(?<tags>[a-z,\s]+)\{\s*unicode-bidi: plaintext;/g)].map(
      ({ groups }) => groups?.tags,
    );
    expect(plain.join().split(/[,\s]+/)).toEqual(expect.arrayContaining(['p', 'dd', 'td', 'li', 'input', 'textarea']));
  });
});
