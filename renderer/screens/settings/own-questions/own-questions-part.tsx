import { IconMessageQuestion } from '@tabler/icons-react';
import { FORMS } from '../../../../db/codebook/forms/index.ts';
import { asQuestion } from '../../../../db/codebook/own-questions.ts';
import type { OwnQuestion } from '../../../../preload/contract.ts';
import { waymark } from '../../../calls.ts';
import { Refused } from '../../../components/refused.tsx';
import { useText } from '../../../locales/index.ts';
import { useAsked } from '../../../state/asked.ts';
import { useLanguage } from '../../../state/language.ts';
import { RegisterList } from '../registers/register-list.tsx';
import classes from '../settings.module.css';
import { OwnQuestionForm } from './own-question-form.tsx';

/** What the office asks for itself, in the order in which it was added. */
export function OwnQuestionsPart() {
  const say = useText('ownQuestions');
  const language = useLanguage((state) => state.language);
  const { answer, refusal, reload } = useAsked('own questions', () => waymark.ownQuestions.list({}));
  if (answer === undefined) return <Refused refusal={refusal} />;
  const answersTo = (own: OwnQuestion) =>
    own.type === 'code'
      ? (asQuestion(own).codes ?? []).map(({ label, retired }) =>
          retired === true ? `${label[language]} (${say('answerEnded')})` : label[language],
        )
      : boundsOf(own);
  return (
    <div className={classes.wide}>
      <p className="quiet">{say('text')}</p>
      <RegisterList
        id="own-questions"
        words={{ title: say('title'), none: say('none'), noneText: say('noneText'), add: say('add') }}
        icon={IconMessageQuestion}
        entries={answer.questions.map((own) => ({ ...own, told: asQuestion(own).label[language] }))}
        columns={[say('question'), say('form'), say('asks'), say('answers'), say('where'), say('id')]}
        cellsOf={(own) => [
          <div key="question" className={own.ended ? classes.former : undefined}>
            <bdi>{own.told}</bdi>
            {own.ended && <div className="quiet">{say('isEnded')}</div>}
          </div>,
          FORMS.get(own.kind)?.label[language] ?? own.kind,
          say(`asks-${own.type}`),
          <div key="answers" className={classes.told}>
            {answersTo(own).join('\n') || '–'}
          </div>,
          say(own.isPrivate ? 'where-private' : 'where-open'),
          <code key="id" className={classes.told}>
            {own.id}
          </code>,
        ]}
        form={OwnQuestionForm}
        mayChange={answer.mayChange}
        onChanged={reload}
      />
    </div>
  );
}

function boundsOf({ min, max }: OwnQuestion): readonly string[] {
  return min === null && max === null ? [] : [`${min ?? ''} – ${max ?? ''}`];
}
