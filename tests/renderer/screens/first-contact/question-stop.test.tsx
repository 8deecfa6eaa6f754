/** A question of the page is drawn again for what it reads and for nothing else, so what it shows may hang on nothing else. */
import { MantineProvider } from '@mantine/core';
import { describe, expect, it } from 'vitest';
import { question } from '../../../../db/codebook/forms/index.ts';
import { FIRST_CONTACT } from '../../../../db/codebook/pages/first-contact.ts';
import type { Answer } from '../../../../db/codebook/types.ts';
import type { FormAnswers } from '../../../../renderer/components/answers/form-answers.ts';
import { fieldId, isSameFor, readBy } from '../../../../renderer/screens/first-contact/page-answers.ts';
import { drawn, loaded } from '../../drawn.ts';

const { Stop } = await loaded(() => import('../../../../renderer/screens/first-contact/question-stop.tsx'));

const FIELDS = FIRST_CONTACT.stops.flatMap(({ fields }) => fields);

/** An answer to every field of the page: the first key it offers, or what its kind of question takes. */
function answerTo(field: (typeof FIELDS)[number], turn: number): Answer | undefined {
  const code = field.keys?.[turn % field.keys.length]?.code;
  switch (question(field.kind, field.question)?.type) {
    case 'code':
      return code;
    case 'codes':
      return code === undefined ? undefined : [code];
    case 'flag':
      return true;
    case 'number':
      return 20 + turn;
    case 'date':
      return `2025-03-0${1 + turn}`;
    case 'country':
    case 'language':
      return turn === 0 ? 'MDA' : 'UKR';
    case 'countries':
      return turn === 0 ? ['MDA'] : ['UKR'];
    case 'languages':
      return turn === 0 ? ['ron'] : ['ukr'];
    default:
      return `said ${turn}`;
  }
}

const formOf = (turn: number): FormAnswers => ({
  answers: Object.fromEntries(
    FIELDS.flatMap((field) => {
      const answer = answerTo(field, turn);
      return answer === undefined ? [] : [[fieldId(field), answer] as const];
    }),
  ),
  typed: Object.fromEntries(FIELDS.map((field) => [fieldId(field), `typed ${turn}`])),
});

/** One form with those of the other's answers that are wanted. */
function taking(one: FormAnswers, other: FormAnswers, wanted: (id: string) => boolean): FormAnswers {
  const of = <T,>(part: Readonly<Record<string, T>>) => Object.entries(part).filter(([id]) => wanted(id));
  return {
    answers: { ...one.answers, ...Object.fromEntries(of(other.answers)) },
    typed: { ...one.typed, ...Object.fromEntries(of(other.typed)) },
  };
}

describe('a question of First contact', () => {
  it.each(FIRST_CONTACT.stops)('$number shows the same whatever stands in those it does not read', (stop) => {
    const show = (form: FormAnswers) =>
      drawn(
        <MantineProvider>
          <Stop stop={stop} progress="to-come" form={form} extra={() => ({})} onAnswer={() => {}} />
        </MantineProvider>,
      );
    const reads = new Set(readBy(stop));
    const [one, two] = [formOf(0), formOf(1)];
    const other = taking(one, two, (id) => !reads.has(id));
    expect(show(other)).toBe(show(one));
    expect(isSameFor([...reads], one, other)).toBe(true);
    const own = taking(one, two, (id) => reads.has(id));
    expect(show(own)).not.toBe(show(one));
    expect(isSameFor([...reads], one, own)).toBe(false);
  });
});
