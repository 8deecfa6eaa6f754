/** One more invented case: somebody who has been in the house for three days, whom everything can be tried with, from the house sheet to handing over. */
import { type InterchangeRecord, later } from './invented-life.ts';

/** The name that the house uses; no other invented person has it. */
export const RESIDENT = 'Ayta';

/** One line of JSON, as {@link inventedCases} writes them, as the case stands on the day `seenOn` (`YYYY-MM-DD`). */
export function inventedResident(seenOn: string): string {
  return JSON.stringify({ person: 'resident', records: recordsOf(later(seenOn, -3), seenOn) });
}

function recordsOf(came: string, seenOn: string): readonly InterchangeRecord[] {
  return [
    {
      kind: 'intake',
      date: came,
      body: {
        way: 'referral',
        channel: 'ngo',
        country: 'KGZ',
        'safe-to-talk': 'alone',
        'needs-today': ['safe-place', 'food-clothes'],
        'next-step': 'help-today',
      },
    },
    {
      kind: 'consent',
      date: came,
      body: {
        'given-by': 'person',
        'limits-explained': true,
        keep: 'with-name',
        help: 'agrees',
        shelter: 'agrees',
        contact: 'agrees',
        'share-receiving': 'with-name',
        'share-headquarters': 'without-name',
        form: 'signed',
        language: 'kir',
      },
    },
    {
      kind: 'safe-contact',
      date: came,
      body: { ways: ['call'], 'phone-owner': 'own', 'voice-message': 'never', language: 'kir' },
    },
    {
      kind: 'identity',
      body: {
        'name-used': RESIDENT,
        'given-names': 'Aitolkun',
        'family-name': 'Sydykova',
        'birth-country': 'KGZ',
        documents: 'lost',
      },
    },
    {
      kind: 'profile',
      body: {
        sex: 'female',
        age: 27,
        'age-basis': 'said',
        languages: ['kir', 'rus'],
        nationalities: ['KGZ'],
        'origin-country': 'KGZ',
      },
    },
    {
      kind: 'screening',
      date: later(came, 1),
      body: {
        place: 'our-office',
        interviewer: 'ours',
        'trafficking-type': 'cross-border',
        acts: ['recruitment', 'transportation'],
        means: ['lied-to', 'pay-kept'],
        purposes: ['work'],
        narrative:
          'An invented account, for trying the application. It stands where the person’s own words would stand.',
      },
    },
    {
      kind: 'determination',
      date: later(came, 2),
      body: { status: 'victim', 'by-whom': 'our-office', ground: ['act-means-purpose'], category: 'trafficked' },
    },
    {
      kind: 'stay',
      date: came,
      body: {
        kind: 'shelter',
        house: 'HOUSE-A',
        room: 'R4',
        'expected-until': later(seenOn, 27),
        'safety-letter': 'b',
        outings: 'accompanied',
        'rules-explained': true,
        'child-list': [{ name: 'Mirlan', age: 4, bed: true }],
        'appointment-list': [
          { day: later(seenOn, 1), hour: '09:00', 'house-does': 'Breakfast before eight', 'fetched-by': 'The nurse' },
          { day: later(seenOn, 9), hour: '14:30', 'fetched-by': 'The driver' },
        ],
        wishes: 'A window to the garden',
      },
    },
    {
      kind: 'health',
      date: came,
      body: {
        allergies: 'Penicillin',
        diet: 'No pork',
        upsets: 'Loud knocking',
        calms: 'Tea and a lamp',
        'medicine-list': [
          { name: 'Metformin', dose: '500 mg', hours: '08:00 20:00', 'kept-by': 'person' },
          {
            name: 'Vitamin D',
            dose: '1 tablet',
            hours: '08:00',
            'kept-by': 'house',
            'enough-until': later(seenOn, 20),
          },
          { name: 'Ibuprofen', dose: '400 mg, when needed', 'kept-by': 'house' },
        ],
      },
    },
    {
      kind: 'service',
      date: later(came, 1),
      body: { service: 'counselling', phase: 'first-help', outcome: 'given', 'provider-kind': 'this-office' },
    },
  ];
}
