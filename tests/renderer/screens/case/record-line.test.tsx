/** What a record tells in one line. */
import { expect, it } from 'vitest';
import { form } from '../../../../db/codebook/forms/index.ts';
import type { ShownRecord } from '../../../../preload/contract.ts';
import { drawn, loaded } from '../../drawn.ts';

const { useRecordLine } = await loaded(() => import('../../../../renderer/screens/case/record-line.ts'));

function Line({ body }: { readonly body: ShownRecord['body'] }) {
  const payment = form('payment');
  if (payment === undefined) throw new Error('not in the codebook');
  const record = { id: 'a', kind: 'payment', body } as unknown as ShownRecord;
  return <p>{useRecordLine([record])(payment, record)}</p>;
}

it('an amount is written as people write it, and its currency once', () => {
  expect(drawn(<Line body={{ amount: 1_750_000, currency: 'NOK' }} />)).toBe('<p>Amount: 17,500.00 NOK</p>');
});

it('a currency without an amount is told by itself', () => {
  expect(drawn(<Line body={{ currency: 'NOK' }} />)).toMatch(/^<p>Currency: NOK/);
});
