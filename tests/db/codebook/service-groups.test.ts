import { describe, expect, it } from 'vitest';
import { SERVICE } from '../../../db/codebook/lists/service.ts';
import { CTM_TABLES, countedIn, phaseByCode, SERVICE_GROUPS } from '../../../db/codebook/service-groups.ts';

const tagged = (group: string) => SERVICE.codes.filter(({ groups }) => groups?.includes(group)).map(({ code }) => code);

/** The rows as the CTM printed them (sida-2003 §2.8, fig. 40 to 43), by our code. */
const PRINTED = {
  'ctm-post-arrival': {
    'medical assistance': 'medical-care',
    'transfer to final destination': 'onward-transfer',
    'overnight accommodation': 'accommodation',
    'custom clearance': 'customs-clearance',
    'border crossing': 'border-crossing',
  },
  'ctm-next-day': {
    'transfer to final destination': 'onward-transfer',
    'referral for other services': 'referral',
    'medical care': 'medical-care',
    accommodation: 'accommodation',
    counselling: 'counselling',
    'case needs assessment': 'needs-assessment',
  },
  'ctm-medical': {
    'standard test': 'standard-test',
    'standard treatment': 'standard-treatment',
    'general medical check-up': 'medical-check-up',
    'general gynaecological check-up': 'gynaecological-check-up',
    'HIV test': 'hiv-test',
    'psychological counselling/therapy': 'psychological-therapy',
    'psychiatric treatment': 'psychiatric-treatment',
    other: 'medical-other',
  },
  'ctm-reintegration': {
    'vocational training': 'vocational-training',
    'self-employment': 'self-employment',
    'job referral': 'job-referral',
    'subsidised employment': 'subsidised-employment',
    'grant scheme': 'grant-scheme',
    'micro-credit': 'micro-credit',
    shelter: 'shelter',
    housing: 'housing',
    education: 'education',
    'family support': 'family-support',
    'children care': 'child-care',
    'legal counselling': 'legal-counselling',
    other: 'reintegration-other',
  },
} as const;

describe('the one catalogue of help', () => {
  it.each(Object.entries(PRINTED))('has every row of %s and no other', (group, rows) => {
    expect(tagged(group).sort()).toEqual(Object.values<string>(rows).sort());
  });

  it('fills each of the six help groups and both of Norway’s lists', () => {
    for (const { id } of SERVICE_GROUPS) expect(tagged(id).length).toBeGreaterThan(0);
    expect(SERVICE_GROUPS.filter(({ id }) => id.startsWith('help-'))).toHaveLength(6);
    expect(tagged('norway-pre')).toEqual(
      expect.arrayContaining([
        'counselling',
        'needs-assessment',
        'child-family-assessment',
        'travel-documents',
        'travel-arrangements',
        'departure-escort',
      ]),
    );
  });

  it('knows no group that is not described, and no code twice', () => {
    const known = SERVICE_GROUPS.flatMap(({ id, otherRow }) => (otherRow === undefined ? [id] : [id, `${id}-other`]));
    for (const { code, groups = [] } of SERVICE.codes) {
      expect([code, groups.filter((group) => !known.includes(group))]).toEqual([code, []]);
    }
    expect(new Set(SERVICE.codes.map(({ code }) => code)).size).toBe(SERVICE.codes.length);
  });
});

describe('one service', () => {
  const groupsOf = (service: string, phase?: string) => countedIn(service, phase).map(({ group }) => group);

  it('is counted by when it was given: a test before departure is not a test after return', () => {
    expect(groupsOf('hiv-test', 'first-help')).toEqual(['pre-departure', 'help-medical']);
    expect(groupsOf('hiv-test', 'reintegration')).toEqual(['ctm-medical', 'help-medical', 'norway-post']);
    expect(groupsOf('onward-transfer', 'on-arrival')).toEqual(['ctm-post-arrival', 'norway-post']);
    expect(groupsOf('onward-transfer', 'next-day')).toEqual(['ctm-next-day', 'norway-post']);
  });

  it('without a time is not guessed into arrivals or returns', () => {
    expect(groupsOf('hiv-test')).toEqual(['help-medical']);
    expect(groupsOf('vocational-training')).toEqual(['help-education']);
  });

  it('that belongs to one table of the CTM counts there by its code, and says when it was', () => {
    expect(phaseByCode('grant-scheme')).toBe('reintegration');
    expect(groupsOf('grant-scheme')).toEqual(['ctm-reintegration', 'help-financial']);
    expect(groupsOf('self-employment')).toEqual(['ctm-reintegration', 'help-financial', 'norway-post']);
    expect(countedIn('debt-help', undefined)).toContainEqual({
      group: 'ctm-reintegration',
      row: 'reintegration-other',
    });
    expect(groupsOf('border-crossing')).toEqual(['ctm-post-arrival']);
    expect(groupsOf('food')).toEqual(['pre-departure']);
    // What somebody noted goes before it.
    expect(groupsOf('grant-scheme', 'first-help')).toEqual(['help-financial']);
  });

  it('that belongs to several tables, or to none, says nothing of when it was', () => {
    const silent = [
      'shelter',
      'vocational-training',
      'legal-counselling',
      'medical-care',
      'onward-transfer',
      'monitoring',
      'other',
    ];
    expect(silent.filter((service) => phaseByCode(service) !== undefined)).toEqual([]);
  });

  it('proposes no phase in which it would not count', () => {
    for (const { code } of SERVICE.codes) {
      const phase = phaseByCode(code);
      if (phase === undefined) continue;
      const tables = groupsOf(code, phase).filter((group) => CTM_TABLES.some((table) => table === group));
      expect([code, tables.length]).toEqual([code, 1]);
    }
  });

  it('that the printed table did not name counts in its row "other"', () => {
    expect(countedIn('dental-care', 'reintegration')).toContainEqual({ group: 'ctm-medical', row: 'medical-other' });
    expect(countedIn('debt-help', 'reintegration')).toContainEqual({
      group: 'ctm-reintegration',
      row: 'reintegration-other',
    });
  });

  it('of a newer codebook counts nowhere', () => expect(countedIn('a-code-of-tomorrow', 'first-help')).toEqual([]));
});
