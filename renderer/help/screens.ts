import { text } from '../../db/codebook/text.ts';
import type { Text } from '../../db/codebook/types.ts';
import type { Screen } from '../state/route.ts';

/** Where help is asked for: a screen, or what comes before anybody is logged in. */
export type HelpPlace = Screen | 'signed-out';

interface ScreenHelp {
  /** What the screen is for. */
  readonly isFor: Text;
  /** What is done there, in the order in which it is done. */
  readonly steps: readonly Text[];
}

export const SCREEN_HELP: Readonly<Record<HelpPlace, ScreenHelp>> = {
  'signed-out': {
    isFor: text(
      'Here you log in, or set up this desk once.',
      'Ici, vous vous connectez, ou vous installez ce poste une seule fois.',
      'Aquí inicia sesión, o configura este puesto una sola vez.',
    ),
    steps: [
      text(
        'Type your name and your password. Capital letters in the name do not matter.',
        'Saisissez votre nom et votre mot de passe. Les majuscules du nom ne comptent pas.',
        'Escriba su nombre y su contraseña. Las mayúsculas del nombre no importan.',
      ),
      text(
        'Password forgotten? The printed recovery code lets you in.',
        'Mot de passe oublié ? Le code de récupération imprimé vous fait entrer.',
        '¿Olvidó la contraseña? El código de recuperación impreso le deja entrar.',
      ),
      text(
        'To practise, choose invented cases. They never mix with real ones.',
        'Pour vous exercer, choisissez les dossiers inventés. Ils ne se mêlent jamais aux vrais.',
        'Para practicar, elija los casos inventados. Nunca se mezclan con los reales.',
      ),
    ],
  },
  today: {
    isFor: text(
      'Today shows what you must do, what waits, and since when.',
      '« Aujourd’hui » montre ce que vous devez faire, ce qui attend, et depuis quand.',
      'Hoy muestra qué debe hacer, qué espera y desde cuándo.',
    ),
    steps: [
      text(
        'Danger stands first. Answer it before anything else.',
        'Le danger est en premier. Répondez-y avant tout le reste.',
        'El peligro va primero. Atiéndalo antes que nada.',
      ),
      text(
        'Go through the lines with the arrow keys. Enter opens one.',
        'Parcourez les lignes avec les flèches. Entrée en ouvre une.',
        'Recorra las líneas con las flechas. Intro abre una.',
      ),
      text(
        'What you began and did not save stands here too.',
        'Ce que vous avez commencé sans enregistrer est là aussi.',
        'Lo que empezó y no guardó también está aquí.',
      ),
    ],
  },
  cases: {
    isFor: text(
      'The list finds one case, and shows many.',
      'La liste trouve un dossier et en montre plusieurs.',
      'La lista encuentra un caso y muestra muchos.',
    ),
    steps: [
      text(
        'Type part of a name or reference. Other spellings are found too.',
        'Saisissez une partie du nom ou de la référence. Les autres orthographes sont trouvées aussi.',
        'Escriba parte del nombre o de la referencia. También se encuentran otras grafías.',
      ),
      text(
        'Enter goes to the list, the arrows choose, Enter opens.',
        'Entrée mène à la liste, les flèches choisissent, Entrée ouvre.',
        'Intro lleva a la lista, las flechas eligen, Intro abre.',
      ),
      text(
        'Space selects a case, Ctrl+A all that fit. What can be done stands below.',
        'Espace sélectionne un dossier, Ctrl+A tous. Les actions sont en dessous.',
        'Espacio selecciona un caso, Ctrl+A todos. Debajo está qué puede hacerse.',
      ),
      text(
        'Hold F2 to see names. Let go before somebody looks over.',
        'Maintenez F2 pour voir les noms. Relâchez si quelqu’un regarde.',
        'Mantenga F2 para ver los nombres. Suéltela si alguien mira.',
      ),
    ],
  },
  case: {
    isFor: text(
      'The case holds all that is written about one person’s time of need.',
      'Le dossier réunit ce qui est écrit sur une période où une personne a besoin d’aide.',
      'El caso reúne lo escrito sobre un período en que una persona necesita ayuda.',
    ),
    steps: [
      text(
        'Read first: danger, how to reach the person, what is agreed.',
        'Lisez d’abord : le danger, comment joindre la personne, ce qui est convenu.',
        'Lea primero: el peligro, cómo contactar con la persona, qué se acordó.',
      ),
      text(
        '1 to 9 open the tabs. Alt N adds a record, Ctrl S saves it. Alt A notes a danger.',
        '1 à 9 ouvrent les onglets. Alt N ajoute une fiche, Ctrl S l’enregistre. Alt A note un danger.',
        'De 1 a 9 se abren las pestañas. Alt N añade una ficha, Ctrl S la guarda. Alt A anota un peligro.',
      ),
      text(
        'In a follow-up ask about safety first. Ctrl D then takes over what was not bad last time.',
        'Dans un suivi, la sécurité d’abord. Ctrl D reprend ensuite ce qui n’allait pas mal.',
        'En un seguimiento, primero la seguridad. Ctrl D toma luego lo que no iba mal.',
      ),
      text(
        'What you type is kept as a draft until you save.',
        'Ce que vous saisissez reste en brouillon jusqu’à l’enregistrement.',
        'Lo que escribe queda como borrador hasta que lo guarda.',
      ),
      text(
        'What another office wrote cannot be changed here. You can cite it.',
        'Ce qu’un autre bureau a écrit ne se change pas ici. Vous pouvez le citer.',
        'Lo que escribió otra oficina no se cambia aquí. Puede citarlo.',
      ),
      text(
        'A condition that is not met says what is missing.',
        'Une condition non remplie dit ce qui manque.',
        'Una condición que no se cumple dice qué falta.',
      ),
    ],
  },
  'first-contact': {
    isFor: text(
      'One page, twelve questions, for the person in front of you.',
      'Une page, douze questions, pour la personne en face de vous.',
      'Una página, doce preguntas, para la persona que tiene delante.',
    ),
    steps: [
      text(
        'A digit or letter answers. Enter goes on. Nothing is required.',
        'Un chiffre ou une lettre répond. Entrée passe à la suite. Rien n’est obligatoire.',
        'Una cifra o letra responde. Intro sigue. Nada es obligatorio.',
      ),
      text(
        'The empty circle marks what is asked. Never read the others aloud.',
        'Le cercle vide marque ce qui est demandé. Ne lisez jamais les autres à voix haute.',
        'El círculo vacío marca lo que se pregunta. Nunca lea los otros en voz alta.',
      ),
      text(
        'Choose the next step with Alt and its number. Ctrl S saves.',
        'Choisissez la prochaine étape avec Alt et son numéro. Ctrl S enregistre.',
        'Elija el próximo paso con Alt y su número. Ctrl S guarda.',
      ),
      text(
        'Escape leaves the page. The draft stays, and Today leads back.',
        'Échap quitte la page. Le brouillon reste, et « Aujourd’hui » permet d’y revenir.',
        'Esc sale de la página. El borrador queda, y desde Hoy se vuelve a él.',
      ),
    ],
  },
  roster: {
    isFor: text(
      'The roster is for several people who come together.',
      'Cette page sert quand plusieurs personnes arrivent ensemble.',
      'Esta página es para varias personas que llegan juntas.',
    ),
    steps: [
      text(
        'Write first what is the same for all. It goes into each file.',
        'Notez d’abord ce qui est commun à toutes. Cela figure dans chaque dossier.',
        'Anote primero lo que es igual para todas. Queda en cada caso.',
      ),
      text(
        'Then one row a person, with the keys of first contact. Enter at the end begins the next.',
        'Puis une ligne par personne, avec les touches du premier contact. Entrée à la fin ouvre la suivante.',
        'Luego una fila por persona, con las teclas del primer contacto. Intro al final abre la siguiente.',
      ),
      text(
        'Ctrl D takes language, sex, nationality or next step from the row above. All else is asked of each.',
        'Ctrl D reprend la langue, le sexe, la nationalité ou l’étape de la ligne du dessus. Le reste se demande à chacune.',
        'Ctrl D toma de arriba el idioma, el sexo, la nacionalidad o el paso. Lo demás se pregunta a cada una.',
      ),
      text(
        'Only the open row shows what was said. Save at any time with Ctrl S and go on.',
        'Seule la ligne ouverte montre ce qui a été dit. Enregistrez à tout moment avec Ctrl S et continuez.',
        'Solo la fila abierta muestra lo que se dijo. Guarde en cualquier momento con Ctrl S y siga.',
      ),
    ],
  },
  links: {
    isFor: text(
      'Links show which persons of this office have to do with each other.',
      'Les liens montrent quelles personnes de ce bureau ont affaire les unes aux autres.',
      'Los vínculos muestran qué personas de esta oficina tienen que ver entre sí.',
    ),
    steps: [
      text(
        'Write the reference of the other case. Say what links them, and how sure it is.',
        'Notez la référence de l’autre dossier, ce qui les lie et le degré de certitude.',
        'Anote la referencia del otro caso, qué las vincula y con qué certeza.',
      ),
      text(
        'Keep apart follows both persons, whatever rooms they have.',
        'À tenir à distance vaut pour les deux personnes, quelles que soient leurs chambres.',
        'Mantener a distancia vale para ambas personas, sean cuales sean sus habitaciones.',
      ),
      text(
        'Links stay in this office. Only who opens both cases sees one.',
        'Les liens restent dans ce bureau. Seul qui ouvre les deux dossiers en voit un.',
        'Los vínculos quedan en esta oficina. Solo los ve quien abre ambos casos.',
      ),
    ],
  },
  arrivals: {
    isFor: text(
      'The arrival sheet shows who is expected at this office.',
      'Cette liste montre qui est attendu à ce bureau.',
      'Esta lista muestra a quién se espera en esta oficina.',
    ),
    steps: [
      text(
        '1 arrived, 2 late, 3 did not appear. Enter goes to the next person.',
        '1 arrivée, 2 en retard, 3 absence. Entrée passe à la personne suivante.',
        '1 llegó, 2 llegó tarde, 3 no se presentó. Intro pasa a la siguiente persona.',
      ),
      text(
        'Ctrl S writes all that is ticked in one act. Nothing is written of the others.',
        'Ctrl S note en une fois tout ce qui est coché. Rien n’est noté des autres.',
        'Ctrl S anota de una vez todo lo marcado. De las demás no se anota nada.',
      ),
      text(
        'Who was announced in a house and came is in it.',
        'Qui était annoncé dans une maison et arrive y est aussitôt.',
        'Quien estaba anunciado en una casa y llega está en ella enseguida.',
      ),
      text(
        'Otherwise: held at the border, or arrived elsewhere. The form asks for it.',
        'Autre situation : retenue à la frontière, ou arrivée ailleurs. La fiche le demande.',
        'Otra situación: retención en la frontera, o llegada a otro lugar. La ficha lo pregunta.',
      ),
    ],
  },
  house: {
    isFor: text(
      'The house shows who is here, who comes and who leaves.',
      'La maison montre qui est là, qui arrive et qui part.',
      'La casa muestra quién está, quién llega y quién se va.',
    ),
    steps: [
      text(
        'Each bar is a stay, by day.',
        'Chaque barre est un séjour, par jour.',
        'Cada barra es una estancia, por día.',
      ),
      text(
        'The house sheet tells the night shift what it must know. Destroy it in time.',
        'La fiche de séjour dit à l’équipe de nuit ce qu’elle doit savoir. Détruisez-la à temps.',
        'La hoja de estancia dice al turno de noche lo que debe saber. Destrúyala a tiempo.',
      ),
      text(
        'Always use the name that is used in the house.',
        'Utilisez toujours le nom en usage dans la maison.',
        'Use siempre el nombre que se usa en la casa.',
      ),
    ],
  },
  exchange: {
    isFor: text(
      'Exchange prepares protected files for other offices, and takes theirs in.',
      'Les échanges préparent des fichiers protégés pour d’autres bureaux, et ouvrent les leurs.',
      'El intercambio prepara archivos protegidos para otras oficinas y recibe los suyos.',
    ),
    steps: [
      text(
        'Join headquarters once: twelve words are compared by telephone.',
        'Inscrivez-vous au siège une fois : douze mots sont comparés par téléphone.',
        'Inscríbase en la sede una vez: se comparan doce palabras por teléfono.',
      ),
      text(
        'Sealing first shows what goes, what stays, and why.',
        'Avant de sceller, vous voyez ce qui part, ce qui reste, et pourquoi.',
        'Antes de sellar ve qué sale, qué se queda y por qué.',
      ),
      text(
        'A sealed file is not sent yet. Carry or mail it yourself.',
        'Un fichier scellé n’est pas encore envoyé. Portez-le ou envoyez-le vous-même.',
        'Un archivo sellado aún no está enviado. Debe llevarlo o enviarlo usted.',
      ),
      text(
        'It has arrived when its receipt is here.',
        'Il est arrivé quand son accusé de réception est ici.',
        'Ha llegado cuando tiene aquí su acuse de recibo.',
      ),
    ],
  },
  statistics: {
    isFor: text(
      'Statistics counts, and says what each number counts.',
      'Les statistiques comptent, et disent ce que compte chaque nombre.',
      'Las estadísticas cuentan, y dicen qué cuenta cada número.',
    ),
    steps: [
      text(
        'Choose what is counted, the time and the offices.',
        'Choisissez ce qui est compté, la période et les bureaux.',
        'Elija qué se cuenta, el período y las oficinas.',
      ),
      text(
        'Small numbers are hidden, so that nobody is recognised.',
        'Les petits nombres sont masqués, pour que personne ne soit reconnu.',
        'Los números pequeños se ocultan, para que nadie sea reconocido.',
      ),
      text(
        'Print the sentences with the table. Without them it misleads.',
        'Imprimez les phrases avec le tableau. Sans elles, il trompe.',
        'Imprima las frases con la tabla. Sin ellas, engaña.',
      ),
    ],
  },
  inbox: {
    isFor: text(
      'The inbox keeps every file that came, and what became of it.',
      'Les arrivées gardent chaque fichier reçu, et ce qu’il est devenu.',
      'Las entradas conservan cada archivo que llegó y qué pasó con él.',
    ),
    steps: [
      text(
        'Drop the files here, or choose them. Taking in goes on elsewhere too.',
        'Déposez les fichiers ici, ou choisissez-les. Ils continuent de s’ouvrir depuis les autres écrans.',
        'Suelte aquí los archivos o elíjalos. Se siguen abriendo desde las demás pantallas.',
      ),
      text(
        'What went wrong stands first, with what to do about it.',
        'Ce qui a échoué est en premier, avec ce qu’il faut faire.',
        'Lo que falló va primero, con lo que hay que hacer.',
      ),
      text(
        'Carry the receipts back: without them the same cases come again.',
        'Faites parvenir les accusés de réception : sans eux, les mêmes dossiers reviennent.',
        'Devuelva los acuses de recibo: sin ellos, los mismos casos vuelven a llegar.',
      ),
    ],
  },
  'hand-over': {
    isFor: text(
      'Here a case goes to the office that receives the person.',
      'Ici, un dossier part vers le bureau qui prend la personne en charge.',
      'Aquí un caso va a la oficina que se hace cargo de la persona.',
    ),
    steps: [
      text(
        'Choose the office from the list. Look at what goes and what stays.',
        'Choisissez le bureau dans la liste. Regardez ce qui part et ce qui reste.',
        'Elija la oficina de la lista. Mire qué sale y qué se queda.',
      ),
      text(
        'Seal, and bring the file to them. Today says since when you wait.',
        'Scellez, et portez-leur le fichier. « Aujourd’hui » dit depuis quand vous attendez.',
        'Selle y lléveles el archivo. Hoy dice desde cuándo espera.',
      ),
      text(
        'Until they answer, the person is still yours to look after.',
        'Jusqu’à leur réponse, la personne reste sous votre responsabilité.',
        'Hasta que respondan, la persona sigue a cargo de usted.',
      ),
    ],
  },
  tracking: {
    isFor: text(
      'Here stands what was spent on each person, and what is left.',
      'Ici figure ce qui a été dépensé par personne, et ce qui reste.',
      'Aquí figura lo que se gastó por persona y lo que queda.',
    ),
    steps: [
      text('Choose the line.', 'Choisissez la ligne.', 'Elija la línea.'),
      text(
        'Enter on a reference opens the case, where payments are recorded.',
        'Entrée sur une référence ouvre le dossier, où se notent les paiements.',
        'Intro en una referencia abre el caso, donde se anotan los pagos.',
      ),
      text(
        'A printed sheet has a number. Destroy it by its day.',
        'Une feuille imprimée porte un numéro. Détruisez-la à sa date.',
        'Una hoja impresa lleva un número. Destrúyala en su fecha.',
      ),
    ],
  },
  'today-rules': {
    isFor: text(
      'This page lists every rule that makes a line by itself.',
      'Cette page donne chaque règle qui crée une ligne d’elle-même.',
      'Esta página enumera cada regla que crea una línea por sí sola.',
    ),
    steps: [
      text(
        'Each rule says when its line comes, and when it goes.',
        'Chaque règle dit quand sa ligne apparaît, et quand elle disparaît.',
        'Cada regla dice cuándo aparece su línea y cuándo desaparece.',
      ),
      text(
        'A line goes when its reason is gone. Nobody has to tick it.',
        'Une ligne disparaît quand sa raison n’existe plus. Il n’y a rien à cocher.',
        'Una línea desaparece cuando ya no hay motivo. No hay que marcarla.',
      ),
    ],
  },
  hotline: {
    isFor: text(
      'Hotline notes a call without a name: who calls, what about, what was advised.',
      'La ligne d’assistance note un appel sans nom : qui appelle, à quel sujet, quel conseil.',
      'La línea de ayuda anota una llamada sin nombre: quién llama, sobre qué, qué consejo.',
    ),
    steps: [
      text(
        'A key chooses, Enter goes on, Ctrl+S saves. Alt+U is a silent call, Alt+B an abusive one.',
        'Une touche choisit, Entrée continue, Ctrl+S enregistre. Alt+U : appel muet, Alt+B : appel injurieux.',
        'Una tecla elige, Intro continúa, Ctrl+S guarda. Alt+U es una llamada muda, Alt+B una ofensiva.',
      ),
      text(
        'A number is kept only to call back. It is deleted then, or after 30 days.',
        'Un numéro n’est gardé que pour rappeler. Il est supprimé ensuite, ou après 30 jours.',
        'Un número se guarda solo para devolver la llamada. Se borra después, o a los 30 días.',
      ),
      text(
        'Make a case, or at once Alt+N, begins a First contact with it.',
        'Ouvrir un dossier, ou Alt+N aussitôt, mène au premier contact avec ce que l’on sait.',
        'Abrir un caso, o Alt+N enseguida, lleva al primer contacto con lo que se sabe.',
      ),
    ],
  },
  settings: {
    isFor: text(
      'Settings holds copies, users, your password, and the papers and files sent out.',
      'Les réglages contiennent les copies, les comptes, votre mot de passe et les sorties.',
      'Los ajustes contienen copias, usuarios, su contraseña y las salidas.',
    ),
    steps: [
      text(
        'Choose a second place for copies first: a stick, another disk.',
        'Choisissez d’abord un second emplacement pour les copies : clé USB, autre disque.',
        'Elija primero un segundo lugar para las copias: memoria USB, otro disco.',
      ),
      text(
        'Keep the printed recovery code in a locked place, not here.',
        'Gardez le code de récupération imprimé sous clé, pas ici.',
        'Guarde el código de recuperación impreso bajo llave, no aquí.',
      ),
      text(
        'A colleague leaves? End the access on the same day.',
        'Une personne quitte le bureau ? Mettez fin à son accès le jour même.',
        '¿Alguien deja la oficina? Quítele el acceso el mismo día.',
      ),
    ],
  },
  print: {
    isFor: text(
      'The preview is the paper: what you see is what prints.',
      'L’aperçu est le papier : ce que vous voyez s’imprime.',
      'La vista previa es el papel: lo que ve es lo que se imprime.',
    ),
    steps: [
      text(
        'Read it once before printing. A paper cannot be called back.',
        'Lisez-le avant d’imprimer. Un papier imprimé ne se rattrape pas.',
        'Léalo antes de imprimir. Un papel impreso ya no se recupera.',
      ),
      text(
        'Each paper is listed in Settings, with its number.',
        'Chaque papier figure dans les réglages, avec son numéro.',
        'Cada papel queda anotado en los ajustes, con su número.',
      ),
    ],
  },
};
