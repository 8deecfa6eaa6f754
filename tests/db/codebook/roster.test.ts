import { describe, expect, it } from 'vitest';
import { question } from '../../../db/codebook/forms/index.ts';
import { FIRST_CONTACT } from '../../../db/codebook/pages/first-contact.ts';
import { ROSTER, ROSTER_HEAD, ROSTER_NEXT_STEP, SAME_AS_ABOVE } from '../../../db/codebook/pages/roster.ts';

const fieldsOf = (stops: typeof ROSTER_HEAD) =>
  stops.flatMap(({ fields }) => fields.map((field) => `${field.kind}.${field.question}`));
const ofEach = fieldsOf([...ROSTER.stops, ROSTER_NEXT_STEP]);

describe('the roster', () => {
  it('asks of each person the questions of first contact by their numbers, nothing of the story', () => {
    expect(ROSTER.stops.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 7, 8, 9]);
    for (const stop of ROSTER.stops) expect(FIRST_CONTACT.stops).toContain(stop);
    expect(ofEach.some((field) => field.startsWith('screening.'))).toBe(false);
  });

  it('asks at the head what is the same for all, and nothing of it of each', () => {
    expect(fieldsOf(ROSTER_HEAD)).toEqual([
      'journey-leg.from-country',
      'journey-leg.from-place',
      'journey-leg.arrived',
      'journey-leg.to-place',
      'journey-leg.transport',
      'journey-leg.travelled-with',
      'exploitation.venue',
      'intake.channel',
      'intake.partner',
    ]);
    for (const field of fieldsOf(ROSTER_HEAD)) {
      const [kind = '', id = ''] = field.split('.');
      expect(question(kind, id)).toBeDefined();
      expect(ofEach).not.toContain(field);
    }
  });

  it('takes from the row above what is not personal, and never what somebody said of themselves', () => {
    for (const same of SAME_AS_ABOVE) expect(ofEach).toContain(same);
    expect(ofEach.filter((field) => !SAME_AS_ABOVE.includes(field))).toEqual([
      'intake.safe-to-talk',
      'intake.meet-how',
      'consent.keep',
      'consent.limits-explained',
      'identity.name-used',
      'profile.interpreter',
      'profile.not-this-interpreter',
      'intake.needs-today',
      'intake.needs-note',
      'profile.age',
      'profile.age-band',
      'profile.age-basis',
      'profile.may-be-under-18',
      'profile.stateless',
    ]);
  });
});
