/**
 * Why a case or a record cannot be opened, saved or taken back. Sources: casework/RULES.md (Who sees what); codebook/README.md (Halves);
 * codebook/README.md (Principles: 3).
 */
import type { Sentence } from '../types.ts';
import { sentence } from './sentence.ts';

export const CASEWORK_SENTENCES = [
  sentence(
    'no-such-case',
    'This case is not in this database, or nothing of it is left here. Go back to the list and look for it by its reference.',
    'Ce dossier n’est pas dans cette base de données, ou il n’en reste rien ici. Revenez à la liste et cherchez-le par sa référence.',
    'Este caso no está en esta base de datos, o aquí ya no queda nada de él. Vuelva a la lista y búsquelo por su referencia.',
  ),
  sentence(
    'no-such-record',
    'This record is no longer in force in this case: it may have been withdrawn. Nothing was changed; open the case again to see how it stands.',
    'Cette fiche n’est plus en vigueur dans ce dossier : elle a peut-être été retirée. Rien n’a été modifié ; rouvrez le dossier pour voir où il en est.',
    'Esta ficha ya no está en vigor en este caso: quizá se retiró. No se ha cambiado nada; vuelva a abrir el caso para ver cómo está.',
  ),
  sentence(
    'no-such-form',
    'This version of Waymark has no such form. Nothing was saved; check the name of the form, or install the newer version.',
    'Cette version de Waymark n’a pas ce formulaire. Rien n’a été enregistré ; vérifiez le nom du formulaire, ou installez la version plus récente.',
    'Esta versión de Waymark no tiene ese formulario. No se ha guardado nada; compruebe el nombre del formulario o instale la versión más reciente.',
  ),
  sentence(
    'case-of-another',
    'Someone else works on this case. You can open it when you say why; the focal point sees the reason.',
    'Une autre personne suit ce dossier. Vous pouvez l’ouvrir en disant pourquoi ; le point focal verra le motif.',
    'Otra persona lleva este caso. Puede abrirlo si indica por qué; el punto focal verá el motivo.',
  ),
  sentence(
    'reason-too-short',
    'Please say in a few words why you open this case (three at least); the focal point reads them. The case stays closed until then.',
    'Dites en quelques mots (trois au moins) pourquoi vous ouvrez ce dossier ; le point focal les lira. Le dossier reste fermé en attendant.',
    'Diga en unas palabras (tres al menos) por qué abre este caso; el punto focal las leerá. El caso sigue cerrado mientras tanto.',
  ),
  sentence(
    'opened-to-read',
    'You opened a colleague’s case with a reason: you can read it and add a note, a service, a danger or a safe contact. Nothing was saved; what you typed is still here. Tell whoever works on it, or ask the focal point to name you.',
    'Vous avez ouvert le dossier d’un collègue en indiquant un motif : vous pouvez le lire et y ajouter une note, un service, un danger ou un contact sûr. Rien n’a été enregistré ; votre saisie est toujours là. Parlez-en à la personne qui le suit, ou demandez au point focal de vous désigner.',
    'Abrió el caso de otra persona indicando un motivo: puede leerlo y añadir una nota, un servicio, un peligro o un contacto seguro. No se ha guardado nada; lo que escribió sigue aquí. Dígaselo a quien lo lleva, o pida al punto focal que le designe.',
  ),
  sentence(
    'not-what-you-wrote',
    'Someone else of your office wrote this, and only they or the focal point change or withdraw it. Nothing was changed. Add a record of your own beside it, or tell them.',
    'Une autre personne de votre bureau a écrit cette fiche ; elle seule ou le point focal la modifie ou la retire. Rien n’a été modifié. Ajoutez votre propre fiche à côté, ou prévenez-la.',
    'Esto lo escribió otra persona de su oficina; solo ella o el punto focal lo cambian o lo retiran. No se ha cambiado nada. Añada al lado una ficha propia, o avísele.',
  ),
  sentence(
    'not-met-here',
    'This is written by an office that met the person. Headquarters adds decisions, notes, answers and what it paid. Nothing was saved; what you typed is still here. Write a note, or ask the office that met them.',
    'Cette fiche est écrite par un bureau qui a rencontré la personne. Le siège ajoute des décisions, des notes, des réponses et ce qu’il a payé. Rien n’a été enregistré ; votre saisie est toujours là. Écrivez une note, ou adressez-vous au bureau qui l’a rencontrée.',
    'Esto lo escribe una oficina que conoció a la persona. La sede añade decisiones, notas, respuestas y lo que pagó. No se ha guardado nada; lo que escribió sigue aquí. Escriba una nota, o pregunte a la oficina que la conoció.',
  ),
  sentence(
    'take-on-first',
    'Your office has not taken this case on. Nothing was saved; what you typed is still here. Accept the case first, at the top of it; until then you can add a note or a decision.',
    'Votre bureau n’a pas encore accepté ce dossier. Rien n’a été enregistré ; votre saisie est toujours là. Acceptez d’abord le dossier, en haut de la page ; en attendant, vous pouvez ajouter une note ou une décision.',
    'Su oficina aún no ha aceptado este caso. No se ha guardado nada; lo que escribió sigue aquí. Acepte primero el caso, en la parte superior; hasta entonces puede añadir una nota o una decisión.',
  ),
  sentence(
    'not-by-cover',
    'You cover for a colleague: you read and write as they do, and do not close a case or hand it over. Nothing was saved; what you typed is still here. It waits for them or for the focal point.',
    'Vous assurez un remplacement : vous lisez et écrivez comme votre collègue, sans clore un dossier ni le transmettre. Rien n’a été enregistré ; votre saisie est toujours là. Cela attend son retour ou le point focal.',
    'Usted sustituye a otra persona: lee y escribe como ella, pero no cierra un caso ni lo traspasa. No se ha guardado nada; lo que escribió sigue aquí. Queda para ella o para el punto focal.',
  ),
  sentence(
    'cover-not-possible',
    'Cover is given to somebody else who works on cases at this office, for your own cases, from a day to a day of at most 60 later. Nothing was changed; choose the person and the days again.',
    'Un remplacement se confie à une autre personne qui suit des dossiers dans ce bureau, pour vos propres dossiers, d’un jour à un autre, 60 jours au plus. Rien n’a été modifié ; choisissez à nouveau la personne et les jours.',
    'La sustitución se encarga a otra persona que lleva casos en esta oficina, para sus propios casos, de un día a otro, 60 días como máximo. No se ha cambiado nada; elija de nuevo la persona y los días.',
  ),
  sentence(
    'office-too-large',
    'Only an office of up to {most} people who work on cases shares them all. Nothing was changed; name who covers instead.',
    'Seul un bureau de {most} personnes au plus qui suivent des dossiers peut tous les partager. Rien n’a été modifié ; désignez plutôt qui remplace.',
    'Solo una oficina de hasta {most} personas que llevan casos los comparte todos. No se ha cambiado nada; designe más bien quién sustituye.',
  ),
  sentence(
    'draft-too-large',
    'This is longer than a draft can be, so its last part is not kept yet. What you typed is still here: save it now, or divide it into two records.',
    'Ce texte dépasse ce qu’un brouillon peut contenir ; sa dernière partie n’est pas encore gardée. Votre saisie est toujours là : enregistrez-la maintenant, ou répartissez-la en deux fiches.',
    'Esto es más largo de lo que admite un borrador, así que la última parte aún no se conserva. Lo que escribió sigue aquí: guárdelo ahora, o repártalo en dos fichas.',
  ),
  sentence(
    'too-many-drafts',
    'You have {most} drafts, so this one is not kept yet. What you typed is still here: save it, or finish or discard some of those on Today.',
    'Vous avez {most} brouillons ; celui-ci n’est pas encore gardé. Votre saisie est toujours là : enregistrez-la, ou terminez ou abandonnez quelques brouillons de l’accueil.',
    'Tiene {most} borradores, así que este aún no se conserva. Lo que escribió sigue aquí: guárdelo, o termine o descarte algunos de los que están en Hoy.',
  ),
  sentence(
    'no-such-draft',
    'What is being written here is not kept as a draft yet. Nothing is lost; write on for a moment, then ask again.',
    'Ce qui s’écrit ici n’est pas encore gardé en brouillon. Rien n’est perdu ; continuez un instant, puis redemandez.',
    'Lo que se escribe aquí aún no está guardado como borrador. No se pierde nada; siga un momento y vuelva a preguntar.',
  ),
  sentence(
    'contact-asked-already',
    'It was asked once for this contact, and is not asked again. Nothing is lost; go on writing, and tell the focal point if you think that you have met.',
    'La question a déjà été posée pour ce contact et ne l’est qu’une fois. Rien n’est perdu ; continuez à écrire, et prévenez le point focal si vous pensez avoir déjà rencontré cette personne.',
    'Ya se preguntó una vez para este contacto y no se vuelve a preguntar. No se pierde nada; siga escribiendo y avise al punto focal si cree que ya se conocen.',
  ),
  sentence(
    'told-too-short',
    'Too few letters: they stand in too much of what was told. Nothing was looked for; type at least three letters of a word, or two signs in Chinese, Japanese or Thai.',
    'Trop peu de lettres : elles se trouvent partout dans ce qui a été raconté. Rien n’a été cherché ; tapez au moins trois lettres d’un mot, ou deux signes en chinois, en japonais ou en thaï.',
    'Muy pocas letras: están en casi todo lo que se contó. No se ha buscado nada; escriba al menos tres letras de una palabra, o dos signos en chino, japonés o tailandés.',
  ),
  sentence(
    'case-closed-to-named',
    'This case is open to named people only, and you are not one of them. Ask the focal point if you need to work on it.',
    'Ce dossier n’est ouvert qu’à des personnes désignées, et vous n’en faites pas partie. Adressez-vous au point focal si vous devez y travailler.',
    'Este caso solo está abierto a personas designadas y usted no es una de ellas. Hable con el punto focal si necesita trabajar en él.',
  ),
  sentence(
    'not-in-your-house',
    'Nobody of this case is staying in your house, so it does not open for you. If someone has just arrived, ask the focal point to record the stay.',
    'Personne de ce dossier ne séjourne dans votre maison ; il ne s’ouvre donc pas pour vous. Si quelqu’un vient d’arriver, demandez au point focal de noter le séjour.',
    'Nadie de este caso se aloja en su casa, por eso no se abre para usted. Si alguien acaba de llegar, pida al punto focal que anote la estancia.',
  ),
  sentence(
    'nothing-to-decide',
    'Nothing in this case is waiting for a decision, so it does not open for you. It will be on Today when something is asked.',
    'Rien dans ce dossier n’attend de décision ; il ne s’ouvre donc pas pour vous. Il figurera à l’accueil dès qu’une décision sera demandée.',
    'En este caso no hay nada pendiente de decisión, por eso no se abre para usted. Aparecerá en Hoy cuando se pida una.',
  ),
  sentence(
    'nothing-to-accept',
    'This case waits for no answer here: it is this office’s own, or was taken on already. Nothing was changed.',
    'Ce dossier n’attend aucune réponse ici : il est à ce bureau, ou a déjà été accepté. Rien n’a été modifié.',
    'Este caso no espera respuesta aquí: es de esta oficina o ya se aceptó. No se ha cambiado nada.',
  ),
  sentence(
    'loosening-none',
    'Nothing of this record waits to be accepted: it counts already, was changed since, or its office never met the person. Nothing was changed; open the case again to see what waits.',
    'Rien dans cette fiche n’attend d’être accepté : elle compte déjà, a été modifiée depuis, ou son bureau n’a jamais rencontré la personne. Rien n’a été modifié ; rouvrez le dossier pour voir ce qui attend.',
    'Nada de esta ficha espera aceptación: ya cuenta, se cambió después o su oficina nunca conoció a la persona. No se ha cambiado nada; vuelva a abrir el caso para ver qué espera.',
  ),
  sentence(
    'loosening-profits',
    'The office that recorded this would itself receive more by it, so its word is not enough. Nothing was changed. Ask the person, or a third office that met them, and accept it then.',
    'Le bureau qui a noté cela recevrait lui-même davantage ; sa parole ne suffit donc pas. Rien n’a été modifié. Demandez à la personne, ou à un troisième bureau qui l’a rencontrée, puis acceptez.',
    'La oficina que lo anotó recibiría ella misma más por ello; su palabra no basta. No se ha cambiado nada. Pregunte a la persona, o a una tercera oficina que la haya visto, y acéptelo entonces.',
  ),
  sentence(
    'loosening-agreement',
    'It is not said whether the agreement that you read is signed by the person or witnessed. Nothing was changed. Look at it again, say which, and accept it then.',
    'Il n’est pas indiqué si l’accord que vous avez lu est signé par la personne ou attesté par un témoin. Rien n’a été modifié. Relisez-le, indiquez-le, puis acceptez.',
    'No se indica si el acuerdo que leyó está firmado por la persona o por testigos. No se ha cambiado nada. Vuelva a mirarlo, indíquelo y acéptelo entonces.',
  ),
  sentence(
    'loosening-third',
    'This office cannot confirm it: it never met the person, wrote it itself, or would receive more by it. Nothing was changed. Ask the person, or another office that met them.',
    'Ce bureau ne peut pas le confirmer : il n’a jamais rencontré la personne, l’a noté lui-même, ou recevrait davantage. Rien n’a été modifié. Demandez à la personne, ou à un autre bureau qui l’a rencontrée.',
    'Esta oficina no puede confirmarlo: nunca conoció a la persona, lo anotó ella misma o recibiría más por ello. No se ha cambiado nada. Pregunte a la persona, o a otra oficina que la haya conocido.',
  ),
  sentence(
    'handover-office-unknown',
    'The directory does not name this office, so the case cannot be handed to it. Nothing was saved. Choose an office from the list; if it is missing, take the newest directory, or ask headquarters to enrol that office.',
    'Le répertoire ne connaît pas ce bureau ; le dossier ne peut pas lui être transmis. Rien n’a été enregistré. Choisissez un bureau dans la liste ; s’il manque, prenez le répertoire le plus récent ou demandez au siège d’y inscrire ce bureau.',
    'El directorio no nombra esta oficina, así que no se le puede traspasar el caso. No se ha guardado nada. Elija una oficina de la lista; si falta, tome el directorio más reciente o pida a la sede que inscriba esa oficina.',
  ),
  sentence(
    'role-may-not',
    'Your role does not do this here. Nothing was changed; ask the focal point, or someone whose task it is.',
    'Cette action ne relève pas de votre fonction. Rien n’a été modifié ; adressez-vous au point focal ou à la personne qui en est chargée.',
    'Esta acción no corresponde a su función. No se ha cambiado nada; hable con el punto focal o con quien se ocupe de ello.',
  ),
  sentence(
    'role-may-not-write',
    'Your role does not fill in this form. Nothing was saved; what you typed is still here. Ask the focal point to record it.',
    'Votre fonction ne remplit pas ce formulaire. Rien n’a été enregistré ; votre saisie est toujours là. Demandez au point focal de le noter.',
    'Su función no rellena este formulario. No se ha guardado nada; lo que escribió sigue aquí. Pida al punto focal que lo anote.',
  ),
  sentence(
    'not-your-record',
    'This record was written by {office}, the only office that can change or withdraw it. Nothing was changed. Add a record of your own beside it, or write to them.',
    'Cette fiche a été écrite par {office}, seul bureau à pouvoir la modifier ou la retirer. Rien n’a été modifié. Ajoutez votre propre fiche à côté, ou écrivez à ce bureau.',
    'Esta ficha la escribió {office}, la única oficina que puede cambiarla o retirarla. No se ha cambiado nada. Añada al lado una ficha propia, o escriba a esa oficina.',
  ),
  sentence(
    'override-needs-another',
    'An override is confirmed by somebody else. Nothing was saved: write it down as asked; the approver, headquarters or another office answers it.',
    'Une dérogation est confirmée par quelqu’un d’autre. Rien n’a été enregistré : notez-la comme demandée ; la personne qui approuve, le siège ou un autre bureau y répond.',
    'Una excepción la confirma otra persona. No se guardó nada: anótela como pedida; la contesta quien aprueba, la sede u otra oficina.',
  ),
  sentence(
    'one-per-office',
    'Your office already has this form in this case, and it has only one. Nothing was saved; open the one that is there and change it.',
    'Votre bureau a déjà ce formulaire dans ce dossier, et il n’en a qu’un. Rien n’a été enregistré ; ouvrez celui qui existe et modifiez-le.',
    'Su oficina ya tiene este formulario en este caso, y solo puede tener uno. No se ha guardado nada; abra el que existe y cámbielo.',
  ),
  sentence(
    'answers-wrong',
    'One answer cannot be kept as it stands. Nothing was saved yet; what you typed is still here. Correct the answer that is marked, then save again.',
    'Une réponse ne peut pas être conservée telle quelle. Rien n’est encore enregistré ; votre saisie est toujours là. Corrigez la réponse signalée, puis enregistrez de nouveau.',
    'Una respuesta no se puede guardar tal como está. Todavía no se ha guardado nada; lo que escribió sigue aquí. Corrija la respuesta marcada y vuelva a guardar.',
  ),
  sentence(
    'answers-wrong-in-row',
    'One cell of a table cannot be kept as it stands: row {row}, column “{column}”. Nothing was saved yet; what you typed is still here. Correct it, then save again.',
    'Une case d’un tableau ne peut pas être conservée telle quelle : ligne {row}, colonne « {column} ». Rien n’est encore enregistré ; votre saisie est toujours là. Corrigez-la, puis enregistrez de nouveau.',
    'Una casilla de una tabla no se puede guardar tal como está: fila {row}, columna «{column}». Todavía no se ha guardado nada; lo que escribió sigue aquí. Corríjala y vuelva a guardar.',
  ),
  sentence(
    'answer-not-yours',
    'This holds an answer to a question that your role does not see. Nothing was saved; leave that answer out. What is recorded there stays as it is.',
    'Ceci contient une réponse à une question que votre fonction ne voit pas. Rien n’a été enregistré ; laissez cette réponse de côté. Ce qui y est noté reste inchangé.',
    'Esto contiene una respuesta a una pregunta que su función no ve. No se ha guardado nada; deje fuera esa respuesta. Lo que consta ahí queda como está.',
  ),
  sentence(
    'answer-not-to-cite',
    'An answer can only be taken over from the same question, or from one that the same people may see. Nothing was saved; what you typed is still here. Write the answer yourself, then save again.',
    'Une réponse ne peut être reprise que de la même question, ou d’une question que les mêmes personnes voient. Rien n’a été enregistré ; votre saisie est toujours là. Écrivez vous-même la réponse, puis enregistrez de nouveau.',
    'Una respuesta solo se puede tomar de la misma pregunta, o de una que ven las mismas personas. No se ha guardado nada; lo que escribió sigue aquí. Escriba usted la respuesta y vuelva a guardar.',
  ),
  sentence(
    'case-too-large',
    'This case already has {most} records of your office, with all their versions, and takes no more. Nothing was saved, and all that is there is kept; ask headquarters how to go on.',
    'Ce dossier contient déjà {most} fiches de votre bureau, avec toutes leurs versions, et n’en accepte pas davantage. Rien n’a été enregistré et tout ce qui s’y trouve est conservé ; demandez au siège comment continuer.',
    'Este caso ya tiene {most} fichas de su oficina, con todas sus versiones, y no admite más. No se ha guardado nada y todo lo que hay se conserva; pregunte a la sede cómo seguir.',
  ),
  sentence(
    'nothing-answered',
    'No question is answered yet, so nothing was saved. Answer one, or close the form.',
    'Aucune question n’a encore de réponse ; rien n’a été enregistré. Répondez à l’une d’elles, ou fermez le formulaire.',
    'Todavía no hay ninguna respuesta, así que no se ha guardado nada. Responda a una pregunta o cierre el formulario.',
  ),
  sentence(
    'nothing-to-undo',
    'This can no longer be taken back with one key. What was saved is kept; open the record and change it, or withdraw it.',
    'Ceci ne peut plus être annulé d’une touche. Ce qui a été enregistré est conservé ; ouvrez la fiche pour la modifier, ou retirez-la.',
    'Esto ya no se puede deshacer con una tecla. Lo guardado se conserva; abra la ficha y cámbiela, o retírela.',
  ),
] as const satisfies readonly Sentence[];
