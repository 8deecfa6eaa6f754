/** Telling somebody without the person's consent, by decision (exchange/SHARING.md, Telling without consent), and what other offices told us so. */
import type { Sentence } from '../types.ts';
import { sentence } from './sentence.ts';

export const TELLING_SENTENCES = [
  sentence(
    'telling-needs-decider',
    'Telling somebody without consent is decided by the focal point or the approver. Nothing was saved; what you typed is still here: write it down as asked, and telephone them, at night too: it is decided here under the name of whoever decides. Calling help needs no decision.',
    'Transmettre sans consentement se décide par le point focal ou la personne qui approuve. Rien n’a été enregistré ; votre saisie est toujours là : notez-la comme demandée et téléphonez, la nuit aussi : la décision se prend ici sous le nom de qui décide. Appeler les secours ne demande aucune décision.',
    'Comunicar sin consentimiento lo decide el punto focal o quien aprueba. No se guardó nada; lo que escribió sigue aquí: anótelo como pedido y llame por teléfono, también de noche: se decide aquí con el nombre de quien decide. Pedir auxilio no necesita ninguna decisión.',
  ),
  sentence(
    'telling-in-part',
    'This is decided with yes or no: what is told in part names fewer answers. Nothing was saved; what you typed is still here. Take out the answers that are not told, and decide yes.',
    'Cela se décide par oui ou non : transmettre en partie, c’est désigner moins de réponses. Rien n’a été enregistré ; votre saisie est toujours là. Retirez les réponses non transmises, puis décidez oui.',
    'Esto se decide con sí o no: comunicar en parte es nombrar menos respuestas. No se guardó nada; lo que escribió sigue aquí. Quite las respuestas que no se comunican y decida sí.',
  ),
  sentence(
    'telling-lacks',
    'Such a decision names its day, who decided, the ground, the law or the danger, the answers, and whether the person was told before. Nothing was saved; what you typed is still here. Add what is missing, then save again.',
    'Une telle décision indique son jour, qui a décidé, le motif, la loi ou le danger, les réponses, et si la personne en a été informée avant. Rien n’a été enregistré ; votre saisie est toujours là. Complétez, puis enregistrez de nouveau.',
    'Una decisión así indica su día, quién decidió, el motivo, la ley o el peligro, las respuestas, y si antes se le dijo a la persona. No se guardó nada; lo que escribió sigue aquí. Añada lo que falta y vuelva a guardar.',
  ),
  sentence(
    'telling-whose-decision',
    'This office decides what it tells: its focal point, its approver, or headquarters for itself. Nothing was saved; what you typed is still here. Where an authority demands it, name its law as the ground.',
    'Ce bureau décide de ce qu’il transmet : son point focal, la personne qui approuve, ou le siège pour lui-même. Rien n’a été enregistré ; votre saisie est toujours là. Si une autorité l’exige, indiquez sa loi comme motif.',
    'Esta oficina decide lo que comunica: su punto focal, quien aprueba, o la sede para sí misma. No se guardó nada; lo que escribió sigue aquí. Si una autoridad lo exige, indique su ley como motivo.',
  ),
  sentence(
    'telling-to-whom',
    'It must name one recipient: one of our offices, or somebody outside by kind and name. Nothing was saved; what you typed is still here. Correct it, then save again.',
    'Elle doit désigner un seul destinataire : un de nos bureaux, ou quelqu’un d’extérieur par sa nature et son nom. Rien n’a été enregistré ; votre saisie est toujours là. Corrigez, puis enregistrez de nouveau.',
    'Debe nombrar un solo destinatario: una de nuestras oficinas, o alguien de fuera por tipo y nombre. No se guardó nada; lo que escribió sigue aquí. Corríjalo y vuelva a guardar.',
  ),
  sentence(
    'guardian-place-lacks',
    'A decision in the guardian’s place names its day, why the guardian is not asked, what is agreed to, and who decided: the child protection authority, a court, or the approver. Nothing was saved; what you typed is still here. Add what is missing.',
    'Une décision à la place de la représentation légale indique son jour, pourquoi la représentation légale n’est pas consultée, ce qui est accepté, et qui a décidé : l’autorité de protection de l’enfance, un tribunal, ou la personne qui approuve. Rien n’a été enregistré ; votre saisie est toujours là. Complétez.',
    'Una decisión en lugar de la tutela indica su día, por qué no se pregunta a la tutela, qué se acepta y quién decidió: la autoridad de protección de la infancia, un tribunal o quien aprueba. No se guardó nada; lo que escribió sigue aquí. Añada lo que falta.',
  ),
  sentence(
    'guardian-place-needs-approver',
    'What the approver decides in the guardian’s place, the approver records. Nothing was saved; what you typed is still here: write it down as asked, and tell the approver that it waits.',
    'Ce que la personne qui approuve décide à la place de la représentation légale, elle le note elle-même. Rien n’a été enregistré ; votre saisie est toujours là : notez-le comme demandé et prévenez-la.',
    'Lo que quien aprueba decide en lugar de la tutela lo anota esa misma persona. No se guardó nada; lo que escribió sigue aquí: anótelo como pedido y avísele.',
  ),
  sentence(
    'telling-none',
    'No decision of this office lets anything be told here: it was withdrawn, changed, or another office made it. Nothing left. Open the case again to see what was decided.',
    'Aucune décision de ce bureau ne permet de transmettre quoi que ce soit ici : elle a été retirée, modifiée, ou prise par un autre bureau. Rien n’est parti. Rouvrez le dossier pour voir ce qui est décidé.',
    'Ninguna decisión de esta oficina permite comunicar nada aquí: se retiró, se cambió o la tomó otra oficina. No salió nada. Vuelva a abrir el caso para ver qué se decidió.',
  ),
  sentence(
    'telling-left',
    'What this decision lets be told has left already, and leaves once. Nothing left now. Where more must be told, or it did not arrive, record a new decision.',
    'Ce que cette décision permet de transmettre est déjà parti, et ne part qu’une fois. Rien n’est parti maintenant. S’il faut transmettre davantage, ou si rien n’est arrivé, notez une nouvelle décision.',
    'Lo que esta decisión permite comunicar ya salió, y sale una sola vez. Ahora no salió nada. Si hay que comunicar más, o no llegó, anote una decisión nueva.',
  ),
  sentence(
    'telling-nothing',
    'None of the answers that the decision names is recorded here, so there is nothing to tell. Nothing left. Record the answers first, or decide on others.',
    'Aucune des réponses que la décision désigne n’est notée ici ; il n’y a rien à transmettre. Rien n’est parti. Notez d’abord les réponses, ou décidez-en d’autres.',
    'Ninguna de las respuestas que nombra la decisión está anotada aquí, así que no hay nada que comunicar. No salió nada. Anote antes las respuestas, o decida sobre otras.',
  ),
  sentence(
    'telling-not-headquarters',
    'Headquarters is told nothing of suspects, the family, health or a test, by any decision. Nothing left. Record a decision without those answers.',
    'Le siège n’est informé de rien sur les personnes suspectes, la famille, la santé ni un test, par aucune décision. Rien n’est parti. Notez une décision sans ces réponses.',
    'A la sede no se le comunica nada sobre personas sospechosas, la familia, la salud ni una prueba, por ninguna decisión. No ha salido nada. Anote una decisión sin esas respuestas.',
  ),
  sentence(
    'telling-other-way',
    'This decision names its recipient, and it goes to no other: an office gets a sealed file, somebody outside a letter. Nothing left. Open the decision, and send it as it says.',
    'Cette décision désigne son destinataire, et rien ne va à un autre : un bureau reçoit un fichier scellé, une personne extérieure une lettre. Rien n’est parti. Ouvrez la décision et envoyez comme elle le dit.',
    'Esta decisión nombra a su destinatario, y no va a ningún otro: una oficina recibe un archivo sellado, alguien de fuera una carta. No salió nada. Abra la decisión y envíelo como dice.',
  ),
  sentence(
    'told-unknown',
    'This was told by no package that is here. Nothing was changed; open Exchange again to see what was told.',
    'Aucun paquet présent ici n’a transmis cela. Rien n’a été modifié ; rouvrez Échanges pour voir ce qui a été transmis.',
    'Ningún paquete de los que hay aquí comunicó esto. No se cambió nada; vuelva a abrir Intercambio para ver qué se comunicó.',
  ),
  sentence(
    'told-malformed',
    'What this package says was told is not complete. Nothing was taken in; ask the sender to decide and seal it anew.',
    'Ce que ce paquet dit avoir transmis n’est pas complet. Rien n’a été intégré ; demandez à l’expéditeur d’en décider et de le sceller de nouveau.',
    'Lo que este paquete dice comunicar no está completo. No se incorporó nada; pida al remitente que lo decida y lo selle de nuevo.',
  ),
] as const satisfies readonly Sentence[];
