/**
 * What is still missing before a step, and why something stays when it is to be sealed. Gates inform and never stop help itself.
 * Sources: casework/RULES.md (Gates); FORMS.md (First contact: question 2); UN Trafficking Protocol art. 3(d).
 */
import type { Sentence } from '../types.ts';
import { CHILD_GATE_SENTENCES } from './child-gate.ts';
import { OVERRIDE_SENTENCES } from './override.ts';
import { sentence } from './sentence.ts';
import { STEP_GATE_SENTENCES } from './step-gates.ts';

export const GATE_SENTENCES = [
  ...OVERRIDE_SENTENCES,
  ...CHILD_GATE_SENTENCES,
  ...STEP_GATE_SENTENCES,
  sentence(
    'help-refused',
    'The person does not want help for now. What was noted is kept as agreed; say that the door stays open, and note it if they change their mind.',
    'La personne ne souhaite pas d’aide pour l’instant. Ce qui a été noté est conservé comme convenu ; dites-lui que la porte reste ouverte, et notez tout changement d’avis.',
    'La persona no quiere ayuda por ahora. Lo anotado se conserva según lo acordado; dígale que la puerta sigue abierta y anote si cambia de opinión.',
  ),
  sentence(
    'help-not-asked',
    'Nobody has noted yet whether the person agrees to be helped. Urgent help goes on; ask when it is calm, and record the answer under Consent.',
    'Il n’est pas encore noté si la personne accepte d’être aidée. L’aide urgente continue ; demandez-le au calme et notez la réponse sous Consentement.',
    'Todavía no consta si la persona acepta recibir ayuda. La ayuda urgente continúa; pregúntelo con calma y anote la respuesta en Consentimiento.',
  ),
  sentence(
    'emergency-over',
    'The 72 hours of the emergency are over and nobody has noted what the person wants. Nothing is printed or sealed, and the name shows to the focal point only; help goes on. Ask for consent and record the answer.',
    'Les 72 heures d’urgence sont passées et le souhait de la personne n’est pas noté. Rien n’est imprimé ni scellé, et le nom n’apparaît qu’au point focal ; l’aide continue. Demandez le consentement et notez la réponse.',
    'Pasaron las 72 horas de emergencia y no consta lo que quiere la persona. No se imprime ni se sella nada, y el nombre solo lo ve el punto focal; la ayuda continúa. Pida el consentimiento y anote la respuesta.',
  ),
  sentence(
    'contact-refused',
    'The person does not want to be contacted. Make no call, visit or message; wait until they come themselves.',
    'La personne ne souhaite pas être recontactée. Pas d’appel, de visite ni de message ; attendez qu’elle revienne d’elle-même.',
    'La persona no quiere que se la contacte. No llame, visite ni escriba; espere a que venga por sí misma.',
  ),
  sentence(
    'contact-not-asked',
    'The person has not yet said that they may be contacted. Ask before any call, visit or message, and record the answer under Consent.',
    'La personne n’a pas encore dit qu’elle pouvait être recontactée. Demandez-le avant tout appel, visite ou message, et notez la réponse sous Consentement.',
    'La persona todavía no ha dicho que se la pueda contactar. Pregúntelo antes de cualquier llamada, visita o mensaje, y anote la respuesta en Consentimiento.',
  ),
  sentence(
    'safe-contact-none',
    'It is not noted how this person can be reached safely. Ask how, when and what never to say, and record it under Safe contact first.',
    'Il n’est pas noté comment joindre cette personne en sécurité. Demandez comment, quand et ce qu’il ne faut jamais dire, et notez-le d’abord sous Contact sans danger.',
    'No consta cómo contactar a esta persona con seguridad. Pregunte cómo, cuándo y qué no decir nunca, y anótelo antes en Contacto seguro.',
  ),
  sentence(
    'safe-contact-expired',
    'What was agreed about safe contact has run out. Ask again how it is safe before any call, visit or message.',
    'Ce qui était convenu pour un contact sans danger n’est plus valable. Redemandez comment joindre la personne avant tout appel, visite ou message.',
    'Lo acordado sobre el contacto seguro venció. Vuelva a preguntar cómo es seguro antes de cualquier llamada, visita o mensaje.',
  ),
  sentence(
    'safe-contact-old',
    'What was agreed about safe contact is older than three months, or has no day. Make sure first that it is still safe, and note it anew.',
    'Ce qui était convenu pour un contact sans danger date de plus de trois mois, ou n’a pas de date. Vérifiez d’abord que c’est encore sûr, et notez-le à nouveau.',
    'Lo acordado sobre el contacto seguro tiene más de tres meses, o no tiene fecha. Compruebe antes que sigue siendo seguro y anótelo de nuevo.',
  ),
  sentence(
    'safe-contact-elsewhere',
    'Another office noted another way to reach this person, and nobody here has accepted it or it came without its words. Ask which way is safe now, and note it, before any call, visit or message.',
    'Un autre bureau a noté un autre moyen de joindre cette personne ; personne ici ne l’a accepté, ou il est arrivé sans ses mots. Demandez quel moyen est sûr aujourd’hui, et notez-le, avant tout appel, visite ou message.',
    'Otra oficina anotó otra forma de contactar a esta persona; nadie aquí la aceptó, o llegó sin sus palabras. Pregunte qué forma es segura ahora, y anótela, antes de cualquier llamada, visita o mensaje.',
  ),
  sentence(
    'safe-contact-they-call',
    'It was agreed that only this person contacts us. Nobody calls, visits or writes until they say otherwise.',
    'Il est convenu que seule cette personne nous contacte. Personne n’appelle, ne visite ni n’écrit tant qu’elle n’a pas dit autre chose.',
    'Se acordó que solo esta persona nos contacta. Nadie llama, visita ni escribe mientras no diga otra cosa.',
  ),
  sentence(
    'gate-overridden',
    'Somebody else decided that this may go on although something is missing. See to it as soon as it is possible.',
    'Une autre personne a décidé de poursuivre malgré ce qui manque. Complétez dès que possible.',
    'Otra persona decidió seguir adelante aunque falte algo. Complételo en cuanto sea posible.',
  ),
  sentence(
    'child-no-guardian',
    'The person may be under 18 and no guardian is noted. Notify the authority in charge, and record the decision on a guardian.',
    'La personne a peut-être moins de 18 ans et aucune représentation légale n’est notée. Prévenez l’autorité compétente et notez la décision sur la représentation légale.',
    'Puede que la persona sea menor de 18 años y no consta ninguna tutela. Avise a la autoridad competente y anote la decisión sobre la tutela.',
  ),
  sentence(
    'child-no-best-interest',
    'The person may be under 18 and no decision on their best interest is noted. Ask for it before anything is decided for them.',
    'La personne a peut-être moins de 18 ans et aucune décision sur son intérêt supérieur n’est notée. Demandez-la avant toute décision qui la concerne.',
    'Puede que la persona sea menor de 18 años y no consta ninguna decisión sobre su interés superior. Pídala antes de decidir nada en su nombre.',
  ),
  sentence(
    'child-not-asked',
    'The person may be under 18 and their own wish is not noted. Ask them in words they understand, and record what they say under Consent.',
    'La personne a peut-être moins de 18 ans et son propre souhait n’est pas noté. Demandez-le-lui avec des mots qu’elle comprend, et notez ce qu’elle dit sous Consentement.',
    'Puede que la persona sea menor de 18 años y no consta su propio deseo. Pregúntele con palabras que entienda y anote lo que diga en Consentimiento.',
  ),
  sentence(
    'child-help-refused',
    'The person may be under 18 and does not want this help. Ask what they want instead, and record it under Consent; urgent care goes on.',
    'La personne a peut-être moins de 18 ans et ne veut pas de cette aide. Demandez-lui ce qu’elle souhaite à la place et notez-le sous Consentement ; les soins urgents continuent.',
    'Puede que la persona sea menor de 18 años y no quiere esta ayuda. Pregúntele qué quiere en su lugar y anótelo en Consentimiento; la atención urgente continúa.',
  ),
  sentence(
    'child-decides-later',
    'The person may be under 18 and wants to decide later. Give them time, ask again in words they understand, and record the answer under Consent.',
    'La personne a peut-être moins de 18 ans et veut décider plus tard. Laissez-lui du temps, redemandez avec des mots qu’elle comprend et notez la réponse sous Consentement.',
    'Puede que la persona sea menor de 18 años y quiere decidir más adelante. Dele tiempo, vuelva a preguntar con palabras que entienda y anote la respuesta en Consentimiento.',
  ),
  sentence(
    'child-return-refused',
    'The person may be under 18 and does not want to return. Prepare no return; ask what they want instead, and record a change of mind under Consent.',
    'La personne a peut-être moins de 18 ans et ne veut pas rentrer dans son pays. Ne préparez aucun retour ; demandez ce qu’elle souhaite à la place et notez tout changement d’avis sous Consentement.',
    'Puede que la persona sea menor de 18 años y no quiere retornar. No prepare ningún retorno; pregunte qué quiere en su lugar y anote en Consentimiento si cambia de opinión.',
  ),
  sentence(
    'child-family-refused',
    'The person may be under 18 and does not want contact with the family. Contact nobody of the family; ask whom they trust, and record a change of mind under Consent.',
    'La personne a peut-être moins de 18 ans et ne veut pas de contact avec la famille. N’en contactez aucun membre ; demandez en qui elle a confiance et notez tout changement d’avis sous Consentement.',
    'Puede que la persona sea menor de 18 años y no quiere contacto con la familia. No contacte a nadie de la familia; pregunte en quién confía y anote en Consentimiento si cambia de opinión.',
  ),
  sentence(
    'child-against-decision',
    'The person may be under 18 and said no to what was decided on the guardian or their best interest. Take their words back to whoever decides, and record the new decision.',
    'La personne a peut-être moins de 18 ans et a dit non à la décision sur la représentation légale ou son intérêt supérieur. Rapportez ses paroles à la personne qui décide et notez la nouvelle décision.',
    'Puede que la persona sea menor de 18 años y dijo que no a lo decidido sobre la tutela o su interés superior. Lleve sus palabras a quien decide y anote la nueva decisión.',
  ),
  sentence(
    'request-refused',
    'The person said no to the request itself. Nobody is told anything by it: take the request back, or note in it what they said since.',
    'La personne a dit non à la demande elle-même. Rien n’est transmis à personne : retirez la demande, ou notez-y ce que la personne a dit depuis.',
    'La persona dijo que no a la petición misma. Por ella no se comunica nada a nadie: retírela, o anote en ella lo que dijo después.',
  ),
  sentence(
    'request-not-agreed',
    'The person has not decided about the request itself. Nobody is told anything by it until they have; ask again and note the answer in it.',
    'La personne n’a pas encore décidé de la demande elle-même. D’ici là, rien n’est transmis à personne ; redemandez et notez-y la réponse.',
    'La persona aún no decidió sobre la petición misma. Hasta entonces no se comunica nada a nadie; vuelva a preguntar y anote en ella la respuesta.',
  ),
  sentence(
    'sharing-refused',
    'The person does not want this shared with that office. The case stays here, and nothing of it goes.',
    'La personne ne souhaite pas que ceci soit partagé avec ce bureau. Le dossier reste ici et rien n’en part.',
    'La persona no quiere que esto se comparta con esa oficina. El caso se queda aquí y no sale nada de él.',
  ),
  sentence(
    'sharing-later',
    'The person wants to decide about sharing later. The case stays here; ask again and record the answer.',
    'La personne veut décider du partage plus tard. Le dossier reste ici ; redemandez et notez la réponse.',
    'La persona quiere decidir más adelante si se comparte. El caso se queda aquí; vuelva a preguntar y anote la respuesta.',
  ),
  sentence(
    'sharing-awaits-guardian',
    'The child agrees, and the guardian has not been asked. The case stays here until the guardian’s answer, or a decision in their place, is recorded.',
    'L’enfant est d’accord, et la représentation légale n’a pas été consultée. Le dossier reste ici jusqu’à ce que la réponse de la représentation légale, ou une décision à sa place, soit notée.',
    'El niño o la niña está de acuerdo, y no se preguntó a quien ejerce la tutela. El caso se queda aquí hasta que conste la respuesta de la tutela, o una decisión en su lugar.',
  ),
  sentence(
    'sharing-awaits-child',
    'The guardian agrees, and the child has not been asked. The case stays here until the child’s own answer is recorded.',
    'La représentation légale est d’accord, et l’enfant n’a pas été consulté. Le dossier reste ici jusqu’à ce que la propre réponse de l’enfant soit notée.',
    'Quien ejerce la tutela está de acuerdo, y no se preguntó al niño o la niña. El caso se queda aquí hasta que conste su propia respuesta.',
  ),
  sentence(
    'sharing-not-asked',
    'The person has not been asked whether this may be shared with that office. The case stays here; ask and record the answer under Consent.',
    'La personne n’a pas été consultée sur le partage avec ce bureau. Le dossier reste ici ; demandez-le-lui et notez la réponse sous Consentement.',
    'No se preguntó a la persona si esto se puede compartir con esa oficina. El caso se queda aquí; pregúntelo y anote la respuesta en Consentimiento.',
  ),
  sentence(
    'sharing-emergency',
    'This was written down in an emergency, before anyone could ask. The case stays here until the person has been asked and the answer is recorded.',
    'Ceci a été noté dans l’urgence, avant qu’on puisse demander. Le dossier reste ici jusqu’à ce que la question soit posée et la réponse notée.',
    'Esto se anotó en una emergencia, antes de poder preguntar. El caso se queda aquí hasta que se pregunte a la persona y conste la respuesta.',
  ),
  sentence(
    'sharing-counted-only',
    'The person agreed only to be counted, with nothing about them. The case stays here; it is part of figures and nothing else of it goes.',
    'La personne accepte seulement d’être comptée. Le dossier reste ici ; il entre dans les chiffres et rien d’autre n’en part.',
    'La persona aceptó solo figurar en el recuento. El caso se queda aquí; entra en las cifras y no sale nada más de él.',
  ),
  sentence(
    'sharing-not-recorded',
    'This case was taken over from older files that do not say whether it may be shared. It stays here; ask the person if they can be reached safely.',
    'Ce dossier vient d’archives qui ne disent pas s’il peut être partagé. Il reste ici ; demandez à la personne si elle peut être jointe en sécurité.',
    'Este caso procede de archivos antiguos que no dicen si se puede compartir. Se queda aquí; pregunte a la persona si se la puede contactar con seguridad.',
  ),
  sentence(
    'sharing-not-handed-over',
    'The person agreed to share this with the office that will receive them, and the case is not handed over to that office. It stays here; write a handing over first.',
    'La personne a accepté le partage avec le bureau qui l’accueillera, et le dossier n’est pas transmis à ce bureau. Il reste ici ; notez d’abord une transmission.',
    'La persona aceptó que se comparta con la oficina que la recibirá, y el caso no se traspasa a esa oficina. Se queda aquí; anote primero un traspaso.',
  ),
  sentence(
    'sharing-without-name',
    'The person agreed to share without the name. The case goes without names, addresses and free text.',
    'La personne a accepté un partage sans le nom. Le dossier part sans noms, adresses ni textes libres.',
    'La persona aceptó compartir sin el nombre. El caso sale sin nombres, direcciones ni textos libres.',
  ),
  sentence(
    'sharing-unrecorded-goes',
    'This case was taken over from older files that do not say whether it may be shared. It goes to headquarters without names, addresses and free text.',
    'Ce dossier vient d’archives qui ne disent pas s’il peut être partagé. Il part au siège sans noms, adresses ni textes libres.',
    'Este caso procede de archivos antiguos que no dicen si se puede compartir. Sale para la sede sin nombres, direcciones ni textos libres.',
  ),
] as const satisfies readonly Sentence[];
