/**
 * What is missing before a step that not every case comes to: a return, authorities of origin, the family, a partner. Sources: casework/RULES.md (Return;
 * Authorities of origin; Family; Sharing with partners).
 */
import type { Sentence } from '../types.ts';
import { sentence } from './sentence.ts';

export const STEP_GATE_SENTENCES = [
  sentence(
    'return-refused',
    'The person does not want to return. Prepare no return; ask what they want instead, and note it if they change their mind.',
    'La personne ne veut pas rentrer dans son pays. Ne préparez aucun retour ; demandez ce qu’elle souhaite à la place, et notez tout changement d’avis.',
    'La persona no quiere retornar. No prepare ningún retorno; pregunte qué quiere en su lugar y anote si cambia de opinión.',
  ),
  sentence(
    'return-not-agreed',
    'The person has not agreed to return, or their agreement alone is not enough. Ask in calm, give time, and record the answer under Consent.',
    'La personne n’a pas donné son accord pour le retour, ou le sien seul ne suffit pas. Demandez au calme, laissez du temps et notez la réponse sous Consentement.',
    'La persona no ha aceptado el retorno, o su acuerdo solo no basta. Pregunte con calma, dé tiempo y anote la respuesta en Consentimiento.',
  ),
  sentence(
    'return-child-not-confirmed',
    'May be under 18: the return waits for the yes of an approver or of headquarters, in their own record. Ask for it. What was said by telephone counts for 7 days.',
    'Peut-être moins de 18 ans : le retour attend le oui de la personne qui approuve ou du siège, dans sa propre fiche. Demandez-le. Ce qui est dit par téléphone vaut 7 jours.',
    'Puede ser menor de 18: el retorno espera el sí de quien aprueba o de la sede, en su propia ficha. Pídalo. Lo dicho por teléfono vale 7 días.',
  ),
  sentence(
    'return-asylum-not-explained',
    'Asylum is asked for or granted, by what is noted, and nobody noted since that the person knows what a return means for it. Nobody is sent back to danger: let them speak with their lawyer, and tick it under Consent if they still want to go.',
    'L’asile est demandé ou accordé, d’après les notes, et il n’est pas noté depuis que la personne sait ce que le retour y change. Personne n’est renvoyé vers un danger : laissez-la parler à son avocate ou avocat, et cochez-le sous Consentement si elle veut toujours partir.',
    'Consta que se pidió o se concedió asilo, y desde entonces no consta que la persona sepa qué efecto tiene un retorno en el asilo. No se devuelve a nadie a un peligro: que hable con quien la defiende, y márquelo en Consentimiento si todavía quiere irse.',
  ),
  sentence(
    'return-not-counselled',
    'It is not noted that the person was told how the return goes, what help there is, and that they can still say no. Tell them, and tick it under Consent.',
    'Il n’est pas noté qu’on a dit à la personne comment se passe le retour, quelle aide existe, et qu’elle peut encore dire non. Dites-le-lui et cochez-le sous Consentement.',
    'No consta que se explicara a la persona cómo es el retorno, qué ayuda hay y que todavía puede decir que no. Explíqueselo y márquelo en Consentimiento.',
  ),
  sentence(
    'return-not-written',
    'The agreement to return is not in writing. Let the person sign, or agree before a witness whose name is noted, and record it under Consent.',
    'L’accord pour le retour n’est pas écrit. Faites signer la personne, ou recueillez son accord devant un témoin dont le nom est noté, et notez-le sous Consentement.',
    'El acuerdo para el retorno no está por escrito. Que la persona firme, o acepte ante alguien cuyo nombre conste, y anótelo en Consentimiento.',
  ),
  sentence(
    'return-no-risk-assessment',
    'No risk assessment of the return is noted that counts here; another office’s alone does not. Look at it with the person, and record what you find.',
    'Aucune évaluation des risques du retour n’est notée qui compte ici ; celle d’un autre bureau seul ne suffit pas. Examinez-les avec la personne et notez le résultat.',
    'No consta ninguna evaluación de riesgos del retorno que cuente aquí; la de otra oficina sola no basta. Véalos con la persona y anote el resultado.',
  ),
  sentence(
    'return-risk-not-met',
    'What is done against the risk of the return is not enough, or the risk that stays is high. Prepare more, or wait, and record a new assessment.',
    'Les mesures contre les risques du retour ne suffisent pas, ou le risque qui demeure est élevé. Préparez davantage ou attendez, et notez une nouvelle évaluation.',
    'Lo que se hace frente al riesgo del retorno no es suficiente, o el riesgo que queda es alto. Prepare más o espere, y anote una nueva evaluación.',
  ),
  sentence(
    'return-risk-ended',
    'The risk assessment of the return was to be looked at again, and that day is past. Look again, and record what you find.',
    'L’évaluation des risques du retour devait être revue, et ce jour est passé. Revoyez-la et notez le résultat.',
    'La evaluación de riesgos del retorno debía revisarse, y ese día ya pasó. Revísela y anote el resultado.',
  ),
  sentence(
    'return-danger-since',
    'A danger from others is open that was told of since the risk of the return was assessed, or on the same day. Answer it, and assess the return anew.',
    'Un danger venant d’autrui est en cours, signalé depuis l’évaluation des risques du retour ou le même jour. Répondez-y, et réévaluez le retour.',
    'Hay un peligro abierto por parte de otras personas, contado desde la evaluación del retorno o el mismo día. Respóndalo y evalúe de nuevo el retorno.',
  ),
  sentence(
    'return-not-fit',
    'Somebody noted that the person is not fit to travel, or not yet. Ask a doctor again before the journey, and record under Health what they find.',
    'Il est noté que la personne n’est pas apte à voyager, ou pas encore. Redemandez un avis médical avant le voyage, et notez le résultat sous Santé.',
    'Consta que la persona no está en condiciones de viajar, o todavía no. Pida de nuevo opinión médica antes del viaje y anote el resultado en Salud.',
  ),
  sentence(
    'return-testimony-open',
    'A proceeding waits for the person’s testimony, or it is not noted whether it does. Settle it, or note that they choose to travel before the trial.',
    'Une procédure attend le témoignage de la personne, ou cela n’est pas noté. Réglez-le, ou notez qu’elle choisit de voyager avant le procès.',
    'Un proceso espera la declaración de la persona, o no consta si la espera. Resuélvalo, o anote que elige viajar antes del juicio.',
  ),
  sentence(
    'return-no-clearance',
    'No clearance of the authority for the return is noted. Ask whether it needs the person here, and record the decision.',
    'Aucun feu vert de l’autorité n’est noté pour le retour. Demandez si elle a besoin de la personne ici, et notez la décision.',
    'No consta el visto bueno de la autoridad para el retorno. Pregunte si necesita a la persona aquí y anote la decisión.',
  ),
  sentence(
    'authorities-refused',
    'The person does not want contact with the authorities of the home country. Make none, neither for a paper nor to look for somebody.',
    'La personne ne veut pas de contact avec les autorités de son pays. N’en prenez aucun, ni pour un document ni pour une recherche.',
    'La persona no quiere contacto con las autoridades de su país. No haga ninguno, ni por un documento ni para buscar a nadie.',
  ),
  sentence(
    'authorities-asylum',
    'Asylum is asked for or granted, by what is noted. No contact from here: only the person or their lawyer makes it.',
    'L’asile est demandé ou accordé, d’après les notes. Aucun contact d’ici : seule la personne, ou son avocate ou avocat, le prend.',
    'Consta que se pidió o se concedió asilo. Ningún contacto desde aquí: solo lo hace la persona o quien la defiende.',
  ),
  sentence(
    'authorities-official',
    'An official of that State may have taken part, by what is noted. No contact from here: only the person or their lawyer makes it.',
    'D’après les notes, un agent public de cet État a peut-être pris part aux faits. Aucun contact d’ici : seule la personne, ou son avocate ou avocat, le prend.',
    'Según lo anotado, alguien con cargo público de ese Estado pudo participar. Ningún contacto desde aquí: solo lo hace la persona o quien la defiende.',
  ),
  sentence(
    'authorities-feared',
    'The person fears the authorities of the home country, or is not sure. No contact from here: only they or their lawyer make it.',
    'La personne craint les autorités de son pays, ou n’en est pas sûre. Aucun contact d’ici : elle seule, ou son avocate ou avocat, le prend.',
    'La persona teme a las autoridades de su país, o no está segura. Ningún contacto desde aquí: solo lo hace ella o quien la defiende.',
  ),
  sentence(
    'authorities-fear-not-asked',
    'Nobody has noted yet whether the person fears the authorities of the home country. Ask alone, and record the answer under Consent.',
    'Il n’est pas encore noté si la personne craint les autorités de son pays. Demandez en tête-à-tête et notez la réponse sous Consentement.',
    'Todavía no consta si la persona teme a las autoridades de su país. Pregunte a solas y anote la respuesta en Consentimiento.',
  ),
  sentence(
    'authorities-fear-not-alone',
    'That the person does not fear the authorities was said while others were there, or nobody noted who was. Ask again alone.',
    'La personne a dit ne pas craindre les autorités alors que d’autres étaient là, ou cela n’est pas noté. Redemandez en tête-à-tête.',
    'La persona dijo no temer a las autoridades con otras personas delante, o no consta quién estaba. Vuelva a preguntar a solas.',
  ),
  sentence(
    'authorities-not-explained',
    'It is not noted that the person was told about asylum and what such a contact can set off. Tell them first, and tick it under Consent.',
    'Il n’est pas noté que la personne a été informée de l’asile et de ce qu’un tel contact peut entraîner. Informez-la d’abord et cochez-le sous Consentement.',
    'No consta que se informara a la persona sobre el asilo y lo que puede suponer ese contacto. Infórmela primero y márquelo en Consentimiento.',
  ),
  sentence(
    'authorities-not-agreed',
    'The person has not agreed to contact with the authorities of the home country. Ask before any letter, call or list, and record the answer under Consent.',
    'La personne n’a pas accepté le contact avec les autorités de son pays. Demandez avant toute lettre, tout appel ou toute liste, et notez la réponse sous Consentement.',
    'La persona no ha aceptado el contacto con las autoridades de su país. Pregunte antes de cualquier carta, llamada o lista, y anote la respuesta en Consentimiento.',
  ),
  sentence(
    'authorities-not-written',
    'The agreement to contact with the authorities is not in writing. Let the person sign, or agree before a witness whose name is noted.',
    'L’accord pour le contact avec les autorités n’est pas écrit. Faites signer la personne, ou recueillez son accord devant un témoin dont le nom est noté.',
    'El acuerdo para el contacto con las autoridades no está por escrito. Que la persona firme, o acepte ante alguien cuyo nombre conste.',
  ),
  sentence(
    'family-refused',
    'The person does not want contact with the family. Call, visit and look for nobody; ask whom they trust, and note it if they change their mind.',
    'La personne ne veut pas de contact avec la famille. N’appelez, ne visitez et ne recherchez personne ; demandez en qui elle a confiance, et notez tout changement d’avis.',
    'La persona no quiere contacto con la familia. No llame, visite ni busque a nadie; pregunte en quién confía y anote si cambia de opinión.',
  ),
  sentence(
    'family-not-agreed',
    'The person has not agreed to contact with the family. Ask before any call, visit or search, and record the answer under Consent.',
    'La personne n’a pas accepté le contact avec la famille. Demandez avant tout appel, toute visite ou toute recherche, et notez la réponse sous Consentement.',
    'La persona no ha aceptado el contacto con la familia. Pregunte antes de cualquier llamada, visita o búsqueda, y anote la respuesta en Consentimiento.',
  ),
  sentence(
    'family-took-part',
    'Somebody of the family may have taken part, by what is noted. They are told nothing: not that the person was found, nor where they are.',
    'D’après les notes, quelqu’un de la famille a peut-être pris part aux faits. On ne lui dit rien : ni que la personne a été retrouvée, ni où elle est.',
    'Según lo anotado, alguien de la familia pudo participar. No se le dice nada: ni que se encontró a la persona, ni dónde está.',
  ),
  sentence(
    'family-not-noted',
    'Nobody of the family is noted. Note first who it is, what they know and whether they may have taken part.',
    'Aucun membre de la famille n’est noté. Notez d’abord qui c’est, ce que cette personne sait et si elle pourrait avoir pris part aux faits.',
    'No consta nadie de la familia. Anote primero quién es, qué sabe y si pudo participar.',
  ),
  sentence(
    'family-part-not-known',
    'Of somebody of the family it is not noted here whether they may have taken part. Ask the person, and note it under Family member.',
    'Pour un membre de la famille, il n’est pas noté ici s’il pourrait avoir pris part aux faits. Demandez à la personne et notez-le sous Membre de la famille.',
    'De alguien de la familia no consta aquí si pudo participar. Pregunte a la persona y anótelo en Familiar.',
  ),
  sentence(
    'family-knows-not-known',
    'Of somebody of the family it is not noted here what they know; a call can tell it. Ask the person what may be said, and note it under Family member.',
    'Pour un membre de la famille, il n’est pas noté ici ce qu’il sait ; un appel peut le révéler. Demandez à la personne ce qu’on peut dire et notez-le sous Membre de la famille.',
    'De alguien de la familia no consta aquí qué sabe; una llamada puede revelarlo. Pregunte a la persona qué se puede decir y anótelo en Familiar.',
  ),
  sentence(
    'partners-refused',
    'The person does not want anything shared with partners. Tell them nothing, not even without the name; ask what help they want from us.',
    'La personne ne veut rien partager avec des partenaires. Ne leur transmettez rien, même sans le nom ; demandez quelle aide elle souhaite de nous.',
    'La persona no quiere que se comparta nada con otras organizaciones. No les comunique nada, ni sin el nombre; pregunte qué ayuda quiere de nosotros.',
  ),
  sentence(
    'partners-not-agreed',
    'The person has not agreed that partners are told anything. Say to whom and what, ask, and record the answer under Consent.',
    'La personne n’a pas accepté que des partenaires soient informés. Dites à qui et quoi, demandez, et notez la réponse sous Consentement.',
    'La persona no ha aceptado que se informe a otras organizaciones. Diga a quién y qué, pregunte y anote la respuesta en Consentimiento.',
  ),
  sentence(
    'partners-emergency',
    'This was written down in an emergency, before anyone could ask. Partners are told nothing of it until the person has been asked. Where a life is in danger (ambulance, hospital), a decision on telling somebody without the person’s consent lets exactly the answers that it names go along as a letter. The focal point or the approver decides, at night too: telephone them, and note it as asked. Calling help needs no decision, and help is written down as it is given.',
    'Ceci a été noté dans l’urgence, avant qu’on puisse demander. Rien n’en est transmis à des partenaires tant que la personne n’a pas été consultée. Si la vie est en danger (ambulance, hôpital), une décision d’information transmise sans le consentement de la personne permet de joindre, par une lettre, exactement les réponses qu’elle nomme. Le point focal ou la personne qui approuve décide, la nuit aussi : appelez au téléphone et notez la décision comme demandée. Appeler les secours ne demande aucune décision, et l’aide se note au fur et à mesure.',
    'Esto se anotó en una emergencia, antes de poder preguntar. No se comunica nada a otras organizaciones hasta preguntar a la persona. Si hay peligro para la vida (ambulancia, hospital), una decisión de información comunicada sin el consentimiento de la persona permite entregar, en una carta, exactamente las respuestas que nombra. Decide el punto focal o quien aprueba, también de noche: llame por teléfono y anótela como pedida. Pedir auxilio no necesita ninguna decisión, y la ayuda se anota según se da.',
  ),
  sentence(
    'partners-counted-only',
    'The person agreed only to be counted, with nothing about them. Partners are told nothing.',
    'La personne accepte seulement d’être comptée. Rien n’est transmis à des partenaires.',
    'La persona aceptó solo figurar en el recuento. No se comunica nada a otras organizaciones.',
  ),
] as const satisfies readonly Sentence[];
