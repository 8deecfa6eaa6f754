/** What waits for an answer or is to be put right: a no, access that ended, hand-overs, decisions, consent, drafts. */
import { text } from '../text.ts';
import type { TodayRule } from './rule.ts';

export const WAITING_RULES: readonly TodayRule[] = [
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
];
