/** What a danger is, and what somebody did about it. */
import type { CodeList } from '../types.ts';
import { code } from './code.ts';
import { DANGEROUS_NEEDS } from './dangerous-needs.ts';

export const DANGER_LISTS = [
  {
    id: 'danger',
    source: 'casework/RULES.md (Danger); FORMS.md (First contact: question 5); FORMS.md (danger-answer)',
    codes: [
      DANGEROUS_NEEDS['self-harm'],
      code('threatened', 'Is being threatened', 'Menaces', 'Recibe amenazas'),
      DANGEROUS_NEEDS['place-known'],
      DANGEROUS_NEEDS.watched,
      DANGEROUS_NEEDS['gives-place-away'],
      code(
        'child-missing',
        'May be under 18 and left without a plan',
        'Peut-être moins de 18 ans, départ non prévu',
        'Puede ser menor de 18, salida no prevista',
      ),
      code(
        'child-late',
        'May be under 18, expected and not come',
        'Peut-être moins de 18 ans, absence à l’arrivée prévue',
        'Puede ser menor de 18, se esperaba y no llegó',
      ),
      code('late', 'Expected and not come', 'Absence à l’arrivée prévue', 'Se esperaba y no llegó'),
      DANGEROUS_NEEDS['children-in-danger'],
      DANGEROUS_NEEDS['danger-to-others'],
      DANGEROUS_NEEDS['threat-to-staff'],
      code('not-safe', 'May not be safe', 'Peut-être pas en sécurité', 'Quizá no está a salvo'),
      DANGEROUS_NEEDS['doctor-now'],
      DANGEROUS_NEEDS.injury,
      DANGEROUS_NEEDS.pregnancy,
      DANGEROUS_NEEDS.medicine,
      DANGEROUS_NEEDS['safe-place'],
      DANGEROUS_NEEDS.detained,
      code(
        'child-missed',
        'May be under 18 and missed a contact',
        'Peut-être moins de 18 ans, rendez-vous manqué',
        'Puede ser menor de 18, faltó a una cita',
      ),
      code('lost-contact', 'Contact may be lost', 'Contact peut-être perdu', 'Quizá se perdió el contacto'),
      DANGEROUS_NEEDS['child-with-them'],
    ],
  },
  {
    id: 'danger-answer',
    source: 'casework/RULES.md (Danger); FORMS.md (danger-answer)',
    codes: [
      code('told', 'A person was told', 'Quelqu’un a été prévenu', 'Se avisó a una persona'),
      code('done', 'Something was done', 'Quelque chose a été fait', 'Se hizo algo'),
      code('still', 'Still so: look again', 'Toujours le cas : à revoir', 'Sigue igual: revisar de nuevo'),
      code('not-so', 'It was not so', 'Ce n’était pas le cas', 'No era así'),
    ],
  },
] as const satisfies readonly CodeList[];
