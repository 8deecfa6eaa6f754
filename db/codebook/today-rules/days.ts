/** What has a day: talks, stays, journeys, decisions, requests, follow-ups, tasks; and what is asked before one. */
import { text } from '../text.ts';
import type { TodayRule } from './rule.ts';

export const DAY_RULES: readonly TodayRule[] = [
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
      'A proceeding has a day that matters; from {prepares} days before.',
      'Une procédure a une échéance ; à partir de {prepares} jours avant.',
      'Un proceso tiene una fecha importante; desde {prepares} días antes.',
    ),
    goes: text('After the day.', 'Après ce jour.', 'Después de ese día.'),
  },
  {
    group: 'due',
    codes: ['today-permit-ends'],
    comes: text(
      'A permit has a last day; from {prepares} days before.',
      'Un titre de séjour a un dernier jour ; à partir de {prepares} jours avant.',
      'Un permiso tiene último día; desde {prepares} días antes.',
    ),
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
    codes: ['today-follow-up-not-again'],
    comes: text(
      'A follow-up was planned, and at a follow-up they said since that they want no contact again.',
      'Un suivi était prévu, et lors d’un suivi la personne a dit depuis ne plus vouloir de contact.',
      'Había un seguimiento previsto y, en un seguimiento, la persona dijo después que no quiere más contacto.',
    ),
    goes: text(
      'It is called off, or they say on a later day that they want contact.',
      'Il est annulé, ou la personne dit un jour suivant qu’elle souhaite un contact.',
      'Se anula, o la persona dice otro día posterior que quiere contacto.',
    ),
  },
  {
    group: 'due',
    codes: ['today-follow-up-next', 'today-follow-up-confirm'],
    comes: text(
      'Somebody came home, or a plan began: by the rule of the project that pays, else within a week, after 1, 3, 6 and 12 months, of who may be under 18 also after two weeks, while the person agrees to be contacted and none is planned. What was agreed about safe contact more than 3 months before, or otherwise with another office since, is confirmed first, also before one that is planned.',
      'La personne est rentrée, ou un plan a commencé : selon la règle du projet qui finance, sinon dans la semaine, après 1, 3, 6 et 12 mois, pour qui a peut-être moins de 18 ans aussi après deux semaines, tant que la personne accepte d’être contactée et qu’aucun suivi n’est prévu. Un contact sans danger convenu il y a plus de 3 mois, ou convenu autrement avec un autre bureau depuis, est d’abord confirmé, aussi avant un suivi prévu.',
      'La persona volvió, o empezó un plan: según la regla del proyecto que paga; si no la hay, en una semana, tras 1, 3, 6 y 12 meses, y de quien quizá sea menor de 18 también a las dos semanas, mientras acepte ser contactada y no haya ninguno previsto. Un contacto seguro acordado hace más de 3 meses, o acordado de otro modo con otra oficina desde entonces, se confirma antes, también antes de uno previsto.',
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
];
