import { MantineProvider } from '@mantine/core';
import { describe, expect, it } from 'vitest';
import { question } from '../../../../db/codebook/forms/index.ts';
import type { Partner } from '../../../../preload/contract.ts';
import { PARTNER } from '../../../db/casework/a-partner.ts';
import { drawn, loaded } from '../../drawn.ts';

const { OfferedPartnerField } = await loaded(() => import('../../../../renderer/components/answers/partner-field.tsx'));

const partner = (name: string, more: Partial<Partner> = {}): Partner => ({ ...PARTNER, id: name, name, ...more });
const PARTNERS = [
  partner('Lantern Clinic'),
  partner('Bridge Law Desk', { place: '' }),
  partner('Aster House', { inUse: false }),
];
const QUESTIONS = [
  ['referral', 'to-name'],
  ['service', 'provider'],
  ['payment', 'partner'],
  ['intake', 'partner'],
] as const;

function field(value: string | undefined, partners: readonly Partner[] = PARTNERS): string {
  const asked = question('service', 'provider');
  if (asked === undefined) throw new Error('not in the codebook');
  return drawn(
    <MantineProvider>
      <OfferedPartnerField
        id="q"
        question={asked}
        labelledBy="q-label"
        describedBy={undefined}
        typed={undefined}
        digits={2}
        citable={[]}
        beside={{}}
        onAnswer={() => undefined}
        {...{ value, partners }}
      />
    </MantineProvider>,
  );
}

describe('the name of a partner in a record', () => {
  it.each(QUESTIONS)('%s, %s: is words, and offers the register', (kind, id) => {
    expect(question(kind, id)).toMatchObject({ type: 'text', offers: 'partners' });
  });

  it('is offered with its place, but for one that is no longer used', () => {
    const offered = [...field(undefined).matchAll(/<option value="([^"]*)">([^<]*)</g)];
    expect(offered.map(([, value, label]) => [value, label])).toEqual([
      ['Lantern Clinic', 'Lantern Clinic, Bishkek'],
      ['Bridge Law Desk', 'Bridge Law Desk'],
    ]);
  });

  it('stays as it was written, whatever the register says, and none is offered where there is none', () => {
    expect(field('Aster House')).toContain('value="Aster House"');
    expect(field('a doctor in Osh')).toContain('value="a doctor in Osh"');
    expect(field('a doctor in Osh', [])).not.toContain('datalist');
  });
});
