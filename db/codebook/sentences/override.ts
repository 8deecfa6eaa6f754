/** Why a decision to go on although a gate is closed is not written as it stands. */
import type { Sentence } from '../types.ts';
import { sentence } from './sentence.ts';

export const OVERRIDE_SENTENCES = [
  sentence(
    'override-no-such-gate',
    'No override is made for this step: Waymark does not check it, or it is decided otherwise. Nothing was saved. Choose help, contact or child; to share without consent, record “Telling somebody without the person’s consent”.',
    'Il n’y a pas de dérogation pour cette étape : Waymark ne la vérifie pas, ou elle se décide autrement. Rien n’a été enregistré. Choisissez aide, contact ou enfant ; pour partager sans consentement, notez « Information transmise sans le consentement de la personne ».',
    'No hay excepción para este paso: Waymark no lo comprueba, o se decide de otro modo. No se ha guardado nada. Elija ayuda, contacto o niña o niño; para compartir sin consentimiento, anote «Información comunicada sin el consentimiento de la persona».',
  ),
  sentence(
    'override-in-part',
    'An override is not given in part: it names what it overrides. Nothing was saved. Choose “Yes”, and name only the missing points that it is about.',
    'Une dérogation ne se donne pas en partie : elle indique ce qu’elle lève. Rien n’a été enregistré. Choisissez « Oui » et n’indiquez que les points manquants concernés.',
    'Una excepción no se da en parte: indica lo que exceptúa. No se ha guardado nada. Elija «Sí» e indique solo los puntos que faltan y de los que trata.',
  ),
  sentence(
    'override-lacks',
    'An override names the step, the missing points that it overrides, the day of the decision and the day on which it ends. Nothing was saved; what you typed is still here. Add what is missing, then save again.',
    'Une dérogation indique l’étape, les points manquants qu’elle lève, le jour de la décision et le jour où elle prend fin. Rien n’a été enregistré ; votre saisie est toujours là. Complétez, puis enregistrez de nouveau.',
    'Una excepción indica el paso, los puntos que faltan y que exceptúa, el día de la decisión y el día en que termina. No se ha guardado nada; lo que escribió sigue aquí. Añada lo que falta y vuelva a guardar.',
  ),
  sentence(
    'override-points-of-another-gate',
    'One of the named points belongs to another step. Nothing was saved. Name only points of the step that you chose, or record a decision for each step.',
    'L’un des points indiqués relève d’une autre étape. Rien n’a été enregistré. N’indiquez que des points de l’étape choisie, ou notez une décision par étape.',
    'Uno de los puntos indicados es de otro paso. No se ha guardado nada. Indique solo puntos del paso elegido, o anote una decisión para cada paso.',
  ),
  sentence(
    'override-too-long',
    'An override ends at most 30 days after the decision. Nothing was saved. Give an earlier day; if it is still needed then, it is decided anew.',
    'Une dérogation prend fin au plus tard 30 jours après la décision. Rien n’a été enregistré. Indiquez un jour plus proche ; s’il la faut encore, elle sera décidée à nouveau.',
    'Una excepción termina como máximo 30 días después de la decisión. No se ha guardado nada. Indique un día anterior; si entonces sigue haciendo falta, se decide de nuevo.',
  ),
] as const satisfies readonly Sentence[];
