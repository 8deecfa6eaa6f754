import { describe, expect, it } from 'vitest';
import { flagsOf } from '../../../../db/casework/rules/case-stage.ts';
import { eligibilityOf } from '../../../../db/casework/rules/eligibility.ts';
import { nextStepOf } from '../../../../db/casework/rules/next-step.ts';
import { caseOf, type Told } from '../case-of.ts';
import { consent, decision } from './told-in-may.ts';

/** casework/RULES.md (Eligibility); oig-2004 §2.2 L598-612. */
describe('eligibility', () => {
  it('is a row for each project that was tried, with its reason, beside the status and apart from it', () => {
    const records = caseOf(
      ['determination', { date: '2026-05-05', status: 'victim' }],
      decision({ matter: 'eligibility', project: 'KG-REIN-1', result: 'yes' }),
      ['decision', { date: '2026-05-20', matter: 'eligibility', project: 'KG-FUND-2', result: 'no' }],
    );
    expect(eligibilityOf(records).map(({ project, result, office }) => [project, result, office])).toEqual([
      ['KG-REIN-1', 'yes', 'KG-BIS'],
      ['KG-FUND-2', 'no', 'KG-BIS'],
    ]);
  });
});

/** casework/RULES.md (Stage): what was agreed at the last contact is of a case on which somebody works. */
it('the next step that was agreed is waited for until the case is closed', () => {
  const agreed: Told = ['intake', { date: '2026-05-04', 'next-step': 'talk-again', 'next-step-date': '2026-05-20' }];
  const closure: Told = ['closure', { date: '2026-05-06', state: 'closed', reason: 'moved' }];
  const reopened: Told = ['closure', { date: '2026-05-08', state: 'reopened' }];
  const step = { step: 'talk-again', day: '2026-05-20', since: '2026-05-04' };
  expect(nextStepOf(caseOf(agreed))).toEqual(step);
  expect(nextStepOf(caseOf(agreed, closure))).toEqual({ step: undefined, day: undefined, since: undefined });
  expect(nextStepOf(caseOf(agreed, closure, reopened))).toEqual(step);
});

/** casework/RULES.md (Emergency): the day of the contact, beside *within 72 h*, reads as if the time were over. */
it('the flag of an emergency says until when somebody must have asked, and not only since when', () => {
  const [flag] = flagsOf(caseOf(consent({ keep: 'emergency' })));
  expect(flag).toEqual({ flag: 'emergency-consent', since: '2026-05-04', until: '2026-05-07T12:00Z' });
  expect(flagsOf(caseOf(consent({ help: 'refuses' })))).toEqual([{ flag: 'declined-all', since: '2026-05-04' }]);
});
