import { Checkbox, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { FORMS } from '../../../../db/codebook/forms/index.ts';
import {
  isAlwaysPrivate,
  LARGEST_OWN_BOUND,
  LONGEST_OWN_CODE,
  LONGEST_OWN_QUESTION,
  mayHaveOwnQuestions,
  OWN_QUESTION_TYPES,
} from '../../../../db/codebook/own-questions.ts';
import type { OwnQuestion } from '../../../../preload/contract.ts';
import { waymark } from '../../../calls.ts';
import { CodeSelect } from '../../../components/code-select.tsx';
import { useText } from '../../../locales/index.ts';
import { useLanguage } from '../../../state/language.ts';
import { EntryForm } from '../registers/entry-form.tsx';
import type { EntryFormProps } from '../registers/register-list.tsx';
import classes from '../settings.module.css';
import { answerTyped, saysNothing, type TypedAnswer, withNextAnswer } from './answers-typed.ts';
import { WordsFields } from './words-fields.tsx';

type Typed = Omit<OwnQuestion, 'id' | 'office' | 'codes'> & { readonly answers: readonly TypedAnswer[] };

const FORMS_OFFERED = [...FORMS.values()].filter(mayHaveOwnQuestions);
const KINDS = FORMS_OFFERED.map(({ kind }) => kind);

/** A question of the office by keyboard: where it is asked, what for, in which words. What answers rest on is typed once. */
export function OwnQuestionForm({
  entry: own,
  onDone,
  onLeave,
}: EntryFormProps<OwnQuestion & { readonly told: string }>) {
  const say = useText('ownQuestions');
  const language = useLanguage((state) => state.language);
  const [typed, setTyped] = useState<Typed>(() => startOf(own));
  const set = (change: Partial<Typed>) => setTyped((before) => ({ ...before, ...change }));
  const { kind, type, words, answers, isPrivate, ended } = typed;
  const isMissing = saysNothing(words);
  const isNew = own === undefined;
  const save = async () => {
    const codes = answers
      .filter((one) => one.code !== undefined || !saysNothing(one.words))
      .map((one) => ({ ...one, words: { ...one.words } }));
    await waymark.ownQuestions.put({
      ...{ id: own?.id, kind, type, words: { ...words }, codes: type === 'code' ? codes : [] },
      ...{ min: type === 'number' ? typed.min : null, max: type === 'number' ? typed.max : null, isPrivate, ended },
    });
    onDone();
  };
  return (
    <EntryForm
      id="own-question-form"
      title={isNew ? say('add') : say('changeOf', { name: own.told })}
      saves={say('save')}
      isWhole={!isMissing}
      onSave={save}
      onLeave={onLeave}
    >
      {(tried) => (
        <>
          {!isNew && <p className="quiet">{say('fixed')}</p>}
          {isNew && (
            <div className={classes.grid}>
              <CodeSelect
                label={say('form')}
                codes={KINDS}
                words={(one) => FORMS.get(one)?.label[language] ?? one}
                value={kind}
                onCode={(chosen) => set({ kind: chosen })}
              />
              <CodeSelect
                label={say('asks')}
                codes={OWN_QUESTION_TYPES}
                words={(one) => say(`asks-${one}`)}
                value={type}
                onCode={(chosen) => set({ type: chosen })}
              />
            </div>
          )}
          <fieldset className={classes.rules}>
            <legend className={classes.heading}>{say('question')}</legend>
            <p className="quiet">{say('wordsHelp')}</p>
            <div className={classes.grid}>
              <WordsFields
                words={words}
                maxLength={LONGEST_OWN_QUESTION}
                autoFocus
                error={tried && isMissing ? say('wordsMissing') : undefined}
                onWords={(next) => set({ words: next })}
              />
            </div>
          </fieldset>
          {type === 'code' && <Answers answers={answers} onAnswers={(next) => set({ answers: next })} />}
          {type === 'number' && isNew && (
            <div className={classes.grid}>
              {(['min', 'max'] as const).map((bound) => (
                <NumberInput
                  key={bound}
                  label={say(bound === 'min' ? 'least' : 'most')}
                  allowDecimal={false}
                  min={-LARGEST_OWN_BOUND}
                  max={LARGEST_OWN_BOUND}
                  clampBehavior="strict"
                  value={typed[bound] ?? ''}
                  onChange={(value) => set({ [bound]: typeof value === 'number' ? value : null })}
                />
              ))}
            </div>
          )}
          {isNew &&
            (isAlwaysPrivate(type) ? (
              <p className="quiet">{say('alwaysPrivate')}</p>
            ) : (
              <Checkbox
                label={say('private')}
                checked={isPrivate}
                onChange={(event) => set({ isPrivate: event.currentTarget.checked })}
              />
            ))}
          {!isNew && (
            <Checkbox
              label={say('ended')}
              checked={ended}
              onChange={(event) => set({ ended: event.currentTarget.checked })}
            />
          )}
        </>
      )}
    </EntryForm>
  );
}

interface AnswersProps {
  readonly answers: readonly TypedAnswer[];
  readonly onAnswers: (answers: readonly TypedAnswer[]) => void;
}

/** The answers that a choice offers; one that was saved is ended and never taken out. */
function Answers({ answers, onAnswers }: AnswersProps) {
  const say = useText('ownQuestions');
  return (
    <fieldset className={classes.rules}>
      <legend className={classes.heading}>{say('answers')}</legend>
      <p className="quiet">{say('answersHelp')}</p>
      {answers.map((answer, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: answers have no other name while they are typed, and are added at the end
        <fieldset key={at} className={classes.grant} aria-label={say('answer', { number: at + 1 })}>
          <WordsFields
            words={answer.words}
            maxLength={LONGEST_OWN_CODE}
            onWords={(words) => onAnswers(answerTyped(answers, at, { words }))}
          />
          {answer.code !== undefined && (
            <Checkbox
              label={say('answerEnded')}
              checked={answer.ended}
              onChange={(event) => onAnswers(answerTyped(answers, at, { ended: event.currentTarget.checked }))}
            />
          )}
        </fieldset>
      ))}
    </fieldset>
  );
}

function startOf(own: OwnQuestion | undefined): Typed {
  const { codes, ...typed } = own ?? NOTHING;
  return { ...typed, answers: withNextAnswer(codes) };
}

const NOTHING: Omit<OwnQuestion, 'id' | 'office'> = {
  ...{ kind: 'profile', type: 'code', words: {}, codes: [], min: null, max: null, isPrivate: false, ended: false },
};
