import { describe, expect, it } from 'vitest';
import { FORMS, form, question } from '../../../db/codebook/forms/index.ts';
import { standsFor } from '../../../db/codebook/may-cite.ts';

describe('the question that stands for a record where it is named', () => {
  it.each([
    ['stay', 'from'],
    ['transfer', 'date'],
    ['case', 'opened'],
    ['exploitation', form('exploitation')?.groups[0]?.questions[0]?.id],
  ])('of a %s is %s', (kind, expected) => {
    const found = form(kind);
    expect(found && standsFor(found)).toBe(expected);
  });

  it('is one that the form asks', () => {
    for (const one of FORMS.values())
      expect([one.kind, question(one.kind, standsFor(one) ?? '')]).toEqual([one.kind, expect.anything()]);
  });
});
