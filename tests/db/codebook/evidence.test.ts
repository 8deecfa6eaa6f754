import { describe, expect, it } from 'vitest';
import * as EVIDENCE from '../../../db/codebook/evidence.ts';
import { FORMS, questionsOf } from '../../../db/codebook/forms/index.ts';
import { list } from '../../../db/codebook/lists/index.ts';
import type { Question } from '../../../db/codebook/types.ts';

/** Words of codes by which an answer can tell of the family, or of somebody in office. */
const TELLS = /family|parent|partner|relative|sold|for-debt|official|^authorities$|diplomat/;
const TELLS_OF_PAYING = new Set(['journey-leg.bribe']);

/** Why such a code of a question is no evidence that somebody took part. */
const NOT_EVIDENCE: Readonly<Record<string, string>> = {
  'intake.came-with': 'who is there: asked beside it whether that person may hear',
  'intake.channel': 'who brought the person to the office',
  'way-out.helped-by': 'who helped',
  'consent.reason-declined': 'why help was declined',
  'closure.reason-declined': 'why help was declined',
  'consent.text-shown': 'which text was shown',
  'consent.guardian-kind': 'whose word it is; a guardian in question is read from decisions',
  'safe-contact.phone-owner': 'whose telephone it is',
  'screening.place': 'where the talk was',
  'screening.means': 'that somebody was sold; by whom, the recruitment says',
  'exploitation.means': 'that somebody was sold or threatened with authorities; by whom, the exploiter says',
  'decision.matter': 'what is decided',
  'decision.gate': 'which gate',
  'decision.overrides': 'which points',
  'decision.instead': 'what else there is',
  'decision.guardian-matters': 'which matters',
  'decision.child-situation': 'with whom the child is; a parent in question is read by the rule of the guardian',
  'decision.by-role': 'who decided',
  'decision.reason': 'why it was decided; the result is read',
  'profile.lived-with': 'with whom the person lived',
  'profile.vulnerabilities-household': 'what the household lacks or suffers',
  'profile.children-where': 'where the children are',
  'profile.marital-status': 'their own state',
  'family.relation': 'who of the family; whether they took part is asked beside it, and read',
  'family.guardianship': 'who has it by law',
  'health.medicine-list.kept-by': 'who keeps a medicine',
  'health.medicines-kept-by': 'who keeps a medicine',
  'recruitment.reason-for-leaving': 'why the person left',
  'recruitment.decided-by': 'who decided that they leave: to decide is not to take part',
  'recruitment.costs-from': 'where the money came from',
  'recruitment.owed-to': 'to whom a debt is',
  'journey-leg.travelled-with': 'who travelled along',
  'perpetrator.suspect-kind': 'a family of suspects is not the person’s; whose, the relation says',
  'risk-assessment.step': 'which step',
  'risk-assessment.sources': 'who was asked',
  'risk-assessment.threats.threat': 'that the family is in danger',
  'risk-assessment.reach': 'that they know where the family lives',
  'risk-assessment.mitigation': 'what is done',
  'needs.sources': 'who was asked',
  'plan.domains': 'what a plan is about',
  'plan.items.domain': 'what a plan is about',
  'plan.obstacles': 'what stood in the way',
  'service.service': 'which help',
  'stay.kind': 'where they sleep',
  'stay.left-for': 'where they went',
  'legal.proceeding': 'which proceeding',
  'legal.permit-kind': 'which permit',
  'referral.for': 'for what',
  'referral.service': 'which help',
  'travel.escort': 'who travels along',
  'arrival.met-by': 'who met them',
  'arrival.onward': 'where they went',
  'follow-up.method': 'how they were reached',
  'follow-up.housing': 'where they live',
  'follow-up.who-helps': 'who helps',
};

const codesIn = ({ list: id, columns }: Pick<Question, 'list' | 'columns'>) =>
  [
    { column: '', list: id },
    ...(columns ?? []).map((column) => ({ column: `.${column.id}`, list: 'list' in column ? column.list : undefined })),
  ].flatMap(({ column, list: named }) =>
    named === undefined ? [] : list(named).codes.map(({ code }) => ({ column, code })),
  );

describe('a code that says that somebody of the family, or in office, may have taken part', () => {
  const read = new Set(
    Object.values(EVIDENCE)
      .flat()
      .flatMap(({ kind, question, column, codes }) =>
        codes.map((code) => `${kind}.${question}${column === undefined ? '' : `.${column}`} ${code}`),
      ),
  );
  const asked = [...FORMS.values()].flatMap((form) =>
    // What the application keeps of a gate names what the gate asked.
    questionsOf(form)
      .filter(({ system }) => system !== true)
      .flatMap((question) =>
        codesIn(question).map(({ column, code }) => ({ question: `${form.kind}.${question.id}${column}`, code })),
      ),
  );

  it('is read by a gate, or says why not', () => {
    const telling = asked.filter(
      ({ question, code }) => TELLS.test(code) || (TELLS_OF_PAYING.has(question) && code !== 'no'),
    );
    const unread = telling
      .filter(({ question, code }) => !read.has(`${question} ${code}`) && NOT_EVIDENCE[question] === undefined)
      .map(({ question, code }) => `${question} ${code}`);
    expect(unread).toEqual([]);
    const reasons = new Set(telling.map(({ question }) => question));
    expect(Object.keys(NOT_EVIDENCE).filter((question) => !reasons.has(question))).toEqual([]);
  });

  it('is one that is asked', () => {
    const offered = new Set(asked.map(({ question, code }) => `${question} ${code}`));
    expect([...read].filter((one) => !offered.has(one))).toEqual([]);
  });
});
