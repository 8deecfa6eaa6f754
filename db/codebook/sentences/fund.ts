/** What a fund asks before a payment, and what is passed; nothing of it stops a payment (casework/RULES.md, Funds). */
import type { Sentence } from '../types.ts';
import { sentence } from './sentence.ts';

export const FUND_SENTENCES = [
  sentence(
    'fund-refused',
    'It was decided that the person is not eligible for {line}. Ask anew before anything is paid from it, or use another line.',
    'Il a été décidé que la personne n’est pas admissible à {line}. Redemandez avant tout paiement, ou prenez une autre ligne.',
    'Se decidió que la persona no puede recibir ayuda de {line}. Pregunte de nuevo antes de pagar, o use otra línea.',
  ),
  sentence(
    'fund-cross-border-not',
    '{line} pays only for who was trafficked across a border. The screening says that it was inside one country.',
    '{line} ne finance que la traite transfrontalière. D’après l’entretien, tout s’est passé dans un seul pays.',
    '{line} solo paga si la trata cruzó una frontera. Según la entrevista, ocurrió dentro de un país.',
  ),
  sentence(
    'fund-cross-border-unknown',
    '{line} pays only for who was trafficked across a border. Record the type under Screening.',
    '{line} ne finance que la traite transfrontalière. Notez le type dans l’entretien d’identification.',
    '{line} solo paga si la trata cruzó una frontera. Anote el tipo en la entrevista de identificación.',
  ),
  sentence(
    'fund-not-elsewhere-not',
    '{line} pays only where no other project does, and another one has said yes.',
    '{line} ne finance que si aucun autre projet ne le fait, et un autre a dit oui.',
    '{line} solo paga si ningún otro proyecto lo hace, y otro dijo que sí.',
  ),
  sentence(
    'fund-not-elsewhere-unknown',
    '{line} pays only where no other project does. Record the decision of another project first.',
    '{line} ne finance que si aucun autre projet ne le fait. Notez d’abord la décision d’un autre projet.',
    '{line} solo paga si ningún otro proyecto lo hace. Anote antes la decisión de otro proyecto.',
  ),
  sentence(
    'fund-national-of-not',
    '{line} pays only for nationals of certain countries, and the person is of none of them.',
    '{line} ne finance que les ressortissants de certains pays, dont la personne n’est pas.',
    '{line} solo paga a nacionales de ciertos países, y la persona no lo es de ninguno.',
  ),
  sentence(
    'fund-national-of-unknown',
    '{line} pays only for nationals of certain countries. Record the nationality under Profile.',
    '{line} ne finance que les ressortissants de certains pays. Notez la nationalité dans le profil.',
    '{line} solo paga a nacionales de ciertos países. Anote la nacionalidad en el perfil.',
  ),
  sentence(
    'fund-not-national-of-not',
    '{line} does not pay for nationals of certain countries, and the person is of one of them.',
    '{line} ne finance pas les ressortissants de certains pays, dont la personne est.',
    '{line} no paga a nacionales de ciertos países, y la persona lo es de uno de ellos.',
  ),
  sentence(
    'fund-not-national-of-unknown',
    '{line} does not pay for nationals of certain countries. Record the nationality under Profile.',
    '{line} ne finance pas les ressortissants de certains pays. Notez la nationalité dans le profil.',
    '{line} no paga a nacionales de ciertos países. Anote la nacionalidad en el perfil.',
  ),
  sentence(
    'fund-returning-to-not',
    '{line} pays only for a return to certain countries, and the journey goes elsewhere.',
    '{line} ne finance que le retour vers certains pays, et le voyage va ailleurs.',
    '{line} solo paga el retorno a ciertos países, y el viaje va a otro.',
  ),
  sentence(
    'fund-returning-to-unknown',
    '{line} pays only for a return to certain countries. Record the journey first.',
    '{line} ne finance que le retour vers certains pays. Notez d’abord le voyage.',
    '{line} solo paga el retorno a ciertos países. Anote antes el viaje.',
  ),
  sentence(
    'fund-categories-not',
    '{line} does not pay for the category that is noted under Determination.',
    '{line} ne finance pas la catégorie notée sous Détermination du statut.',
    '{line} no paga la categoría anotada en Determinación.',
  ),
  sentence(
    'fund-categories-unknown',
    '{line} pays only for certain categories. Record the category under Determination.',
    '{line} ne finance que certaines catégories. Notez la catégorie sous Détermination du statut.',
    '{line} solo paga ciertas categorías. Anote la categoría en Determinación.',
  ),
  sentence(
    'fund-over',
    'More was paid on {line} than its rules, the decision or the plan allow for one person. A payment goes on all the same; ask who decides on the project.',
    'Les paiements sur {line} dépassent ce que permettent ses règles, la décision ou le plan pour une personne. Un paiement reste possible ; voyez avec qui décide du projet.',
    'En {line} se pagó más de lo que permiten sus reglas, la decisión o el plan para una persona. Un pago sigue siendo posible; hable con quien decide sobre el proyecto.',
  ),
  sentence(
    'fund-advance-over',
    'More was paid on {line} than the advance of this office, and no decision covers it. Ask headquarters; by telephone counts at once.',
    'Les paiements sur {line} dépassent l’avance de ce bureau, sans décision. Demandez au siège ; une réponse par téléphone compte aussitôt.',
    'En {line} se pagó más que el anticipo de esta oficina, sin decisión. Pregunte a la sede; una respuesta por teléfono cuenta de inmediato.',
  ),
  sentence(
    'fund-not-converted',
    'Something was paid on {line} in another currency without a rate. It is in no sum of the ceiling; add the rate and its day.',
    'Un paiement sur {line} est dans une autre monnaie, sans taux. Il n’entre pas dans le plafond ; ajoutez le taux et sa date.',
    'En {line} se pagó algo en otra moneda sin tipo de cambio. No entra en el tope; añada el cambio y su fecha.',
  ),
] as const satisfies readonly Sentence[];
