import { describe, expect, it } from 'vitest';
import { form } from '../../../../db/codebook/forms/index.ts';
import { questionsToLookAt } from '../../../../renderer/components/answers/questions-to-look-at.ts';

const IDENTITY = form('identity');
if (IDENTITY === undefined) throw new Error('no such form');
const ids = (
  typed: Readonly<Record<string, string>>,
  warned: Parameters<typeof questionsToLookAt>[2] = [],
  given: readonly string[] = [],
) =>
  questionsToLookAt(IDENTITY, { answers: {}, typed }, warned, (question) =>
    given.includes(question) ? 'checked' : undefined,
  ).map(({ id }) => id);

describe('what holds a save up', () => {
  it('is nothing where everything is read', () => expect(ids({})).toEqual([]));
  it('is what is not read', () => expect(ids({ 'birth-date': '31.9.2002' })).toEqual(['birth-date']));
  it('is not what is not asked any more', () => expect(ids({ gone: '31.9.' })).toEqual([]));
  it('is what cannot be, and what needs a reason until one is given, in the order of the form', () => {
    const warned = [
      { question: 'birth-date', blocks: false, needsReason: true as const },
      { question: 'name-used', blocks: true },
    ];
    expect(ids({}, warned)).toEqual(['name-used', 'birth-date']);
    expect(ids({}, warned, ['birth-date'])).toEqual(['name-used']);
  });
});
