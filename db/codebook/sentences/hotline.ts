/** Calls to the hotline: what is refused there, and what Today says of them. */
import type { Sentence } from '../types.ts';
import { sentence } from './sentence.ts';

export const HOTLINE_SENTENCES = [
  sentence(
    'call-back-whole',
    'To call back, write the number and a day within {days} days: after that the number is deleted. Nothing was saved.',
    'Pour rappeler, écrivez le numéro et un jour dans les {days} jours : ensuite le numéro est supprimé. Rien n’a été enregistré.',
    'Para devolver la llamada, escriba el número y un día dentro de {days} días: después el número se borra. No se guardó nada.',
  ),
  sentence(
    'no-such-call',
    'This call is not there, is called back already, or was not noted by you today: then it stays. Nothing was changed.',
    'Cet appel n’existe pas, a déjà été rappelé, ou vous ne l’avez pas noté aujourd’hui : il reste alors. Rien n’a été modifié.',
    'Esta llamada no existe, ya se devolvió, o no la anotó usted hoy: entonces se queda. No se cambió nada.',
  ),
  sentence(
    'today-call-back',
    'Hotline: call back',
    'Ligne d’assistance : rappeler',
    'Línea de ayuda: devolver la llamada',
  ),
] as const satisfies readonly Sentence[];
