/**
 * Every rule that makes a line of Today by itself: what it says, when it comes, when it goes. The page that lists them is drawn from here, and a
 * test fails where a line of Today is in none of them (tests/db/codebook/today-rules.test.ts).
 */
import type { SentenceCode } from './sentences.ts';
import { text } from './text.ts';
import type { Text } from './types.ts';

/** A line of Today; `-over` is the same line when its day is past. */
type LineCode = Extract<SentenceCode, `today-${string}`>;

export interface TodayRule {
  /** The group in which its lines stand; what has a day stands by that day. */
  readonly group: string;
  readonly codes: readonly LineCode[];
  /** `{…}` are filled from `today-terms.ts`. */
  readonly comes: Text;
  readonly goes: Text;
}

export const TODAY_RULES: readonly TodayRule[] = [
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
      'A contact noted it among the needs of the day.',
      'Un contact l’a noté parmi les besoins du jour.',
      'Un contacto lo anotó entre las necesidades del día.',
    ),
    goes: text(
      'A later contact notes needs anew, the help that meets it is given, or somebody says what became of it. Self-harm, threats and children in danger need a second look on a later day.',
      'Un contact ultérieur note à nouveau les besoins, l’aide est donnée, ou quelqu’un dit ce qu’il en est. Le risque de se faire du mal, les menaces et les enfants en danger demandent un second regard un autre jour.',
      'Un contacto posterior anota de nuevo las necesidades, se da la ayuda, o alguien dice qué pasó. El riesgo de hacerse daño, las amenazas y las niñas y niños en peligro piden una segunda mirada otro día.',
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
  {
    group: 'due',
    codes: ['today-talk-again'],
    comes: text(
      'A talk was agreed for a day.',
      'Un entretien a été convenu pour un jour.',
      'Se acordó una conversación para un día.',
    ),
    goes: text('A later contact is noted.', 'Un contact ultérieur est noté.', 'Se anota un contacto posterior.'),
  },
  {
    group: 'due',
    codes: ['today-stay-ends', 'today-stay-leaves', 'today-stay-review'],
    comes: text(
      'A stay has an expected end, a last day or a day of review.',
      'Un séjour a une fin prévue, un dernier jour ou une date de bilan.',
      'Una estancia tiene fin previsto, último día o día de revisión.',
    ),
    goes: text(
      'The last day is noted and past, or the day is changed.',
      'Le dernier jour est noté et passé, ou le jour est changé.',
      'El último día está anotado y pasó, o se cambia el día.',
    ),
  },
  {
    group: 'due',
    codes: ['today-journey', 'today-under-way'],
    comes: text(
      'A journey is planned for a day, here or by the office that sends; or somebody departed, until its last day.',
      'Un voyage est prévu pour un jour, ici ou par le bureau qui envoie ; ou la personne est partie, jusqu’au dernier jour du voyage.',
      'Hay un viaje previsto para un día, aquí o por la oficina que envía; o la persona salió, hasta el último día del viaje.',
    ),
    goes: text(
      'It is noted that they left, did not travel or travel another day, or an arrival is noted.',
      'On note le départ, que la personne n’a pas voyagé ou voyage un autre jour, ou une arrivée.',
      'Se anota que salió, que no viajó o que viaja otro día, o una llegada.',
    ),
  },
  {
    group: 'due',
    codes: ['today-risk-review'],
    comes: text(
      'The newest risk assessment of a step names a day to look again. Until a lower risk is noted, a high one stays high.',
      'La dernière évaluation des risques d’une étape indique un jour pour la revoir. Un risque élevé le reste tant qu’un plus faible n’est pas noté.',
      'La última evaluación de riesgos de un paso indica un día para volver a verla. Un riesgo alto sigue alto mientras no se anote uno menor.',
    ),
    goes: text(
      'The risk of that step is assessed anew.',
      'Le risque de cette étape est réévalué.',
      'El riesgo de ese paso se evalúa de nuevo.',
    ),
  },
  {
    group: 'due',
    codes: ['today-return-telephone'],
    comes: text(
      'The return of a child was agreed by telephone. It counts at once, and whoever said it has {telephone} days to confirm it in their own record.',
      'Le retour d’un enfant a été accepté par téléphone. Cela compte tout de suite, et qui l’a dit a {telephone} jours pour le confirmer dans sa propre fiche.',
      'El retorno de una niña o un niño se aceptó por teléfono. Cuenta de inmediato, y quien lo dijo tiene {telephone} días para confirmarlo en su propia ficha.',
    ),
    goes: text(
      'An approver or headquarters decides it in a record of their own, or somebody notes a no.',
      'La personne qui approuve ou le siège le décide dans sa propre fiche, ou quelqu’un note un non.',
      'Quien aprueba o la sede lo decide en su propia ficha, o alguien anota un no.',
    ),
  },
  {
    group: 'due',
    codes: ['today-fund-telephone'],
    comes: text(
      'A decision on money was said by telephone. It counts at once, and headquarters has {telephone} days to confirm it in its own record.',
      'Une décision sur des fonds a été dite par téléphone. Elle compte tout de suite, et le siège a {telephone} jours pour la confirmer dans sa propre fiche.',
      'Una decisión sobre dinero se dijo por teléfono. Cuenta de inmediato, y la sede tiene {telephone} días para confirmarla en su propia ficha.',
    ),
    goes: text(
      'A record of headquarters answers it, also after the case was closed.',
      'Une fiche du siège y répond, même après la clôture du dossier.',
      'Una ficha de la sede responde a ella, también después de cerrar el caso.',
    ),
  },
  {
    group: 'due',
    codes: ['today-decision-ends'],
    comes: text(
      'A decision or permit has a last day.',
      'Une décision ou un permis a un dernier jour.',
      'Una decisión o un permiso tiene último día.',
    ),
    goes: text(
      'The day is changed, or the case is closed.',
      'Le jour est changé, ou le dossier est clos.',
      'Se cambia el día, o se cierra el caso.',
    ),
  },
  {
    group: 'due',
    codes: ['today-request-needed'],
    comes: text(
      'Something was asked for, with the day by which it is needed.',
      'Une demande indique le jour où ce qui est demandé est nécessaire.',
      'Se pidió algo, con el día en que se necesita.',
    ),
    goes: text(
      'It is answered as done, not done or refused, or taken back.',
      'La réponse est notée : fait, non fait ou refusé, ou la demande est retirée.',
      'Se responde que está hecho, no hecho o rechazado, o se retira.',
    ),
  },
  {
    group: 'waiting',
    codes: ['today-request-waiting'],
    comes: text(
      'Something was asked for, without a day by which it is needed.',
      'Une demande a été faite, sans jour où elle est nécessaire.',
      'Se pidió algo, sin día en que se necesita.',
    ),
    goes: text(
      'It is answered as done, not done or refused, or taken back.',
      'La réponse est notée : fait, non fait ou refusé, ou la demande est retirée.',
      'Se responde que está hecho, no hecho o rechazado, o se retira.',
    ),
  },
  {
    group: 'due',
    codes: ['today-legal-due'],
    comes: text(
      'A proceeding has a day that matters.',
      'Une procédure a une échéance.',
      'Un proceso tiene una fecha importante.',
    ),
    goes: text('After the day.', 'Après ce jour.', 'Después de ese día.'),
  },
  {
    group: 'due',
    codes: ['today-permit-ends'],
    comes: text('A permit has a last day.', 'Un titre de séjour a un dernier jour.', 'Un permiso tiene último día.'),
    goes: text(
      'A newer record goes on with it, or says that it ended.',
      'Une fiche plus récente la prolonge, ou dit que le titre a pris fin.',
      'Un registro más nuevo lo continúa, o dice que terminó.',
    ),
  },
  {
    group: 'due',
    codes: ['today-plan-review', 'today-needs-review'],
    comes: text(
      'A plan or an assessment of needs has a day of review.',
      'Un plan ou une évaluation des besoins a une date de bilan.',
      'Un plan o una evaluación de necesidades tiene día de revisión.',
    ),
    goes: text(
      'A newer one is noted, the day is changed, or it is said what came of the plan.',
      'Une fiche plus récente est notée, le jour est changé, ou le résultat du plan est noté.',
      'Se anota una más nueva, se cambia el día, o se dice qué resultó del plan.',
    ),
  },
  {
    group: 'due',
    codes: ['today-papers-end'],
    comes: text(
      'A journey lies ahead, and the travel document has a last day.',
      'Un voyage est prévu, et le document de voyage a un dernier jour.',
      'Hay un viaje por delante y el documento de viaje tiene último día.',
    ),
    goes: text(
      'The journey is made or given up, or another day is noted.',
      'Le voyage est fait ou abandonné, ou un autre jour est noté.',
      'Se hace el viaje o se renuncia a él, o se anota otro día.',
    ),
  },
  {
    group: 'due',
    codes: ['today-follow-up', 'today-follow-up-they-call'],
    comes: text(
      'A follow-up is planned, and the person agreed to be contacted, or to contact us.',
      'Un suivi est prévu, et la personne accepte d’être contactée, ou de nous contacter.',
      'Hay un seguimiento previsto y la persona aceptó ser contactada, o contactarnos.',
    ),
    goes: text('It is noted as done or missed.', 'Il est noté fait ou manqué.', 'Se anota como hecho o fallido.'),
  },
  {
    group: 'due',
    codes: ['today-follow-up-next', 'today-follow-up-confirm'],
    comes: text(
      'Somebody came home, or a plan began: within a week, after 1, 3, 6 and 12 months, of who may be under 18 also after two weeks, while the person agrees to be contacted and none is planned. What was agreed about safe contact more than 3 months before, or otherwise with another office since, is confirmed first, also before one that is planned.',
      'La personne est rentrée, ou un plan a commencé : dans la semaine, après 1, 3, 6 et 12 mois, pour qui a peut-être moins de 18 ans aussi après deux semaines, tant que la personne accepte d’être contactée et qu’aucun suivi n’est prévu. Un contact sans danger convenu il y a plus de 3 mois, ou convenu autrement avec un autre bureau depuis, est d’abord confirmé, aussi avant un suivi prévu.',
      'La persona volvió, o empezó un plan: en una semana, tras 1, 3, 6 y 12 meses, y de quien quizá sea menor de 18 también a las dos semanas, mientras acepte ser contactada y no haya ninguno previsto. Un contacto seguro acordado hace más de 3 meses, o acordado de otro modo con otra oficina desde entonces, se confirma antes, también antes de uno previsto.',
    ),
    goes: text(
      'A follow-up is planned or done, or the person wants no contact.',
      'Un suivi est prévu ou fait, ou la personne ne veut pas de contact.',
      'Se prevé o se hace un seguimiento, o la persona no quiere contacto.',
    ),
  },
  {
    group: 'ask',
    codes: ['today-try-trusted'],
    comes: text(
      'Follow-ups were missed on three different days, and nobody was tried through whom the safe contact names as one who may be told.',
      'Des suivis ont été manqués trois jours différents, et rien n’a été essayé par la personne de confiance notée sous Contact sans danger.',
      'Faltó a seguimientos en tres días distintos, y no se probó a través de la persona de confianza anotada en Contacto seguro.',
    ),
    goes: text(
      'A follow-up is noted as tried through them, or the person is reached, or wants no contact.',
      'Un suivi essayé par cette personne est noté, ou la personne est jointe, ou ne veut pas de contact.',
      'Se anota un seguimiento probado a través de ella, o se localiza a la persona, o no quiere contacto.',
    ),
  },
  {
    group: 'ask',
    codes: ['today-review-keeping'],
    comes: text(
      'The day that was noted at closing has come; where none was noted, the years of the office’s rule are over.',
      'Le jour noté à la clôture est arrivé ; si aucun ne l’a été, les années de la règle du bureau sont passées.',
      'Llegó el día anotado al cerrar; si no se anotó ninguno, pasaron los años de la norma de la oficina.',
    ),
    goes: text(
      'It is kept until a later day, with the reason, prepared for erasure, or reopened.',
      'Il est conservé jusqu’à un jour plus tardif, avec le motif, son effacement est préparé, ou il est rouvert.',
      'Se conserva hasta un día posterior, con el motivo, se prepara su borrado, o se reabre el caso.',
    ),
  },
  {
    group: 'ask',
    codes: ['today-erasure-prepared'],
    comes: text(
      'A closed file is prepared for erasure, which waits {erasure} days.',
      'L’effacement d’un dossier clos est préparé ; il attend {erasure} jours.',
      'Se preparó el borrado de un caso cerrado, que espera {erasure} días.',
    ),
    goes: text(
      'It is taken back or kept on, or something is written in the file or comes in for it.',
      'La préparation est annulée ou le dossier conservé, ou quelque chose y est écrit ou arrive pour lui.',
      'Se anula o se sigue conservando, o se escribe algo en el caso o llega algo para él.',
    ),
  },
  {
    group: 'ask',
    codes: ['today-ask-safe-contact'],
    comes: text(
      'A follow-up is due, and nothing says how the person is reached safely.',
      'Un suivi est à faire, et rien ne dit comment joindre la personne sans danger.',
      'Toca seguimiento y nada dice cómo contactar a la persona con seguridad.',
    ),
    goes: text('A safe contact is noted.', 'Un contact sans danger est noté.', 'Se anota un contacto seguro.'),
  },
  {
    group: 'due',
    codes: ['today-safe-contact-ends'],
    comes: text(
      'The agreement on safe contact has a last day.',
      'L’accord sur le contact sans danger a un dernier jour.',
      'El acuerdo sobre el contacto seguro tiene último día.',
    ),
    goes: text('A newer agreement is noted.', 'Un accord plus récent est noté.', 'Se anota un acuerdo más nuevo.'),
  },
  {
    group: 'due',
    codes: ['today-you-cover', 'today-covered-by'],
    comes: text('Somebody covers for somebody.', 'Quelqu’un remplace quelqu’un.', 'Alguien sustituye a alguien.'),
    goes: text('After the last day.', 'Après le dernier jour.', 'Después del último día.'),
  },
  {
    group: 'due',
    codes: ['today-task', 'today-task-by'],
    comes: text(
      'Somebody wrote a task, for themselves or for you.',
      'Quelqu’un a noté une tâche, pour soi ou pour vous.',
      'Alguien anotó una tarea, para sí o para usted.',
    ),
    goes: text('You say that it is done.', 'Vous dites qu’elle est faite.', 'Usted dice que está hecha.'),
  },
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
  {
    group: 'safety',
    codes: ['today-no-unanswered', 'today-no-ask-alone', 'today-no-misunderstood', 'today-no-to-erase'],
    comes: text(
      'Somebody said that nothing may be kept.',
      'Une personne a dit qu’il ne faut rien garder.',
      'Alguien dijo que no se debe guardar nada.',
    ),
    goes: text(
      'It is noted what was meant, and done.',
      'Ce qui était voulu est noté, et fait.',
      'Se anota qué quería decir, y se hace.',
    ),
  },
  {
    group: 'safety',
    codes: [
      'today-access-begun',
      'today-access-telephone',
      'today-access-card',
      'today-access-packages',
      'today-access-directory',
      'today-access-issue',
      'today-access-copies',
      'today-access-take-back',
      'today-access-passwords',
      'today-access-root',
      'today-access-old-keys',
    ],
    comes: text(
      'A colleague must no longer have access.',
      'Un collègue ne doit plus avoir accès.',
      'Una persona de la oficina ya no debe tener acceso.',
    ),
    goes: text(
      'Each is done, or said to be done in Settings.',
      'Chaque point est fait, ou marqué comme fait dans Réglages.',
      'Cada punto se hace, o se marca como hecho en Ajustes.',
    ),
  },
  {
    group: 'waiting',
    codes: ['today-handed-waiting'],
    comes: text(
      'A file with the hand-over was made for the other office; it stands since the first one.',
      'Un fichier contenant la transmission a été créé pour l’autre bureau ; la ligne compte depuis le premier.',
      'Se creó un archivo con el traspaso para la otra oficina; cuenta desde el primero.',
    ),
    goes: text(
      'They answer, or the hand-over is taken back.',
      'L’autre bureau répond, ou la transmission est annulée.',
      'La otra oficina responde, o se retira el traspaso.',
    ),
  },
  {
    group: 'due',
    codes: ['today-handed-not-sent'],
    comes: text(
      'A hand-over was written down, and no file with it was made for the other office: nobody there can know of it.',
      'Une transmission a été notée, mais aucun fichier la contenant n’a été créé pour l’autre bureau : personne là-bas ne peut le savoir.',
      'Se anotó un traspaso y no se creó ningún archivo con él para la otra oficina: allí nadie puede saberlo.',
    ),
    goes: text(
      'The file is sealed, or the hand-over is taken back.',
      'Le fichier est scellé, ou la transmission est annulée.',
      'Se sella el archivo, o se retira el traspaso.',
    ),
  },
  {
    group: 'safety',
    codes: ['today-handed-not-ours'],
    comes: text(
      'The other office answers that it cannot take the person.',
      'L’autre bureau répond qu’il ne peut pas prendre en charge la personne.',
      'La otra oficina responde que no puede hacerse cargo de la persona.',
    ),
    goes: text('The hand-over is taken back.', 'La transmission est annulée.', 'Se retira el traspaso.'),
  },
  {
    group: 'waiting',
    codes: ['today-decision-asked'],
    comes: text(
      'A decision is asked of somebody.',
      'Une décision est demandée à quelqu’un.',
      'Se pide una decisión a alguien.',
    ),
    goes: text('Somebody records the answer.', 'Quelqu’un note la réponse.', 'Alguien anota la respuesta.'),
  },
  {
    group: 'due',
    codes: ['today-office-asks'],
    comes: text(
      'Another office, or headquarters, asks something of this office, by name or as *another office of ours*.',
      'Un autre bureau, ou le siège, demande quelque chose à ce bureau, nommément ou comme *un autre de nos bureaux*.',
      'Otra oficina, o la sede, pide algo a esta oficina, por su nombre o como *otra de nuestras oficinas*.',
    ),
    goes: text(
      'This office records its answer, which names the request.',
      'Ce bureau note sa réponse, qui indique la demande.',
      'Esta oficina anota su respuesta, que indica la solicitud.',
    ),
  },
  {
    group: 'waiting',
    codes: ['today-tell-person'],
    comes: text(
      'Something was told without consent.',
      'Quelque chose a été transmis sans consentement.',
      'Se comunicó algo sin consentimiento.',
    ),
    goes: text(
      'The day on which the person was told is noted.',
      'Le jour où la personne en a été informée est noté.',
      'Se anota el día en que se informó a la persona.',
    ),
  },
  {
    group: 'waiting',
    codes: ['today-identification-pending'],
    comes: text(
      'An authority has not answered yet.',
      'Une autorité n’a pas encore répondu.',
      'Una autoridad aún no ha respondido.',
    ),
    goes: text(
      'A newer assessment is recorded.',
      'Une évaluation plus récente est notée.',
      'Se anota una evaluación más nueva.',
    ),
  },
  {
    group: 'waiting',
    codes: ['today-loosening-elsewhere'],
    comes: text(
      'Another office recorded that more may be shared, or another safe way of contact.',
      'Un autre bureau a noté un accord plus large, ou un autre contact sans danger.',
      'Otra oficina anotó que se puede compartir más, u otra forma segura de contacto.',
    ),
    goes: text('Somebody here accepts it.', 'Quelqu’un ici l’accepte.', 'Alguien de aquí lo acepta.'),
  },
  {
    group: 'waiting',
    codes: ['today-opened-for-reason'],
    comes: text(
      'A colleague opened another’s case with a reason.',
      'Un collègue a ouvert un dossier d’autrui avec un motif.',
      'Alguien de la oficina abrió un caso ajeno con un motivo.',
    ),
    goes: text(
      'Some days after it has ended.',
      'Quelques jours après la fin de cet accès.',
      'Unos días después de que termine ese acceso.',
    ),
  },
  {
    group: 'ask',
    codes: ['today-tightening-elsewhere'],
    comes: text(
      'Another office tells that less was agreed to.',
      'Un autre bureau dit que la personne accepte désormais moins.',
      'Otra oficina dice que la persona ahora acepta menos.',
    ),
    goes: text(
      'The person is asked, and consent is recorded.',
      'La personne a été consultée, et le consentement est noté.',
      'Se pregunta a la persona y se anota el consentimiento.',
    ),
  },
  {
    group: 'ask',
    codes: ['today-review-18', 'today-ask-consent-18'],
    comes: text(
      'By all that is known somebody is 18 now.',
      'D’après tout ce qui est connu, la personne a 18 ans.',
      'Según todo lo que se sabe, ya tiene 18 años.',
    ),
    goes: text(
      'The age is reviewed, and consent asked anew.',
      'L’âge est réexaminé et le consentement redemandé.',
      'Se revisa la edad y se vuelve a pedir el consentimiento.',
    ),
  },
  {
    group: 'ask',
    codes: ['today-ask-consent', 'today-ask-sharing', 'today-ask-contact', 'today-ask-nationality'],
    comes: text(
      'Nobody has asked yet what may be kept, shared, or the nationality; a follow-up is planned without a word on contact.',
      'Personne n’a encore demandé ce qui peut être gardé, partagé, ou la nationalité ; un suivi est prévu sans accord de contact.',
      'Nadie preguntó qué se puede guardar o compartir, ni la nacionalidad; hay un seguimiento sin acuerdo de contacto.',
    ),
    goes: text('It is asked and recorded.', 'La question est posée et la réponse notée.', 'Se pregunta y se anota.'),
  },
  {
    group: 'go-on',
    codes: ['today-draft'],
    comes: text(
      'You began something and did not save it.',
      'Vous avez commencé quelque chose sans l’enregistrer.',
      'Empezó algo y no lo guardó.',
    ),
    goes: text('You save or discard it.', 'Vous l’enregistrez ou l’abandonnez.', 'Usted lo guarda o lo descarta.'),
  },
  {
    group: 'inbox',
    codes: ['today-cases-waiting', 'today-set-aside', 'today-told-to-us'],
    comes: text(
      'A package brought something to look at.',
      'Un paquet a apporté quelque chose à examiner.',
      'Un paquete trajo algo por revisar.',
    ),
    goes: text(
      'It is accepted, answered or read.',
      'C’est accepté, lu, ou une réponse est donnée.',
      'Se acepta, se responde o se lee.',
    ),
  },
  {
    group: 'inbox',
    codes: ['today-packages-missing', 'today-packages-contradict'],
    comes: text(
      'Numbers of an office’s packages are missing or contradict each other.',
      'Des numéros de paquets d’un bureau manquent ou se contredisent.',
      'Faltan números de paquetes de una oficina, o se contradicen.',
    ),
    goes: text(
      'What is missing has come, or the office is set right in Exchange.',
      'Ce qui manque est arrivé, ou la question est réglée avec le bureau dans Échanges.',
      'Llega lo que falta, o se resuelve con la oficina en Intercambio.',
    ),
  },
  {
    group: 'inbox',
    codes: ['today-receipt-owed'],
    comes: text(
      'At headquarters: a package came, and no receipt has left since.',
      'Au siège : un paquet est arrivé, et aucun accusé de réception n’est parti depuis.',
      'En la sede: llegó un paquete y desde entonces no ha salido ningún acuse de recibo.',
    ),
    goes: text('A receipt leaves.', 'Un accusé de réception part.', 'Sale un acuse de recibo.'),
  },
  {
    group: 'inbox',
    codes: ['today-not-reported', 'today-never-reported'],
    comes: text(
      'At headquarters: the due day of a month is over (Inbox, Who has reported), and no package of cases has come from an office since the month began.',
      'Au siège : l’échéance d’un mois est passée (Arrivées, Qui a rendu compte) et aucun paquet de dossiers d’un bureau n’est arrivé depuis le début de ce mois.',
      'En la sede: ha pasado el día límite de un mes (Entradas, Quién ha informado) y no ha llegado ningún paquete de casos de una oficina desde que empezó ese mes.',
    ),
    goes: text('One comes.', 'Il en arrive un.', 'Llega uno.'),
  },
  {
    group: 'packages',
    codes: ['today-no-receipt'],
    comes: text(
      '{receipt} days after a package no receipt has come.',
      '{receipt} jours après un paquet, aucun accusé de réception n’est arrivé.',
      '{receipt} días después de un paquete no ha llegado ningún acuse de recibo.',
    ),
    goes: text(
      'A receipt comes, or a newer package is sealed.',
      'Un accusé de réception arrive, ou un paquet plus récent est scellé.',
      'Llega un acuse de recibo, o se sella un paquete más nuevo.',
    ),
  },
  {
    group: 'packages',
    codes: ['today-changed-since-sealed'],
    comes: text(
      'Cases that may go to headquarters have changed since the last package.',
      'Des dossiers qui peuvent aller au siège ont changé depuis le dernier paquet.',
      'Casos que pueden ir a la sede cambiaron desde el último paquete.',
    ),
    goes: text('They are sealed.', 'Ils sont scellés.', 'Se sellan.'),
  },
  {
    group: 'safety',
    codes: ['today-not-copied'],
    comes: text(
      'What was written {copy} days ago or before is in no copy: with this PC it would be lost.',
      'Ce qui a été écrit il y a {copy} jours ou plus n’est dans aucune copie : cela serait perdu avec cet ordinateur.',
      'Lo escrito hace {copy} días o más no está en ninguna copia: se perdería con este equipo.',
    ),
    goes: text('A copy is made.', 'Une copie est faite.', 'Se hace una copia.'),
  },
  {
    group: 'safety',
    codes: ['today-breach'],
    comes: text(
      'The register holds something lost, taken or seen that is not closed.',
      'Le registre contient un incident (perdu, volé, vu) qui n’est pas clos.',
      'El registro tiene algo perdido, robado o visto que no está cerrado.',
    ),
    goes: text(
      'What was done is written, and the entry is closed.',
      'Ce qui a été fait est écrit, et l’inscription est close.',
      'Se anota qué se hizo y se cierra la anotación.',
    ),
  },
  {
    group: 'waiting',
    codes: ['today-request-person', 'today-request-authority'],
    comes: text(
      'The register holds a request without an answer; it stands by its day once that is near.',
      'Le registre contient une demande sans réponse ; elle figure à sa date quand celle-ci approche.',
      'El registro tiene una solicitud sin respuesta; aparece por su día cuando se acerca.',
    ),
    goes: text(
      'The answer is written, with who gave it and when.',
      'La réponse est écrite, avec qui l’a donnée et quand.',
      'Se anota la respuesta, con quién la dio y cuándo.',
    ),
  },
  {
    group: 'due',
    codes: ['today-call-back'],
    comes: text(
      'Somebody who called the hotline wants to be called back.',
      'Une personne qui a appelé la ligne d’assistance veut être rappelée.',
      'Alguien que llamó a la línea de ayuda quiere que se le devuelva la llamada.',
    ),
    goes: text(
      'Somebody says that it was done, or the number is deleted {callBack} days after the call.',
      'Quelqu’un dit que c’est fait, ou le numéro est supprimé {callBack} jours après l’appel.',
      'Alguien dice que se hizo, o el número se borra {callBack} días después de la llamada.',
    ),
  },
  {
    group: 'desk',
    codes: ['today-went-on-older', 'today-restored-older', 'today-rights-put-back'],
    comes: text(
      'An older state of this desk was gone on with.',
      'Ce poste a continué avec un état plus ancien.',
      'Se siguió con un estado más antiguo de este puesto.',
    ),
    goes: text('After {loss} days.', 'Après {loss} jours.', 'Después de {loss} días.'),
  },
  {
    group: 'desk',
    codes: ['today-witness-missing', 'today-witness-begun'],
    comes: text(
      'The mark of how far this desk had come was missing, or is new.',
      'Le repère de ce poste manquait, ou est nouveau.',
      'Faltaba la marca de este puesto, o es nueva.',
    ),
    goes: text('After {news} days.', 'Après {news} jours.', 'Después de {news} días.'),
  },
  {
    group: 'desk',
    codes: ['today-verified-faults'],
    comes: text(
      'The weekly check found faults.',
      'Le contrôle hebdomadaire a trouvé des anomalies.',
      'La comprobación semanal encontró fallos.',
    ),
    goes: text(
      'A later check finds none.',
      'Un contrôle ultérieur n’en trouve pas.',
      'Una comprobación posterior no encuentra ninguno.',
    ),
  },
  {
    group: 'desk',
    codes: ['today-copies-hold-less', 'today-copies-to-clear'],
    comes: text(
      'Copies hold less than before, or lie where they should not.',
      'Les copies contiennent moins qu’avant, ou sont là où il ne faut pas.',
      'Las copias tienen menos que antes, o están donde no deben.',
    ),
    goes: text(
      'It is accepted in Settings, or the copies are gone.',
      'C’est accepté dans Réglages, ou les copies ont disparu.',
      'Se acepta en Ajustes, o las copias ya no están.',
    ),
  },
  {
    group: 'desk',
    codes: ['today-root-key-here'],
    comes: text(
      'The root key lies on this PC.',
      'La clé racine est sur cet ordinateur.',
      'La clave raíz está en este equipo.',
    ),
    goes: text('It lies elsewhere.', 'Elle est ailleurs.', 'Está en otro lugar.'),
  },
];
