import type { CodeList } from '../types.ts';
import { code } from './code.ts';

const FIT_TO_TRAVEL = {
  id: 'fit-to-travel',
  source: 'sida-2003 §2.7 L2289, L2307-2308',
  codes: [
    code('fit', 'Fit to travel', 'Apte à voyager', 'En condiciones de viajar'),
    code(
      'with-escort',
      'Fit, with a medical escort',
      'Apte, avec accompagnement médical',
      'En condiciones, con acompañamiento médico',
    ),
    code('with-conditions', 'Fit, with conditions', 'Apte, sous conditions', 'En condiciones, con requisitos'),
    code('not-yet', 'Not yet', 'Pas encore', 'Todavía no'),
    code('not-fit', 'Not fit to travel', 'Inapte à voyager', 'No está en condiciones'),
  ],
} as const satisfies CodeList;

/** What was looked at, so that nobody is examined twice. There is no list of results, on purpose. */
const EXAMINED_FOR = {
  id: 'examined-for',
  source:
    'FORMS.md (health: examined for what, when, where, never the result); sida-2003 §2.6 L1959-1968, §2.8 fig. 42, L3403-3404; codebook/README.md (Left out on purpose)',
  codes: [
    code('general', 'General check-up', 'Bilan général', 'Revisión general'),
    code('gynaecology', 'Gynaecology', 'Gynécologie', 'Ginecología'),
    code('pregnancy', 'Pregnancy', 'Grossesse', 'Embarazo'),
    code(
      'sexual-infections',
      'Sexually transmitted infections',
      'Infections sexuellement transmissibles',
      'Infecciones de transmisión sexual',
    ),
    code('hiv', 'HIV', 'VIH', 'VIH'),
    code('hepatitis', 'Hepatitis', 'Hépatite', 'Hepatitis'),
    code('tuberculosis', 'Tuberculosis', 'Tuberculose', 'Tuberculosis'),
    code('injuries', 'Injuries', 'Blessures', 'Lesiones'),
    code('teeth', 'Teeth', 'Dents', 'Dientes'),
    code('eyes', 'Eyes', 'Yeux', 'Ojos'),
    code('hearing', 'Hearing', 'Audition', 'Oído'),
    code('mental-health', 'Mental health', 'Santé mentale', 'Salud mental'),
    code('addiction', 'Alcohol and drugs', 'Alcool et drogues', 'Alcohol y drogas'),
    code('age', 'Age', 'Âge', 'Edad'),
    code('fit-to-travel', 'Fitness to travel', 'Aptitude au voyage', 'Aptitud para viajar'),
    code('other', 'Other', 'Autre', 'Otro'),
  ],
} as const satisfies CodeList;

const MEDICINE_KEEPER = {
  id: 'medicine-keeper',
  source: 'papers/README.md (House sheet: who keeps the medicines); sida-2003 §2.5 L1939',
  codes: [
    code('person', 'The person', 'La personne elle-même', 'La propia persona'),
    code('house', 'The house', 'La maison', 'La casa'),
    code(
      'parent',
      'The parent or carer',
      'Le parent ou la personne qui s’en occupe',
      'El padre, la madre o quien cuida',
    ),
  ],
} as const satisfies CodeList;

export const HEALTH_LISTS = [FIT_TO_TRAVEL, EXAMINED_FOR, MEDICINE_KEEPER] as const satisfies readonly CodeList[];
