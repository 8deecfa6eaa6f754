/** How high the risk is that stays, by the newest assessments of each step, as the flag reads them (casework/RULES.md, Flags). Pure. */
import { dayDone, dayTold, thatCount, unsettled, writtenOn } from '../record/counted-day.ts';
import { type Found, newestAnswer, type OfficeAnswers, openText, recordsOf } from './fact-answers.ts';

/** The answers of an assessment that are compared, the gravest first. */
const FROM_GRAVEST = { level: ['high', 'medium', 'low'], mitigated: ['no', 'in-part', 'yes'] } as const;

/**
 * The gravest of what this office last answered of each step. Of one day all count; what nobody dated counts from its writing and settles nothing;
 * what is of a day to come counts only where nothing else is told.
 */
export function gravestOfSteps(answers: OfficeAnswers, question: keyof typeof FROM_GRAVEST): Found {
  const answered = recordsOf(answers, 'risk-assessment').filter(
    (record) => openText(answers, record, question) !== undefined,
  );
  const assessed = thatCount(answered).map((record) => ({
    answer: openText(answers, record, question),
    step: openText(answers, record, 'step'),
    day: dayTold(record, answers.all) ?? writtenOn(record),
    settles: dayDone(record, answers.all) !== undefined,
  }));
  const newest = [...Map.groupBy(assessed, ({ step }) => step).values()].flatMap((ofStep) =>
    unsettled(
      ofStep,
      ofStep.filter(({ settles }) => settles),
    ),
  );
  const gravest = FROM_GRAVEST[question].find((code) => newest.some(({ answer }) => answer === code));
  return gravest === undefined ? newestAnswer(answers, `risk-assessment.${question}`) : { value: gravest };
}
