/** What a danger is, and what somebody did about it. */
import type { CodeList } from '../types.ts';
import { code } from './code.ts';

export const DANGER_LISTS = [
  {
    id: 'danger',
    source: 'casework/RULES.md (Danger); FORMS.md (First contact: question 5); FORMS.md (danger-answer)',
    codes: [
      code('self-harm', 'May harm herself or himself', 'Peut se faire du mal', 'Puede hacerse daño'),
      code('threatened', 'Is being threatened', 'Menaces', 'Recibe amenazas'),
      code(
        'place-known',
        'Whoever is feared knows where the person is',
        'Qui est craint sait où est la personne',
        'Quien causa miedo sabe dónde está la persona',
      ),
      code('watched', 'Is being watched or followed', 'Est surveillée ou suivie', 'La vigilan o la siguen'),
      code(
        'gives-place-away',
        'A telephone or person may give the place away',
        'Un téléphone ou quelqu’un peut révéler le lieu',
        'Un teléfono o alguien puede revelar el lugar',
      ),
      code(
        'child-missing',
        'May be under 18 and left without a plan',
        'Peut-être moins de 18 ans, départ non prévu',
        'Quizá menor de 18: se fue sin plan',
      ),
      code(
        'children-in-danger',
        'Children in danger elsewhere',
        'Des enfants en danger ailleurs',
        'Niñas o niños en peligro en otro lugar',
      ),
      code(
        'danger-to-others',
        'May be a danger to others',
        'Peut être un danger pour autrui',
        'Puede ser un peligro para otros',
      ),
      code('threat-to-staff', 'Staff are threatened', 'Le personnel est menacé', 'El personal recibe amenazas'),
      code('not-safe', 'May not be safe', 'Peut-être pas en sécurité', 'Quizá no está a salvo'),
      code('doctor-now', 'A doctor now', 'Médecin tout de suite', 'Atención médica ahora'),
      code('injury', 'Care of an injury', 'Soins pour une blessure', 'Atención de una herida'),
      code('pregnancy', 'Pregnancy or birth', 'Grossesse ou accouchement', 'Embarazo o parto'),
      code('medicine', 'Medicine is running out', 'Médicaments bientôt épuisés', 'Se le acaban los medicamentos'),
      code('safe-place', 'A safe place tonight', 'Un lieu sûr cette nuit', 'Un lugar seguro esta noche'),
      code(
        'detained',
        'Is detained or to be deported',
        'Est détenue ou menacée d’expulsion',
        'Está detenida o pueden deportarla',
      ),
      code(
        'child-missed',
        'May be under 18 and missed a contact',
        'Peut-être moins de 18 ans, rendez-vous manqué',
        'Quizá menor de 18: faltó a una cita',
      ),
      code('lost-contact', 'Contact may be lost', 'Contact peut-être perdu', 'Quizá se perdió el contacto'),
      code(
        'child-with-them',
        'A child is with them',
        'Un enfant est avec la personne',
        'Hay una niña o un niño con la persona',
      ),
    ],
  },
  {
    id: 'danger-answer',
    source: 'casework/RULES.md (Danger); FORMS.md (danger-answer)',
    codes: [
      code('told', 'Somebody was told', 'Quelqu’un a été prévenu', 'Se avisó a alguien'),
      code('done', 'Something was done', 'Quelque chose a été fait', 'Se hizo algo'),
      code('still', 'Still so: look again', 'Toujours ainsi : à revoir', 'Sigue igual: volver a mirar'),
      code('not-so', 'It was not so', 'Ce n’était pas le cas', 'No era así'),
    ],
  },
] as const satisfies readonly CodeList[];
