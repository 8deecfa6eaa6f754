/** The house of today: stays, rooms, medicines, appointments, and what a child still lacks. */
import { text } from '../text.ts';
import type { TodayRule } from './rule.ts';

export const HOUSE_RULES: readonly TodayRule[] = [
  {
    group: 'house',
    codes: [
      'today-arriving',
      'today-expected',
      'today-arrived',
      'today-leaving',
      'today-leaves',
      'today-in-house',
      'today-not-coming',
    ],
    comes: text(
      'A stay begins, ends or goes on in the house.',
      'Un séjour commence, finit ou continue dans la maison.',
      'Una estancia empieza, termina o sigue en la casa.',
    ),
    goes: text('After its last day.', 'Après son dernier jour.', 'Después de su último día.'),
  },
  {
    group: 'house',
    codes: ['today-apart', 'today-apart-yes'],
    comes: text(
      'Somebody shares a room with whom they are to be kept apart from.',
      'Une personne partage une chambre avec quelqu’un dont il faut la tenir à distance.',
      'Una persona comparte habitación con otra de la que debe mantenerse a distancia.',
    ),
    goes: text(
      'One of them has another room, or leaves.',
      'L’une d’elles change de chambre, ou part.',
      'Una de ellas cambia de habitación, o se va.',
    ),
  },
  {
    group: 'house',
    codes: ['today-destroy-sheet'],
    comes: text(
      'The morning after a day sheet was printed.',
      'Le matin qui suit l’impression d’une feuille du jour.',
      'La mañana después de imprimir una hoja del día.',
    ),
    goes: text(
      'Somebody says that it is destroyed.',
      'Quelqu’un dit qu’elle est détruite.',
      'Alguien dice que está destruida.',
    ),
  },
  {
    group: 'medicines',
    codes: ['today-medicine-at'],
    comes: text(
      'Health lists a medicine of somebody in the house.',
      'La fiche Santé indique un médicament d’une personne de la maison.',
      'La ficha Salud indica un medicamento de alguien de la casa.',
    ),
    goes: text(
      'A newer list leaves it out, or the person leaves.',
      'Une liste plus récente l’omet, ou la personne part.',
      'Una lista más nueva lo omite, o la persona se va.',
    ),
  },
  {
    group: 'appointments',
    codes: ['today-appointment', 'today-appointment-fetched'],
    comes: text(
      'A stay lists an appointment for today.',
      'Un séjour indique un rendez-vous aujourd’hui.',
      'Una estancia indica una cita para hoy.',
    ),
    goes: text('After the day.', 'Après le jour.', 'Después del día.'),
  },
  {
    group: 'children',
    codes: [
      'today-child',
      'today-child-situation-not-said',
      'today-child-no-guardian',
      'today-child-guardian-by-whom',
      'today-child-guardian-not-notified',
      'today-child-guardian-not-able',
      'today-child-no-best-interest',
      'today-child-best-interest-by-whom',
      'today-child-family-not-assessed',
      'today-child-family-risk',
      'today-child-family-not-fit',
      'today-child-no-escort',
      'today-child-parent-not-kept-away',
      'today-child-parent-not-agreed',
      'today-child-parent-papers',
      'today-child-not-asked',
      'today-child-does-not-know',
      'today-child-too-young-not-judged',
      'today-child-help-refused',
      'today-child-decides-later',
      'today-child-return-refused',
      'today-child-family-refused',
      'today-child-against-decision',
    ],
    comes: text(
      'Somebody may be under 18, and a condition of the child’s gate is not met.',
      'Une personne a peut-être moins de 18 ans, et une condition pour les enfants n’est pas remplie.',
      'Alguien quizá tiene menos de 18 años y no se cumple una condición para menores de 18.',
    ),
    goes: text(
      'The decision, agreement or wish is recorded.',
      'La décision, l’accord ou le souhait est noté.',
      'Se anota la decisión, el acuerdo o el deseo.',
    ),
  },
];
