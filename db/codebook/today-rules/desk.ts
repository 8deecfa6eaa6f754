/** This desk: copies, the registers, calls to return, and what was found wrong with it. */
import { text } from '../text.ts';
import type { TodayRule } from './rule.ts';

export const DESK_RULES: readonly TodayRule[] = [
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
    codes: ['today-files-not-known'],
    comes: text(
      'At headquarters: an office had files of this desk that the desk does not know, because an older copy of it was brought back. What was decided, printed and numbered here since that copy is missing too: look at papers and mail, ask the office what it had, and note it again.',
      'Au siège : un bureau a reçu de ce poste des fichiers que le poste ne connaît pas, parce qu’une copie plus ancienne a été restaurée. Ce qui a été décidé, imprimé et numéroté ici depuis cette copie manque aussi : regardez papiers et courrier, demandez au bureau ce qu’il a reçu, et notez-le de nouveau.',
      'En la sede: una oficina recibió de este puesto archivos que el puesto no conoce, porque se restauró una copia más antigua. También falta lo que se decidió, imprimió y numeró aquí desde esa copia: revise papeles y correo, pregunte a la oficina qué recibió y anótelo de nuevo.',
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
