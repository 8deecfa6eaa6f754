/**
 * Of houses. What the night shift does where somebody is in danger says what to do and never what it is (casework/RULES.md, Danger in the house):
 * its words stand on a sheet that lies about.
 */
import type { Sentence } from '../types.ts';
import { sentence } from './sentence.ts';

export const HOUSE_SENTENCES = [
  sentence(
    'house-look-in',
    'Look in at the agreed hours. Medicines and sharp things stay with the staff. Call duty at any hour.',
    'Passer aux heures convenues. Médicaments et objets tranchants restent auprès de l’équipe. Appeler la permanence à toute heure.',
    'Pase a las horas acordadas. El personal guarda los medicamentos y objetos cortantes. Llame a la guardia a cualquier hora.',
  ),
  sentence(
    'house-unknown-here',
    'If anyone asks: we do not know this person. Does not go out alone. Callers are told nothing.',
    'Si quelqu’un demande : nous ne connaissons pas cette personne. Aucune sortie sans accompagnement. Ne rien dire à qui appelle.',
    'Si alguien pregunta: no conocemos a esta persona. No sale sin compañía. A quien llame no se le dice nada.',
  ),
  sentence(
    'house-doctor',
    'Ask duty for the hour of the doctor. Call duty if it gets worse.',
    'Demander à la permanence l’heure du médecin. Rappeler la permanence si l’état s’aggrave.',
    'Pregunte a la guardia la hora del médico. Vuelva a llamar a la guardia si empeora.',
  ),
  sentence(
    'house-medicine',
    'A medicine is running out: its last day stands with the medicines.',
    'Un médicament est bientôt épuisé : son dernier jour figure avec les médicaments.',
    'Se acaba un medicamento: su último día consta con los medicamentos.',
  ),
  sentence(
    'house-two-staff',
    'Always two staff at once. Ask duty which room, and from whom to keep apart.',
    'Toujours deux membres du personnel ensemble. Demander à la permanence quelle chambre donner, et de qui tenir la personne à distance.',
    'Siempre dos personas del equipo a la vez. Pregunte a la guardia qué habitación dar y a quién mantener a distancia.',
  ),
  sentence(
    'house-late',
    'Not here though expected: call duty.',
    'Absence imprévue : appeler la permanence.',
    'No está y debería estar: llame a la guardia.',
  ),
  sentence(
    'house-two-rooms',
    'A room stands twice among the rooms. Nothing was saved; give each room once.',
    'Une chambre figure deux fois. Rien n’a été enregistré ; indiquez chaque chambre une seule fois.',
    'Una habitación consta dos veces. No se guardó nada; indique cada habitación una sola vez.',
  ),
  sentence(
    'house-code-taken',
    'There is a house {code} already. Nothing was saved; change that one, or give this one another code.',
    'Il existe déjà une maison {code}. Rien n’a été enregistré ; modifiez celle-là, ou donnez un autre code à celle-ci.',
    'Ya existe una casa {code}. No se guardó nada; modifique esa o dé otro código a esta.',
  ),
  sentence(
    'house-not-a-code',
    '“{code}” is no code that a stay can name: A to Z, digits and hyphens, at most 24. Nothing was saved.',
    '« {code} » n’est pas un code qu’un séjour peut nommer : A à Z, chiffres et traits d’union, 24 au plus. Rien n’a été enregistré.',
    '«{code}» no es un código que una estancia pueda nombrar: A a Z, cifras y guiones, 24 como máximo. No se guardó nada.',
  ),
  sentence(
    'not-expected-now',
    'Somebody has noted meanwhile how this person arrived, or they are not expected any more. Nothing was saved; look at the list again.',
    'Quelqu’un a noté entre-temps l’arrivée de cette personne, ou elle n’est plus attendue. Rien n’a été enregistré ; revoyez la liste.',
    'Entretanto alguien anotó cómo llegó esta persona, o ya no se la espera. No se guardó nada; vuelva a mirar la lista.',
  ),
  sentence(
    'room-kept-apart',
    'Two people would meet who are to be kept apart. Nothing was saved; give another room, or note who on duty said yes.',
    'Deux personnes à tenir à distance l’une de l’autre se croiseraient. Rien n’a été enregistré ; attribuez une autre chambre, ou notez qui, à la permanence, a dit oui.',
    'Se encontrarían dos personas que deben mantenerse a distancia. No se guardó nada; asigne otra habitación o anote quién, de guardia, dijo que sí.',
  ),
  sentence(
    'stay-from-when',
    'Give the day on which the person comes: today, or at most {most} days ahead. Nothing was saved.',
    'Indiquez le jour d’arrivée : aujourd’hui, ou dans {most} jours au plus. Rien n’a été enregistré.',
    'Indique el día en que la persona llega: hoy o, como máximo, dentro de {most} días. No se guardó nada.',
  ),
  sentence(
    'no-such-sheet',
    'This day sheet is destroyed already, or is not of your house. Nothing was changed.',
    'Cette feuille du jour est déjà détruite, ou n’est pas de votre maison. Rien n’a été modifié.',
    'Esta hoja del día ya está destruida o no es de su casa. No se cambió nada.',
  ),
  sentence(
    'today-destroy-sheet',
    'Destroy day sheet {number}, and say so',
    'Détruire la feuille du jour {number}, et le noter',
    'Destruir la hoja del día {number} y anotarlo',
  ),
  sentence(
    'today-apart',
    'Room {room}: meets whom they are to be kept apart from',
    'Chambre {room} : y croise une personne à tenir à distance',
    'Habitación {room}: se encuentra con quien no debe',
  ),
  sentence(
    'today-apart-yes',
    'Room {room} although kept apart: yes of {who}, {hour}',
    'Chambre {room} donnée malgré tout : oui de {who}, {hour}',
    'Habitación {room} asignada igualmente: sí de {who}, {hour}',
  ),
] as const satisfies readonly Sentence[];
