import { text } from '../../db/codebook/text.ts';
import type { Text } from '../../db/codebook/types.ts';

interface Word {
  readonly word: Text;
  readonly means: Text;
}

const word = (
  [en, fr, es]: readonly [string, string, string],
  [meansEn, meansFr, meansEs]: readonly [string, string, string],
): Word => ({ word: text(en, fr, es), means: text(meansEn, meansFr, meansEs) });

/** The words of the screens, as `db/GLOSSARY.md` has them (a test compares), each in one plain sentence. */
export const WORDS: readonly Word[] = [
  word(
    ['case', 'dossier', 'caso'],
    [
      'One time of need of one person. A person may have several.',
      'Une période où une personne a besoin d’aide. Une personne peut en avoir plusieurs.',
      'Un período en que una persona necesita ayuda. Una persona puede tener varios.',
    ],
  ),
  word(
    ['record', 'fiche', 'ficha'],
    [
      'One filled form, written by one office.',
      'Un formulaire rempli, écrit par un bureau.',
      'Un formulario completado, escrito por una oficina.',
    ],
  ),
  word(
    ['form', 'formulaire', 'formulario'],
    ['The questions that are asked together.', 'Les questions posées ensemble.', 'Las preguntas que se hacen juntas.'],
  ),
  word(
    ['question', 'question', 'pregunta'],
    [
      'What is asked. It may always stay empty.',
      'Ce qui est demandé. La réponse peut toujours rester vide.',
      'Lo que se pregunta. La respuesta siempre puede quedar vacía.',
    ],
  ),
  word(
    ['answer', 'réponse', 'respuesta'],
    [
      'What was said, or why there is nothing.',
      'Ce qui a été dit, ou pourquoi il n’y a rien.',
      'Lo que se dijo, o por qué no hay nada.',
    ],
  ),
  word(
    ['code', 'code', 'código'],
    ['One answer of a list that is fixed.', 'Une réponse d’une liste fixe.', 'Una respuesta de una lista fija.'],
  ),
  word(
    ['reference', 'référence', 'referencia'],
    [
      'The label of a case. It says nothing of the person.',
      'L’étiquette d’un dossier. Elle ne dit rien de la personne.',
      'La etiqueta de un caso. No dice nada de la persona.',
    ],
  ),
  word(
    ['contact', 'contact', 'contacto'],
    [
      'A call, a visit, or somebody sent to you.',
      'Un appel, une visite, ou quelqu’un qui vous est adressé.',
      'Una llamada, una visita, o alguien que le envían.',
    ],
  ),
  word(
    ['first contact', 'premier contact', 'primer contacto'],
    [
      'The page of twelve questions for somebody new.',
      'La page de douze questions pour une nouvelle personne.',
      'La página de doce preguntas para alguien nuevo.',
    ],
  ),
  word(
    ['partner', 'partenaire', 'organización'],
    [
      'Who helps beside our own offices: a clinic, a lawyer, a shelter.',
      'Qui aide en dehors de nos bureaux : une clinique, une avocate, un centre d’hébergement.',
      'Quien ayuda además de nuestras oficinas: una clínica, una abogada, un albergue.',
    ],
  ),
  word(
    ['project', 'projet', 'proyecto'],
    [
      'A line that pays for help, with its donors and its rules.',
      'Une ligne qui finance l’aide, avec ses bailleurs et ses règles.',
      'Una línea que paga la ayuda, con sus donantes y sus reglas.',
    ],
  ),
  word(
    ['safe contact', 'contact sans danger', 'contacto seguro'],
    [
      'How to reach somebody without hurting them.',
      'Comment joindre quelqu’un sans lui nuire.',
      'Cómo contactar a alguien sin hacerle daño.',
    ],
  ),
  word(
    ['consent', 'consentement', 'consentimiento'],
    [
      'What the person agreed to, matter by matter.',
      'Ce que la personne a accepté, point par point.',
      'Lo que la persona aceptó, asunto por asunto.',
    ],
  ),
  word(
    ['text to agree to', 'texte de consentement', 'texto de consentimiento'],
    [
      'What is read aloud or printed in their language before somebody agrees. A draft, until a native speaker has read it.',
      'Ce qui est lu ou imprimé dans sa langue avant que quelqu’un donne son accord. Un texte provisoire, tant que personne dont c’est la langue ne l’a relu.',
      'Lo que se lee o imprime en su idioma antes de que alguien dé su permiso. Un borrador, hasta que lo lea alguien cuya lengua sea.',
    ],
  ),
  word(
    ['screening', 'entretien d’identification', 'entrevista de identificación'],
    ['The talk about what happened.', 'L’entretien sur ce qui s’est passé.', 'La conversación sobre lo que ocurrió.'],
  ),
  word(
    ['determination', 'détermination', 'determinación'],
    [
      'What your office holds to be so, and on what ground.',
      'Ce que votre bureau tient pour établi, et sur quel fondement.',
      'Lo que su oficina da por establecido, y con qué base.',
    ],
  ),
  word(
    ['decision', 'décision', 'decisión'],
    [
      'What somebody decided in a case, with the reason.',
      'Ce que quelqu’un a décidé dans un dossier, avec la raison.',
      'Lo que alguien decidió en un caso, con el motivo.',
    ],
  ),
  word(
    ['anonymous row', 'ligne anonyme', 'fila anónima'],
    [
      'All that stays of somebody who wants nothing kept: a count.',
      'Ce qui reste d’une personne qui ne veut rien laisser : un nombre.',
      'Lo que queda de quien no quiere que se guarde nada: un número.',
    ],
  ),
  word(
    ['help given', 'aide apportée', 'ayuda prestada'],
    [
      'Help that really came, on a day that has passed.',
      'Une aide vraiment apportée, un jour déjà passé.',
      'Ayuda que llegó de verdad, en un día ya pasado.',
    ],
  ),
  word(
    ['scan or photo', 'scan ou photo', 'escaneo o foto'],
    [
      'A picture of a paper or a place. Only what it shows is kept.',
      'L’image d’un papier ou d’un lieu. Seul ce qu’elle montre est gardé.',
      'La imagen de un papel o de un lugar. Solo se guarda lo que muestra.',
    ],
  ),
  word(
    ['stay', 'séjour', 'estancia'],
    [
      'Where somebody sleeps, from when until when.',
      'Où quelqu’un dort, de quand à quand.',
      'Dónde duerme alguien, desde cuándo hasta cuándo.',
    ],
  ),
  word(
    ['house', 'maison', 'casa'],
    [
      'A place with beds, known by its code alone.',
      'Un lieu avec des lits, connu par son seul code.',
      'Un lugar con camas, conocido solo por su código.',
    ],
  ),
  word(
    ['house sheet', 'fiche de séjour', 'hoja de estancia'],
    [
      'The paper that tells the house what it must know.',
      'Le papier qui dit à la maison ce qu’elle doit savoir.',
      'El papel que dice a la casa lo que debe saber.',
    ],
  ),
  word(
    ['day sheet', 'feuille du jour', 'hoja del día'],
    [
      'What the night shift must know. It is destroyed in the morning.',
      'Ce que l’équipe de nuit doit savoir. Elle est détruite le matin.',
      'Lo que el turno de noche debe saber. Se destruye por la mañana.',
    ],
  ),
  word(
    ['feedback', 'suites données', 'retroalimentación'],
    [
      'What headquarters tells an office of what became of its reports, on paper.',
      'Ce que le siège dit à un bureau du sort de ses envois, sur papier.',
      'Lo que la sede dice a una oficina de qué fue de sus informes, en papel.',
    ],
  ),
  word(
    ['duty', 'permanence', 'guardia'],
    [
      'Who answers the telephone at any hour.',
      'Qui répond au téléphone à toute heure.',
      'Quien responde al teléfono a cualquier hora.',
    ],
  ),
  word(
    ['follow-up', 'suivi', 'seguimiento'],
    [
      'A contact after the help, if the person agreed.',
      'Un contact après l’aide, si la personne l’a accepté.',
      'Un contacto después de la ayuda, si la persona lo aceptó.',
    ],
  ),
  word(
    ['closing', 'clôture', 'cierre'],
    [
      'The end of your office’s part in a case.',
      'La fin de la part de votre bureau dans un dossier.',
      'El fin de la parte de su oficina en un caso.',
    ],
  ),
  word(
    ['handing over', 'transmission', 'traspaso'],
    [
      'Giving a case to another office, whose answer is awaited.',
      'Remettre un dossier à un autre bureau ; sa réponse est attendue.',
      'Pasar un caso a otra oficina; se espera su respuesta.',
    ],
  ),
  word(
    ['second look', 'second regard', 'segunda mirada'],
    [
      'Looking again on a later day: some dangers do not end without it.',
      'Regarder de nouveau un autre jour : sans cela, certains dangers ne cessent pas.',
      'Revisar de nuevo otro día: sin eso, algunos peligros no terminan.',
    ],
  ),
  word(
    ['task', 'tâche', 'tarea'],
    [
      'What you want to do on a day, or ask of a colleague.',
      'Ce que vous voulez faire un jour donné, ou demandez à une autre personne.',
      'Lo que quiere hacer un día dado, o pide a otra persona.',
    ],
  ),
  word(
    ['danger', 'danger', 'peligro'],
    [
      'What somebody told of and nobody has answered yet. It rings nowhere: tell a person.',
      'Ce qui a été signalé et reste sans réponse. Personne n’est alerté : prévenez quelqu’un.',
      'Lo que se contó y sigue sin respuesta. No avisa a nadie: avise a alguien.',
    ],
  ),
  word(
    ['gate', 'condition', 'condición'],
    [
      'A step that should wait until something is there.',
      'Une étape qui doit attendre que quelque chose soit fait ou noté.',
      'Un paso que debe esperar a que algo esté hecho o anotado.',
    ],
  ),
  word(
    ['guardian', 'représentation légale', 'tutela'],
    [
      'Who answers for a child beside the child’s own word.',
      'Qui répond d’un enfant, en plus de la parole de l’enfant.',
      'Quien responde por un niño o una niña, además de su propia palabra.',
    ],
  ),
  word(
    ['may be under 18', 'peut-être moins de 18 ans', 'puede ser menor de 18'],
    [
      'We protect as a child until it is clear.',
      'La personne est protégée comme un enfant jusqu’à ce que ce soit clair.',
      'Se protege a la persona como a una niña o un niño hasta que esté claro.',
    ],
  ),
  word(
    ['stage', 'phase', 'etapa'],
    [
      'How far a case has come, by what was done.',
      'Où en est un dossier, d’après ce qui a été fait.',
      'Hasta dónde ha llegado un caso, según lo que se hizo.',
    ],
  ),
  word(
    ['draft', 'brouillon', 'borrador'],
    [
      'What is typed and not saved. It is kept for you.',
      'Ce qui est saisi sans être enregistré. Il est gardé pour vous.',
      'Lo escrito sin guardar. Se conserva para usted.',
    ],
  ),
  word(
    ['role', 'rôle', 'función'],
    [
      'What somebody does at the office, and so may see.',
      'Ce que quelqu’un fait au bureau, et peut donc voir.',
      'Lo que alguien hace en la oficina, y por eso puede ver.',
    ],
  ),
  word(
    ['office', 'bureau', 'oficina'],
    [
      'People who work on cases and write records.',
      'Des personnes qui suivent des dossiers et écrivent des fiches.',
      'Personas que llevan casos y escriben fichas.',
    ],
  ),
  word(
    ['headquarters', 'siège', 'sede'],
    [
      'The office that receives what all others seal for it.',
      'Le bureau qui reçoit ce que les autres scellent pour lui.',
      'La oficina que recibe lo que las demás sellan para ella.',
    ],
  ),
  word(
    ['desk', 'poste', 'puesto'],
    [
      'This program on one computer, with its own database.',
      'Ce programme sur un ordinateur, avec sa propre base.',
      'Este programa en un equipo, con su propia base de datos.',
    ],
  ),
  word(
    ['epoch', 'époque', 'época'],
    [
      'A time in which a desk writes without a break.',
      'Une période où un poste écrit sans interruption.',
      'Un tiempo en que un puesto escribe sin interrupción.',
    ],
  ),
  word(
    ['card', 'carte', 'tarjeta'],
    [
      'A small file by which an office introduces itself.',
      'Un petit fichier par lequel un bureau se présente.',
      'Un archivo pequeño con el que una oficina se presenta.',
    ],
  ),
  word(
    ['directory', 'répertoire', 'directorio'],
    [
      'The signed list of offices that you can trust.',
      'La liste signée des bureaux dignes de confiance.',
      'La lista firmada de las oficinas de confianza.',
    ],
  ),
  word(
    ['fingerprint', 'douze mots', 'doce palabras'],
    [
      'Twelve words that two people compare by telephone.',
      'Douze mots que deux personnes comparent par téléphone.',
      'Doce palabras que dos personas comparan por teléfono.',
    ],
  ),
  word(
    ['root key', 'clé racine', 'clave raíz'],
    [
      'The file with which headquarters signs the directory.',
      'Le fichier avec lequel le siège signe le répertoire.',
      'El archivo con que la sede firma el directorio.',
    ],
  ),
  word(
    ['package', 'paquet', 'paquete'],
    [
      'A sealed file that only one desk can open.',
      'Un fichier scellé qu’un seul poste peut ouvrir.',
      'Un archivo sellado que solo un puesto puede abrir.',
    ],
  ),
  word(
    ['receipt', 'accusé de réception', 'acuse de recibo'],
    [
      'The proof that a package arrived and what it held.',
      'La preuve qu’un paquet est arrivé, et ce qu’il contenait.',
      'La prueba de que un paquete llegó, y qué contenía.',
    ],
  ),
  word(
    ['set aside', 'mis de côté', 'aparte'],
    [
      'It came, was not taken in, and waits for you.',
      'Arrivé, pas encore intégré : cela vous attend.',
      'Llegó, no se incorporó y le espera a usted.',
    ],
  ),
  word(
    ['audit trail', 'journal', 'registro de actividad'],
    [
      'Who did what and when. It never holds an answer.',
      'Qui a fait quoi et quand. Jamais une réponse.',
      'Quién hizo qué y cuándo. Nunca una respuesta.',
    ],
  ),
  word(
    ['recovery code', 'code de récupération', 'código de recuperación'],
    [
      'It lets you in when the password is forgotten.',
      'Il vous fait entrer quand le mot de passe est oublié.',
      'Le permite entrar cuando olvida la contraseña.',
    ],
  ),
  word(
    ['witness', 'témoin', 'testigo'],
    [
      'A small file that tells when the database is an older one.',
      'Un petit fichier qui signale une base plus ancienne.',
      'Un archivo pequeño que avisa si la base de datos es más antigua.',
    ],
  ),
  word(
    ['copy', 'copie', 'copia'],
    [
      'The whole database, encrypted, at a second place.',
      'La base entière, chiffrée, à un second emplacement.',
      'Toda la base de datos, cifrada, en un segundo lugar.',
    ],
  ),
  word(
    ['instances of assistance', 'prises en charge', 'asistencias'],
    [
      'Each office that helped in a case counts once.',
      'Chaque bureau qui a aidé dans un dossier compte une fois.',
      'Cada oficina que ayudó en un caso cuenta una vez.',
    ],
  ),
  word(
    ['hidden', 'masqué', 'oculto'],
    [
      'A number that is not shown, so that nobody is recognised. It is not zero.',
      'Un nombre qui n’est pas montré, pour que personne ne soit reconnu. Ce n’est pas zéro.',
      'Un número que no se muestra, para que nadie sea reconocido. No es cero.',
    ],
  ),
  word(
    ['edition', 'édition', 'edición'],
    [
      'The numbers of a year as they leave: drawn once, and given out the same to everybody.',
      'Les chiffres d’une année tels qu’ils sortent : établis une fois, et les mêmes pour tous.',
      'Las cifras de un año tal como salen: se preparan una vez y son las mismas para todos.',
    ],
  ),
];
