/** Danger, people who are late, and closed cases with danger. */
import { text } from '../text.ts';
import type { TodayRule } from './rule.ts';

export const DANGER_RULES: readonly TodayRule[] = [
  {
    group: 'danger',
    codes: [
      'today-self-harm',
      'today-threatened',
      'today-place-known',
      'today-watched',
      'today-gives-place-away',
      'today-children-in-danger',
      'today-danger-to-others',
      'today-threat-to-staff',
      'today-doctor-now',
      'today-injury',
      'today-pregnancy',
      'today-medicine',
      'today-safe-place',
      'today-detained',
    ],
    comes: text(
      'A contact noted it among the needs of the day. Who was not let in at a border is detained or to be deported.',
      'Un contact l’a noté parmi les besoins du jour. Une personne à qui l’entrée a été refusée à la frontière est en détention ou expulsable.',
      'Un contacto lo anotó entre las necesidades del día. Quien no pudo entrar en la frontera está en detención o en expulsión.',
    ),
    goes: text(
      'A later contact notes needs anew, the help that meets it is given, or somebody says what became of it; who was not let in has been seen on a later day. Self-harm, threats and children in danger need a second look on a later day.',
      'Un contact ultérieur note à nouveau les besoins, l’aide est donnée, ou quelqu’un dit ce qu’il en est ; la personne à qui l’entrée a été refusée a été revue un autre jour. Le risque de se faire du mal, les menaces et les enfants en danger demandent un second regard un autre jour.',
      'Un contacto posterior anota de nuevo las necesidades, se da la ayuda, o alguien dice qué pasó; quien no pudo entrar fue visto otro día. El riesgo de hacerse daño, las amenazas y las niñas y niños en peligro piden una segunda mirada otro día.',
    ),
  },
  {
    group: 'danger',
    codes: ['today-child-with-them'],
    comes: text(
      'A child came along. Beside a danger it is a child in danger.',
      'Un enfant accompagne la personne. S’il y a un danger, c’est un enfant en danger.',
      'Vino con una niña o un niño. Si hay un peligro, esa niña o ese niño está en peligro.',
    ),
    goes: text(
      'A later contact notes needs anew, or somebody says twice, on two days, what became of it.',
      'Un contact ultérieur note à nouveau les besoins, ou quelqu’un dit deux jours différents ce qu’il en est.',
      'Un contacto posterior anota de nuevo las necesidades, o alguien dice dos días distintos qué pasó.',
    ),
  },
  {
    group: 'danger',
    codes: ['today-child-missing', 'today-child-missed', 'today-lost-contact'],
    comes: text(
      'Somebody who may be under 18 left without a plan; they, or whose risk was found high, missed a follow-up; another adult missed some on three different days.',
      'Une personne peut-être mineure est partie sans que ce soit prévu ; elle, ou une personne à risque élevé, a manqué un suivi ; une autre personne adulte en a manqué trois jours différents.',
      'Alguien quizá menor de 18 se fue sin que estuviera previsto; esa persona, o una con riesgo alto, faltó a un seguimiento; otra persona adulta faltó en tres días distintos.',
    ),
    goes: text(
      'Somebody has seen them again. For an adult, closing because we could not reach them ends it too.',
      'Quelqu’un a revu la personne. Pour un adulte, clore parce que la personne n’a pas pu être jointe y met aussi fin.',
      'Alguien volvió a ver a la persona. En un adulto, cerrar porque no se la pudo localizar también lo termina.',
    ),
  },
  {
    group: 'danger',
    codes: ['today-child-late', 'today-late'],
    comes: text(
      'The day is over on which a bed was booked for them, and nobody has noted since that they came. A bed for the same or the next day counts as begun. Or they departed, the last day of the journey is over, and nobody noted an arrival. Or they did not appear on arrival.',
      'Le jour pour lequel un lit était réservé est passé, et personne n’a noté l’arrivée depuis. Un lit réservé pour le jour même ou le lendemain compte comme un séjour commencé. Ou bien la personne est partie, le dernier jour du voyage est passé, et personne n’a noté d’arrivée. Ou encore elle ne s’est pas présentée à l’arrivée.',
      'Pasó el día para el que se había reservado una cama, y nadie anotó desde entonces la llegada. Una cama reservada para el mismo día o el siguiente cuenta como estancia empezada. O bien salió, pasó el último día del viaje y nadie anotó la llegada. O no se presentó a la llegada.',
    ),
    goes: text(
      'Their stay is saved anew, an arrival is noted, they are seen, another day is noted, the stay is withdrawn, or somebody says what became of it; of who may be under 18, twice, on two days. An adult also after {late} days in which nobody said anything of it.',
      'Le séjour est enregistré à nouveau, une arrivée est notée, la personne est revue, un autre jour est noté, le séjour est retiré, ou quelqu’un dit ce qu’il en est ; pour une personne peut-être mineure, deux jours différents. Pour un adulte, aussi après {late} jours où personne n’en a rien dit.',
      'Se guarda de nuevo la estancia, se anota una llegada, alguien ve a la persona, se anota otro día, se retira la estancia, o alguien dice qué pasó; de alguien quizá menor de 18, dos días distintos. En un adulto, también tras {late} días en que nadie dijo nada de ello.',
    ),
  },
  {
    group: 'danger',
    codes: ['today-not-safe'],
    comes: text(
      'A follow-up found them not safe, or perhaps harmed again.',
      'Lors d’un suivi, la personne n’était pas en sécurité, ou avait peut-être subi de nouveaux faits.',
      'En un seguimiento, la persona no estaba a salvo, o quizá hubo nuevos hechos.',
    ),
    goes: text(
      'A later follow-up finds them safe, or somebody says what became of it.',
      'Lors d’un suivi ultérieur, la personne est en sécurité, ou quelqu’un dit ce qu’il en est.',
      'En un seguimiento posterior, la persona está a salvo, o alguien dice qué pasó.',
    ),
  },
  {
    group: 'danger',
    codes: ['today-emergency'],
    comes: text(
      'Something was kept in an emergency, without consent: 72 hours.',
      'Quelque chose a été gardé en urgence, sans consentement : 72 heures.',
      'Se guardó algo en una emergencia, sin consentimiento: 72 horas.',
    ),
    goes: text(
      'Consent is recorded, or the case is closed.',
      'Le consentement est noté, ou le dossier est clos.',
      'Se anota el consentimiento, o se cierra el caso.',
    ),
  },
  {
    group: 'danger',
    codes: ['today-case-closed'],
    comes: text(
      'A closed case still has danger.',
      'Un dossier clos a encore un danger.',
      'Un caso cerrado aún tiene peligro.',
    ),
    goes: text('With the last danger.', 'Avec le dernier danger.', 'Con el último peligro.'),
  },
];
