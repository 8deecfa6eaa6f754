/**
 * What is said where somebody does not want anything kept of a case that exists. Phrases of Today first, without a full stop. Source:
 * casework/RULES.md (No is an event).
 */
import type { Sentence } from '../types.ts';
import { sentence } from './sentence.ts';

export const SAID_NO_SENTENCES = [
  sentence(
    'today-no-unanswered',
    'Nothing may be kept: ask what is meant',
    'Ne rien garder : demander ce que la personne veut dire',
    'No se debe guardar nada: preguntar qué quiere decir',
  ),
  sentence(
    'today-no-ask-alone',
    'Nothing may be kept: ask again, alone',
    'Ne rien garder : redemander en tête-à-tête',
    'No se debe guardar nada: volver a preguntar a solas',
  ),
  sentence(
    'today-no-misunderstood',
    'A misunderstanding: ask for consent anew',
    'Malentendu : redemander le consentement',
    'Un malentendido: volver a pedir el consentimiento',
  ),
  sentence('today-no-to-erase', 'To be erased', 'À effacer', 'Pendiente de borrar'),
  sentence('today-not-coming', 'Not coming', 'Ne viendra pas', 'No vendrá'),
  sentence(
    'no-unanswered',
    'The person does not want anything kept. Ask alone what they mean: only what happened, only the name, everything, or whether they misunderstood; note it under Consent with who was present. Until then the file is open to you alone, and nothing of it is sealed, printed, exported or counted.',
    'La personne ne veut pas qu’on garde quoi que ce soit. Demandez-lui en tête-à-tête ce qu’elle veut dire : seulement ce qui s’est passé, seulement le nom, tout, ou un malentendu ; notez-le sous Consentement avec qui était présent. D’ici là, le dossier n’est ouvert qu’à vous, et rien n’en est scellé, imprimé, exporté ni compté.',
    'La persona no quiere que se guarde nada. Pregúntele a solas qué quiere decir: solo lo que ocurrió, solo el nombre, todo, o si fue un malentendido; anótelo en Consentimiento con quién estaba presente. Hasta entonces solo usted ve el caso, y nada de él se sella, se imprime, se exporta ni se cuenta.',
  ),
  sentence(
    'no-ask-alone',
    'What was answered is kept as it was said and settles nothing: someone else was there, it was not noted who was there, or a guardian spoke whose word does not count alone. Ask again alone, and note under Consent who was present. Until then the file is open to you alone.',
    'La réponse est gardée telle quelle et ne règle rien : une autre personne était là, il n’est pas noté qui était là, ou c’est la représentation légale qui a parlé, et sa parole seule ne suffit pas. Redemandez en tête-à-tête et notez sous Consentement qui était présent. D’ici là, le dossier n’est ouvert qu’à vous.',
    'La respuesta se guarda tal como se dijo y no resuelve nada: había otra persona, no consta quién estaba, o habló quien ejerce la tutela, y su palabra sola no basta. Vuelva a preguntar a solas y anote en Consentimiento quién estaba presente. Hasta entonces solo usted ve el caso.',
  ),
  sentence(
    'no-misunderstood',
    'The person says that they misunderstood. This opens nothing: explain it again, ask whether it may be kept, and record the new answer under Consent.',
    'La personne dit qu’elle avait mal compris. Cela n’ouvre rien : réexpliquez, redemandez si cela peut être gardé et notez la nouvelle réponse sous Consentement.',
    'La persona dice que no había entendido bien. Esto no abre nada: explíquelo de nuevo, pregunte si se puede guardar y anote la nueva respuesta en Consentimiento.',
  ),
  sentence(
    'no-to-erase',
    'This file is closed and stands to be erased. Tell the person: erasing waits 14 days, and until then they can take it back. Waymark does not erase it by itself yet; until it does, the file stays closed and nothing of it leaves.',
    'Ce dossier est fermé et doit être effacé. Dites à la personne : l’effacement attend 14 jours, et d’ici là elle peut revenir sur sa décision. Waymark n’efface pas encore de lui-même ; d’ici là, le dossier reste fermé et rien n’en sort.',
    'Este caso está cerrado y pendiente de borrarse. Diga a la persona: el borrado espera 14 días, y hasta entonces puede cambiar de opinión. Waymark aún no lo borra por sí mismo; mientras tanto sigue cerrado y nada de él sale.',
  ),
  sentence(
    'no-story',
    'The person does not want what happened to be kept. It is open to you alone, leaves nowhere, and nothing more is written of it; the rest goes on as agreed.',
    'La personne ne veut pas que ce qui s’est passé soit gardé. Ces fiches ne sont ouvertes qu’à vous, ne sortent nulle part et rien n’y est ajouté ; le reste continue comme convenu.',
    'La persona no quiere que se guarde lo que ocurrió. Solo usted lo ve, no sale a ninguna parte y no se escribe nada más; lo demás sigue según lo acordado.',
  ),
  sentence(
    'no-closed-unanswered',
    'The person does not want anything kept. Until the focal point has asked what they mean, their name, what they told and their profile are closed. Open stays what the house must know while they stay there, how to reach them, and the consents. Help goes on.',
    'La personne ne veut pas qu’on garde quoi que ce soit. Tant que le point focal n’a pas demandé ce qu’elle veut dire, son nom, son récit et son profil sont fermés. Restent ouverts ce que la maison doit savoir pendant son séjour, comment la joindre et les consentements. L’aide continue.',
    'La persona no quiere que se guarde nada. Hasta que el punto focal pregunte qué quiere decir, su nombre, lo que contó y su perfil están cerrados. Sigue abierto lo que la casa debe saber mientras se aloja allí, cómo contactarla y los consentimientos. La ayuda continúa.',
  ),
  sentence(
    'no-closed-ask-alone',
    'The person does not want anything kept, and must be asked again alone what they mean. Until then their name, what they told and their profile are closed. Open stays what the house must know while they stay there, how to reach them, and the consents. Help goes on.',
    'La personne ne veut pas qu’on garde quoi que ce soit ; il faut lui redemander en tête-à-tête ce qu’elle veut dire. D’ici là, son nom, son récit et son profil sont fermés. Restent ouverts ce que la maison doit savoir pendant son séjour, comment la joindre et les consentements. L’aide continue.',
    'La persona no quiere que se guarde nada y hay que volver a preguntarle a solas qué quiere decir. Hasta entonces su nombre, lo que contó y su perfil están cerrados. Sigue abierto lo que la casa debe saber mientras se aloja allí, cómo contactarla y los consentimientos. La ayuda continúa.',
  ),
  sentence(
    'no-closed-misunderstood',
    'The person said that they misunderstood, and is to be asked for consent anew. Until they agree, their name, what they told and their profile are closed. Help goes on.',
    'La personne a dit qu’elle avait mal compris ; il faut lui redemander son consentement. Tant qu’elle n’a pas accepté, son nom, son récit et son profil sont fermés. L’aide continue.',
    'La persona dijo que no había entendido bien y hay que volver a pedirle el consentimiento. Hasta que acepte, su nombre, lo que contó y su perfil están cerrados. La ayuda continúa.',
  ),
  sentence(
    'no-closed-to-erase',
    'The person does not want this file kept. It is closed and stands to be erased; the focal point can take that back if the person says so. Open stays what the house must know while they stay there. Help does not depend on it.',
    'La personne ne veut pas que ce dossier soit gardé. Il est fermé et doit être effacé ; le point focal peut revenir en arrière si elle le dit. Reste ouvert ce que la maison doit savoir pendant son séjour. L’aide n’en dépend pas.',
    'La persona no quiere que se guarde este caso. Está cerrado y pendiente de borrarse; el punto focal puede deshacerlo si ella lo dice. Sigue abierto lo que la casa debe saber mientras se aloja allí. La ayuda no depende de ello.',
  ),
  sentence(
    'no-closed-story',
    'The person does not want what happened to be kept. It is closed and leaves nowhere; the rest goes on as agreed.',
    'La personne ne veut pas que ce qui s’est passé soit gardé. Ces fiches sont fermées et ne sortent nulle part ; le reste continue comme convenu.',
    'La persona no quiere que se guarde lo que ocurrió. Está cerrado y no sale a ninguna parte; lo demás sigue según lo acordado.',
  ),
  sentence(
    'no-unwritten',
    'The person does not want anything kept, so nothing more is written here until the focal point has noted what they mean. A new consent can be recorded, and what the house must know while they stay there.',
    'La personne ne veut pas qu’on garde quoi que ce soit : rien n’est ajouté ici tant que le point focal n’a pas noté ce qu’elle veut dire. Un nouveau consentement peut être noté, ainsi que ce que la maison doit savoir pendant son séjour.',
    'La persona no quiere que se guarde nada, así que no se escribe nada más hasta que el punto focal anote qué quiere decir. Se puede anotar un nuevo consentimiento y lo que la casa debe saber mientras se aloja allí.',
  ),
  sentence(
    'no-unwritten-to-erase',
    'This file is closed and stands to be erased, so nothing more is written in it. If the person takes it back, the focal point records the new consent.',
    'Ce dossier est fermé et doit être effacé : rien n’y est ajouté. Si la personne revient sur sa décision, le point focal note le nouveau consentement.',
    'Este caso está cerrado y pendiente de borrarse, así que no se escribe nada más en él. Si la persona cambia de opinión, el punto focal anota el nuevo consentimiento.',
  ),
  sentence(
    'no-danger-alone',
    'The person does not want anything kept. While a danger is open, only what is needed today is noted here: the day, the needs and a word on them. Nothing was saved.',
    'La personne ne veut pas qu’on garde quoi que ce soit. Tant qu’un danger est ouvert, seul ce qu’il faut aujourd’hui est noté ici : le jour, les besoins et un mot à leur sujet. Rien n’a été enregistré.',
    'La persona no quiere que se guarde nada. Mientras haya un peligro abierto, aquí solo se anota lo necesario hoy: el día, las necesidades y unas palabras sobre ellas. No se guardó nada.',
  ),
  sentence(
    'no-not-printed',
    'The person does not want anything kept and is not in the house, so nothing is printed of them.',
    'La personne ne veut pas qu’on garde quoi que ce soit et n’est pas dans la maison : rien n’est imprimé à son sujet.',
    'La persona no quiere que se guarde nada y no está en la casa, así que no se imprime nada sobre ella.',
  ),
  sentence(
    'no-story-unwritten',
    'The person does not want what happened to be kept, so nothing is written here. If they change their mind, record the new consent first.',
    'La personne ne veut pas que ce qui s’est passé soit gardé : rien n’est noté ici. Si elle change d’avis, notez d’abord le nouveau consentement.',
    'La persona no quiere que se guarde lo que ocurrió, así que aquí no se escribe nada. Si cambia de opinión, anote primero el nuevo consentimiento.',
  ),
  sentence(
    'stay-until-when',
    'Give the day on which the person leaves: today, or at most {most} days ahead. Nothing was saved; it can be prolonged then.',
    'Indiquez le jour du départ : aujourd’hui, ou au plus {most} jours plus tard. Rien n’a été enregistré ; le séjour pourra être prolongé.',
    'Indique el día en que la persona se va: hoy o, como máximo, {most} días después. No se guardó nada; entonces se podrá prolongar.',
  ),
  sentence(
    'stay-which-house',
    'Give the house: its night shift sees the stay there, and nowhere else. Nothing was saved.',
    'Indiquez la maison : l’équipe de nuit y voit le séjour, et nulle part ailleurs. Rien n’a été enregistré.',
    'Indique la casa: el turno de noche ve la estancia ahí y en ningún otro lugar. No se guardó nada.',
  ),
  sentence(
    'stay-gone',
    'This stay is over and is no longer kept. If the person is here, note it anew.',
    'Ce séjour est terminé et n’est plus gardé. Si la personne est là, notez-le à nouveau.',
    'Esta estancia terminó y ya no se guarda. Si la persona está aquí, anótela de nuevo.',
  ),
  sentence(
    'no-answered-by-focal-point',
    'What the person means by this no is noted by the focal point, and after three days by whoever covers. Tell the focal point, or wait until then.',
    'Ce que la personne veut dire par ce refus est noté par le point focal, et après trois jours par qui assure le remplacement. Prévenez le point focal, ou attendez jusque-là.',
    'Lo que la persona quiere decir con esta negativa lo anota el punto focal y, a los tres días, quien le sustituye. Avise al punto focal o espere hasta entonces.',
  ),
] as const satisfies readonly Sentence[];
