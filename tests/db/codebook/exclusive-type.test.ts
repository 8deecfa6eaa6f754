import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXCLUSIVE_TYPE_RULE, EXCLUSIVE_TYPES, exclusiveType } from '../../../db/codebook/exclusive-type.ts';
import { EXPLOITATION_TYPE } from '../../../db/codebook/lists/exploitation-type.ts';
import { list } from '../../../db/codebook/lists/index.ts';

const { classes, silent } = EXCLUSIVE_TYPE_RULE;

describe('the one type of exploitation of a case', () => {
  it.each([
    [[], 'unknown'],
    [['sexual-exploitation'], 'sexual'],
    [['child-sexual-exploitation', 'forced-begging'], 'sexual'],
    [['forced-labour', 'domestic-servitude'], 'labour'],
    [['sexual-exploitation', 'forced-labour'], 'sexual-and-labour'],
    [['sexual-exploitation', 'child-labour', 'forced-begging', 'forced-crime'], 'sexual-and-labour'],
    [['forced-begging', 'forced-crime'], 'begging'],
    [['forced-begging', 'forced-labour'], 'labour'],
    [['forced-marriage'], 'other'],
    [['not-yet-used'], 'unknown'],
    [['not-yet-used', 'sexual-exploitation'], 'sexual'],
    [['a-code-of-tomorrow'], 'unknown'],
    [['work', 'sexual'], 'sexual-and-labour'],
    [['nothing-told'], 'unknown'],
  ])('%j is %s', (codes, type) => expect(exclusiveType(codes)).toBe(type));

  it('does not depend on the order of the answers', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.keys(classes)), (codes) => {
        expect(exclusiveType(codes)).toBe(exclusiveType([...codes].sort()));
        expect(EXCLUSIVE_TYPES).toContain(exclusiveType(codes));
      }),
    );
  });

  it('has a place for every code that can be answered, at first contact and later', () => {
    for (const id of ['exploitation-type', 'purposes']) {
      const codes = list(id).codes.map(({ code }) => code);
      expect(codes.filter((code) => classes[code] === undefined && !silent.includes(code))).toEqual([]);
    }
  });

  it('agrees with the class that the code list shows', () => {
    for (const { code, groups } of EXPLOITATION_TYPE.codes) expect([code, groups?.[0]]).toEqual([code, classes[code]]);
  });
});
