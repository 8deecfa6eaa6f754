/** The register of partners and services: what is refused there. */
import type { Sentence } from '../types.ts';
import { sentence } from './sentence.ts';

export const PARTNERS_SENTENCES = [
  sentence(
    'partner-without-name',
    'Write the name of the partner. Nothing was saved.',
    'Écrivez le nom du partenaire. Rien n’a été enregistré.',
    'Escriba el nombre de la organización. No se guardó nada.',
  ),
  sentence(
    'partner-name-taken',
    '{name} is in the register already, at the same place. Change that entry, or add the place or branch; nothing was saved.',
    '{name} est déjà au registre, au même endroit. Modifiez cette inscription, ou précisez le lieu ou l’antenne ; rien n’a été enregistré.',
    '{name} ya está anotada, en el mismo lugar. Modifique esa anotación, o añada el lugar o la sede; no se guardó nada.',
  ),
  sentence(
    'partner-agreement-day',
    'The last day of the agreement is no day, or there is no agreement. Correct it; nothing was saved.',
    'Le dernier jour de l’accord n’est pas une date, ou il n’y a pas d’accord. Corrigez ; rien n’a été enregistré.',
    'El último día del acuerdo no es una fecha, o no hay acuerdo. Corríjalo; no se guardó nada.',
  ),
  sentence(
    'no-such-partner',
    'This partner is not there, or was not entered by you today: then it stays, and can be marked as no longer used. Nothing was changed.',
    'Ce partenaire n’existe pas, ou vous ne l’avez pas inscrit aujourd’hui : il reste alors, et peut être marqué comme n’étant plus utilisé. Rien n’a été modifié.',
    'Esta organización no existe, o no la anotó usted hoy: entonces se queda, y puede marcarse como ya no usada. No se cambió nada.',
  ),
  sentence(
    'partner-not-named',
    'No partner of this name is in the register, and no payment of the line names one. Check how it is written.',
    'Aucun partenaire enregistré ne porte ce nom, et aucun paiement de la ligne ne le cite. Vérifiez l’orthographe.',
    'Ninguna organización registrada tiene este nombre, y ningún pago de la línea lo menciona. Compruebe cómo está escrito.',
  ),
] as const satisfies readonly Sentence[];
