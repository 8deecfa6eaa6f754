import { describe, expect, it, test } from 'vitest';
import { FORMS, questionsOf } from '../../../db/codebook/forms/index.ts';
import { list } from '../../../db/codebook/lists/index.ts';
import { mayLeave, testQuestion } from '../../../db/codebook/may-leave.ts';

const NAMES_A_TEST = new Set(['hiv-test', 'hiv']);

describe('what somebody was tested for', () => {
  it('is named in health, or in a form of which such a record stays behind', () => {
    const naming = [...FORMS.values()].flatMap((form) =>
      questionsOf(form)
        .filter((asked) =>
          [asked.list, ...(asked.columns ?? []).map((column) => ('list' in column ? column.list : undefined))].some(
            (id) => id !== undefined && list(id).codes.some(({ code }) => NAMES_A_TEST.has(code)),
          ),
        )
        .map(({ id }) => ({ form, id })),
    );
    expect(naming.length).toBeGreaterThan(2);
    for (const { form, id } of naming) {
      expect(form.neverToHeadquarters === true || testQuestion(form.kind) === id, `${form.kind}.${id}`).toBe(true);
    }
  });

  test.each([
    ['service', { service: 'hiv-test' }, true, true, false],
    ['service', { service: 'hiv-test' }, false, false, false],
    ['service', { service: 'hiv-test' }, false, true, true],
    ['service', { service: 'medical-care' }, true, false, true],
    ['health', {}, true, true, false],
    ['health', {}, false, false, false],
    ['health', {}, false, true, true],
    ['from-tomorrow', {}, true, true, false],
  ] as const)('%s %o (headquarters %s, with identity %s): %s', (kind, open, headquarters, identity, leaves) => {
    expect(mayLeave(kind, open, { headquarters, identity })).toBe(leaves);
  });
});
