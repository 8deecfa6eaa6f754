import { describe, expect, it } from 'vitest';
import { readTold, writeTold } from '../../../../db/exchange/format/told.ts';

describe('the line by which an office is told', () => {
  const birth = { kind: 'identity', question: 'birth-date' } as const;
  const about = { kind: 'identity', question: 'birth-date-about', value: true } as const;
  const told = (answers: Parameters<typeof writeTold>[0]['answers']) =>
    readTold(
      JSON.parse(writeTold({ case: 'A'.repeat(22), reference: 'KG-BIS-26-AAAAAA', ground: 'law', answers }).toString()),
    );

  it('says beside a date that it is only about right, and of an exact one nothing', () => {
    const { answers, unreadable } = told([
      { ...birth, value: '2004', about: true },
      { ...birth, value: '2005' },
    ]);
    expect(answers).toEqual([{ ...birth, value: '2004' }, about, { ...birth, value: '2005' }]);
    expect(unreadable).toBe(0);
  });

  it('tells a table as its rows; who does not know the table counts one answer that cannot be read', () => {
    const children = { kind: 'stay', question: 'child-list', value: [{ name: 'Ana', age: 4 }] } as const;
    expect(told([children])).toMatchObject({ answers: [children], unreadable: 0 });
    // As a reader of record 1.0 has it: of a question that it does not know.
    expect(told([{ ...children, question: 'children-of-later' }])).toMatchObject({ answers: [], unreadable: 1 });
  });
});
