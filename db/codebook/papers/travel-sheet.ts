/**
 * The words of the sheet for a journey (papers/README.md, Travel sheet). The escort holds it, and whoever is at a desk, a border or a door may read it:
 * nothing here says why somebody travels, who sends them, or that they go home.
 */
import { text } from '../text.ts';

export const TRAVEL_SHEET = {
  title: text('Journey', 'Voyage', 'Viaje'),
  day: text('Day', 'Date', 'Fecha'),
  route: text('Route', 'Itinéraire', 'Ruta'),
  people: text('Who goes along, who waits', 'Qui accompagne, qui attend', 'Quién acompaña, quién espera'),
  paper: text('Paper carried', 'Document emporté', 'Documento que lleva'),
  mustKnow: text('Must know on the way', 'À savoir en route', 'Hay que saber en el camino'),
  ifLate: text(
    'If it is late, ends elsewhere, or nobody waits: stay with the person and call. Who asks about the person is told nothing.',
    'En cas de retard, d’arrivée ailleurs, ou si personne n’attend : restez avec la personne et appelez. Si quelqu’un pose des questions sur la personne, ne dites rien.',
    'Si hay retraso, se llega a otro lugar o nadie espera: quédese con la persona y llame. A quien pregunte por la persona no le diga nada.',
  ),
  child: text(
    'Never alone: hand the child over only to whoever is named above, in person.',
    'Ne laissez jamais l’enfant sans accompagnement : ne remettez l’enfant qu’à la personne nommée ci-dessus, en main propre.',
    'Nunca a solas: entregue a la niña o al niño solo a quien se nombra arriba, en persona.',
  ),
  call: text('Call', 'Appeler', 'Llamar a'),
  escort: text('Goes along: name, signature', 'Accompagne : nom, signature', 'Acompaña: nombre, firma'),
  left: text('Left: day, hour', 'Départ : jour, heure', 'Salida: día, hora'),
  taken: text(
    'Met: day, hour, name, signature',
    'Accueil : jour, heure, nom, signature',
    'Recibe: día, hora, nombre, firma',
  ),
} as const;

/** The sheet's own list: private answers that may stand on it. */
export const ON_THE_TRAVEL_SHEET = {
  identity: ['name-used'],
  travel: ['route', 'to-place', 'escort-names', 'companions', 'known-by', 'reception'],
  health: [
    ...(['allergies', 'medicine-list', 'medicines', 'diet', 'mobility', 'precautions', 'upsets', 'calms'] as const),
    'fit-to-travel-conditions',
  ],
} as const;
