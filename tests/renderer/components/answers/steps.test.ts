import { describe, expect, it } from 'vitest';
import type { FormAnswers } from '../../../../renderer/components/answers/form-answers.ts';
import { withoutStep } from '../../../../renderer/components/answers/steps.ts';

const form = (answers: FormAnswers['answers'], typed: FormAnswers['typed'] = {}): FormAnswers => ({ answers, typed });

describe('a choice that is taken back', () => {
  const step = {
    question: 'sex',
    before: form({ keep: 'with-name' }),
    after: form({ keep: 'with-name', sex: 'male' }),
  };

  it('is gone', () => expect(withoutStep(step.after, step)).toEqual(step.before));

  it('leaves what was written since then', () => {
    const now = form({ keep: 'with-name', sex: 'male', name: 'Vera' }, { age: '2x' });
    expect(withoutStep(now, step)).toEqual(form({ keep: 'with-name', name: 'Vera' }, { age: '2x' }));
  });

  it('brings back all that the choice took away, and what stood there before', () => {
    const refused = {
      question: 'keep',
      before: form({ keep: 'with-name', name: 'Vera' }, { age: '2x' }),
      after: form({ keep: 'refuses' }),
    };
    expect(withoutStep(form({ keep: 'refuses', sex: 'male' }), refused)).toEqual(
      form({ sex: 'male', keep: 'with-name', name: 'Vera' }, { age: '2x' }),
    );
  });
});
