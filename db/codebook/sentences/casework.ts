/** Why a case or a record cannot be opened, saved or taken back. Sources: case-file.md (Who sees what; Two halves); product.md principle 3. */
import type { Sentence } from '../types.ts';
import { sentence } from './sentence.ts';

export const CASEWORK_SENTENCES: readonly Sentence[] = [
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
    'loosening-none',
    'Nothing of this record waits to be accepted: it counts already, was changed since, or its office never met the person. Nothing was changed; open the case again to see what waits.',
    'Rien dans cette fiche n’attend d’être accepté : elle compte déjà, a été modifiée depuis, ou son bureau n’a jamais rencontré la personne. Rien n’a été modifié ; rouvrez le dossier pour voir ce qui attend.',
    'Nada de esta ficha espera aceptación: ya cuenta, se cambió después o su oficina nunca vio a la persona. No se ha cambiado nada; vuelva a abrir el caso para ver qué espera.',
  ),
  sentence(
    'loosening-profits',
    'The office that recorded this would itself receive more by it, so its word is not enough. Nothing was changed. Ask the person, and accept it then.',
    'Le bureau qui a noté cela recevrait lui-même davantage ; sa parole ne suffit donc pas. Rien n’a été modifié. Demandez à la personne, puis acceptez.',
    'La oficina que lo anotó recibiría ella misma más por ello; su palabra no basta. No se ha cambiado nada. Pregunte a la persona y acéptelo entonces.',
  ),
  sentence(
    'handover-office-unknown',
    'The directory does not name this office, so the case cannot be handed to it. Nothing was saved. Choose an office from the list; if it is missing, take the newest directory, or ask headquarters to enrol that office.',
    'L’annuaire ne connaît pas ce bureau ; le dossier ne peut pas lui être transmis. Rien n’a été enregistré. Choisissez un bureau dans la liste ; s’il manque, prenez l’annuaire le plus récent ou demandez au siège d’y inscrire ce bureau.',
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
    'answer-not-yours',
    'This holds an answer to a question that your role does not see. Nothing was saved; leave that answer out. What is recorded there stays as it is.',
    'Ceci contient une réponse à une question que votre fonction ne voit pas. Rien n’a été enregistré ; laissez cette réponse de côté. Ce qui y est noté reste inchangé.',
    'Esto contiene una respuesta a una pregunta que su función no ve. No se ha guardado nada; deje fuera esa respuesta. Lo que consta ahí queda como está.',
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
];
