/** Why a decision to go on although a gate is closed is not written as it stands. */
import type { Sentence } from '../types.ts';
import { sentence } from './sentence.ts';

export const OVERRIDE_SENTENCES = [
  sentence(
    'child-return-needs-another',
    'A child’s return is decided by an approver or by headquarters. Nothing was saved; ask for the decision, or note what they said by telephone with who said it, the day and the hour.',
    'Le retour d’un enfant est décidé par la personne qui approuve ou par le siège. Rien n’a été enregistré ; demandez la décision, ou notez ce qui a été dit par téléphone, avec qui, le jour et l’heure.',
    'El retorno de una niña o un niño lo decide quien aprueba o la sede. No se guardó nada; pida la decisión, o anote lo dicho por teléfono con quién lo dijo, el día y la hora.',
  ),
  sentence(
    'override-no-such-gate',
    'For this step nobody decides to go on all the same: Waymark does not check it, or it is decided otherwise. Nothing was saved. Choose help, contact, child, return or family; to share without consent, record “Telling somebody without the person’s consent”.',
    'Pour cette étape, on ne décide pas de poursuivre malgré tout : Waymark ne la vérifie pas, ou elle se décide autrement. Rien n’a été enregistré. Choisissez aide, contact, enfant, retour ou famille ; pour partager sans consentement, notez « Information transmise sans le consentement de la personne ».',
    'Para este paso no se decide seguir de todos modos: Waymark no lo comprueba, o se decide de otro modo. No se guardó nada. Elija ayuda, contacto, niña o niño, retorno o familia; para compartir sin consentimiento, anote «Información comunicada sin el consentimiento de la persona».',
  ),
  sentence(
    'override-in-part',
    'To go on all the same is decided with yes or no, not in part. Nothing was saved. Choose “Yes”, and name only the missing points that it is about.',
    'Poursuivre malgré tout se décide par oui ou non, pas en partie. Rien n’a été enregistré. Choisissez « Oui » et n’indiquez que les points manquants concernés.',
    'Seguir de todos modos se decide con sí o no, no en parte. No se guardó nada. Elija «Sí» e indique solo los puntos que faltan y de los que trata.',
  ),
  sentence(
    'override-lacks',
    'A decision to go on all the same names the step, the points that are missing, the day of the decision and the day on which it ends. Nothing was saved; what you typed is still here. Add what is missing, then save again.',
    'La décision de poursuivre malgré tout indique l’étape, les points manquants, le jour de la décision et le jour où elle prend fin. Rien n’a été enregistré ; votre saisie est toujours là. Complétez, puis enregistrez de nouveau.',
    'La decisión de seguir de todos modos indica el paso, los puntos que faltan, el día de la decisión y el día en que termina. No se guardó nada; lo que escribió sigue aquí. Añada lo que falta y vuelva a guardar.',
  ),
  sentence(
    'override-points-of-another-gate',
    'One of the named points belongs to another step. Nothing was saved. Name only points of the step that you chose, or record a decision for each step.',
    'L’un des points indiqués relève d’une autre étape. Rien n’a été enregistré. N’indiquez que des points de l’étape choisie, ou notez une décision par étape.',
    'Uno de los puntos indicados es de otro paso. No se guardó nada. Indique solo puntos del paso elegido, o anote una decisión para cada paso.',
  ),
  sentence(
    'override-too-long',
    'A decision to go on all the same ends at most 30 days after it is made. Nothing was saved. Give an earlier day; if it is still needed then, it is decided anew.',
    'La décision de poursuivre malgré tout prend fin au plus tard 30 jours après avoir été prise. Rien n’a été enregistré. Indiquez un jour plus proche ; s’il la faut encore, elle sera décidée à nouveau.',
    'La decisión de seguir de todos modos termina como máximo a los 30 días. No se guardó nada. Indique un día anterior; si entonces sigue haciendo falta, se decide de nuevo.',
  ),
] as const satisfies readonly Sentence[];
