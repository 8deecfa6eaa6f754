import { describe, expect, it } from 'vitest';
import { further, progressOf } from '../../../../renderer/components/answers/passed-over.ts';

const ORDER = ['one', 'two', 'three', 'four'];
const states = (answered: readonly string[], reached?: string) =>
  [...progressOf(ORDER, (question) => answered.includes(question), reached).values()].join(' ');

describe('a question', () => {
  it('is to come before anybody was there', () => expect(states([])).toBe('to-come to-come to-come to-come'));
  it('is passed over when one after it has the focus', () =>
    expect(states(['two'], 'three')).toBe('passed-over answered to-come to-come'));
  it('is passed over when one after it is answered, in a draft that is gone on with', () =>
    expect(states(['four'])).toBe('passed-over passed-over passed-over answered'));
  it('that has the focus itself is not', () => expect(states([], 'one')).toBe('to-come to-come to-come to-come'));
  it('stays passed over when somebody goes back', () => {
    expect(further(ORDER, 'three', 'one')).toBe('three');
    expect(further(ORDER, undefined, 'one')).toBe('one');
    expect(further(ORDER, 'gone from the form', 'two')).toBe('two');
  });
});
