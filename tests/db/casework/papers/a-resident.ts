/** Somebody who stays in a house, with the file that an office holds of her, and the sheet made of it. */
import fc from 'fast-check';
import { paperDocument } from '../../../../db/casework/papers/document.ts';
import { houseSheet } from '../../../../db/casework/papers/house-sheet.ts';
import type { CaseRecord } from '../../../../db/casework/record/case-record.ts';
import { stayOn } from '../../../../db/casework/rules/in-house.ts';
import { FORMS } from '../../../../db/codebook/forms/index.ts';
import { ON_THE_SHEET } from '../../../../db/codebook/papers/house-sheet.ts';
import type { Body, Form, Language, Question } from '../../../../db/codebook/types.ts';
import { caseOf, type Told } from '../case-of.ts';

export const TODAY = '2026-05-04';
export const STAY: Body = {
  house: 'H1',
  room: 'R2',
  from: '2026-05-01',
  'safety-letter': 'b',
  wishes: 'a room to the garden',
  appointments: '2026-05-06 10:00 the driver fetches',
};
export const RESIDENT: readonly Told[] = [
  [
    'identity',
    { 'name-used': 'Lia', 'given-names': 'Lia Maria', 'family-name': 'Ciobanu', 'birth-date': '1999-02-03' },
  ],
  ['profile', { age: 27, nationalities: ['MDA'], languages: ['ron'], interpreter: true }],
  [
    'health',
    { date: '2026-05-01', allergies: 'nuts', 'at-night': 'a light in the corridor', treatment: 'iron tablets' },
  ],
];

export function sheetOf(told: readonly Told[], language: Language = 'en') {
  return houseSheetOf(caseOf(...told), language);
}
export function houseSheetOf(
  records: readonly CaseRecord[],
  language: Language = 'en',
  complaintsTo: string | null = null,
) {
  const stay = stayOn(records, null, TODAY);
  if (stay === undefined) throw new Error('no stay');
  return houseSheet(records, stay, language, TODAY, { complaintsTo, onDuty: [] });
}
export const resident = (
  more: { readonly stay?: Body; readonly health?: Body; readonly other?: readonly Told[] } = {},
): readonly Told[] => [
  ...RESIDENT.map(([kind, body]): Told => [kind, kind === 'health' ? { ...body, ...more.health } : body]),
  ['stay', { ...STAY, ...more.stay }],
  ...(more.other ?? []),
];

/** Every word that is printed: headings, labels, values, notices, and the document as it goes to the printer. */
export function printed({ paper }: Pick<ReturnType<typeof sheetOf>, 'paper'>): readonly string[] {
  const strings = (value: unknown): readonly string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(strings)
        : [];
  const { block: _, ...rest } = { block: '', ...paper, kind: '' };
  return [...strings(rest), paperDocument(paper, 'A4').title];
}
export const codes = (told: readonly Told[], language: Language = 'en') =>
  sheetOf(told, language).stops.map(({ code }) => code);

export const isText = (asked: Question) => asked.type === 'text' || asked.type === 'long-text';
export const onSheet = (inForm: Form, asked: Question) => ON_THE_SHEET[inForm.kind]?.includes(asked.id) === true;
export const FORMS_HELD = [...FORMS.values()].filter((inForm) => inForm.system !== true && inForm.kind !== 'anonymous');
/** A word that nobody has written anywhere, in Latin letters. */
export const word = fc
  .string({ unit: fc.constantFrom(...'bdfghklmnrsvxzaeiou'), minLength: 5, maxLength: 12 })
  .map((letters) => `zq${letters}`);
