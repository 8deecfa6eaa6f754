/** What is said of the desk itself: logging in, users, the clock, copies at closing, and the processes behind the window. */
import type { Sentence } from '../types.ts';
import { sentence } from './sentence.ts';

const USERS = [
  sentence(
    'not-logged-in',
    'Nobody is logged in. Log in, then do it again; what was saved before is kept.',
    'Personne n’est connecté. Connectez-vous, puis recommencez ; ce qui était enregistré est conservé.',
    'No hay ninguna sesión iniciada. Inicie sesión y repítalo; lo que ya estaba guardado se conserva.',
  ),
  sentence(
    'already-logged-in',
    'Someone is logged in at this window already. Lock it first, then log in.',
    'Une session est déjà ouverte dans cette fenêtre. Verrouillez-la d’abord, puis connectez-vous.',
    'En esta ventana ya hay una sesión iniciada. Bloquéela primero e inicie sesión después.',
  ),
  sentence(
    'no-such-user',
    'Nobody of this name logs in here. Nothing was changed; check the spelling of the name.',
    'Personne de ce nom ne se connecte ici. Rien n’a été modifié ; vérifiez l’orthographe du nom.',
    'Nadie con ese nombre inicia sesión aquí. No se cambió nada; compruebe cómo se escribe el nombre.',
  ),
  sentence(
    'user-exists',
    'Someone of this name logs in here already. Nobody was added; choose a name that tells the two apart.',
    'Quelqu’un de ce nom se connecte déjà ici. Aucun compte n’a été ajouté ; choisissez un nom qui distingue les deux.',
    'Alguien con ese nombre ya inicia sesión aquí. No se añadió a nadie; elija un nombre que distinga a ambas personas.',
  ),
  sentence(
    'cannot-remove-oneself',
    'You cannot end your own log-in. Nothing was changed; another focal point can do it.',
    'Vous ne pouvez pas retirer votre propre accès. Rien n’a été modifié ; un autre point focal peut le faire.',
    'No puede quitar su propio acceso. No se cambió nada; puede hacerlo otro punto focal.',
  ),
  sentence(
    'last-focal-point',
    'This is the last person who looks after users and packages here. Nothing was changed; add another focal point first.',
    'C’est la dernière personne qui s’occupe ici des accès et des paquets. Rien n’a été modifié ; ajoutez d’abord un autre point focal.',
    'Es la última persona que se ocupa aquí de los accesos y los paquetes. No se cambió nada; añada antes otro punto focal.',
  ),
  sentence(
    'role-of-other-desk',
    'This role belongs to another kind of office: missions and headquarters have roles of their own. Nobody was added; choose another role.',
    'Ce rôle relève d’un autre type de bureau : les missions et le siège ont chacun les leurs. Aucun compte n’a été ajouté ; choisissez un autre rôle.',
    'Esta función es de otro tipo de oficina: las misiones y la sede tienen cada una las suyas. No se añadió a nadie; elija otra función.',
  ),
] as const satisfies readonly Sentence[];

const SET_UP = [
  sentence(
    'root-password-needed',
    'A headquarters has a root key file, which needs a passphrase of its own. Nothing was made; choose one and set up again.',
    'Un siège possède un fichier de clé racine, qui demande sa propre phrase secrète. Rien n’a été créé ; choisissez-en une et recommencez.',
    'Una sede tiene un archivo de clave raíz, que necesita su propia frase secreta. No se creó nada; elija una y repita la instalación.',
  ),
  sentence(
    'root-key-exists',
    'There is a root key file at this place already, and it is never overwritten. Nothing was made; choose another place or an empty folder.',
    'Un fichier de clé racine existe déjà à cet endroit et n’est jamais écrasé. Rien n’a été créé ; choisissez un autre endroit, ou un emplacement vide.',
    'En este lugar ya hay un archivo de clave raíz, y nunca se sobrescribe. No se creó nada; elija otro lugar o una carpeta vacía.',
  ),
  sentence(
    'clock-doubtful',
    'The date of this computer does not fit what was written here last. Nothing was saved; what you typed is still here. Set the clock right, or type today’s date in the notice above, then save again.',
    'La date de cet ordinateur ne correspond pas à ce qui a été écrit ici en dernier. Rien n’a été enregistré ; votre saisie est toujours là. Mettez l’horloge à l’heure, ou saisissez la date du jour dans l’avis ci-dessus, puis enregistrez de nouveau.',
    'La fecha de este equipo no encaja con lo último que se escribió aquí. No se guardó nada; lo que escribió sigue aquí. Ponga el reloj en hora, o escriba la fecha de hoy en el aviso de arriba, y vuelva a guardar.',
  ),
  sentence(
    'clock-impossible',
    'The clock of this computer shows a year that cannot be, so it was not confirmed. Nothing is lost. Set the date in the system’s settings, or go on with the date that you type.',
    'L’horloge de cet ordinateur indique une année impossible ; elle n’a donc pas été confirmée. Rien n’est perdu. Réglez la date dans les paramètres du système, ou continuez avec la date que vous saisissez.',
    'El reloj de este equipo indica un año imposible, así que no se confirmó. No se pierde nada. Ajuste la fecha en los ajustes del sistema, o siga con la fecha que escriba.',
  ),
  sentence(
    'copies-no-place',
    'No place for copies is chosen, so none was made; everything saved is on this computer only. Choose a place in the settings.',
    'Aucun emplacement de copie n’est choisi ; aucune copie n’a été faite, et tout ce qui est enregistré n’est que sur cet ordinateur. Choisissez un emplacement dans les réglages.',
    'No se eligió lugar para las copias, así que no se hizo ninguna; todo lo guardado está solo en este equipo. Elija un lugar en los ajustes.',
  ),
  sentence(
    'copies-place-missing',
    'The place for copies is not there, so none was made; everything saved is on this computer. Connect the disk or stick before the next closing.',
    'L’emplacement des copies est absent ; aucune copie n’a été faite, et tout ce qui est enregistré est sur cet ordinateur. Branchez le disque ou la clé USB avant la prochaine fermeture.',
    'El lugar de las copias no está, así que no se hizo ninguna; todo lo guardado está en este equipo. Conecte el disco o la memoria USB antes del próximo cierre.',
  ),
] as const satisfies readonly Sentence[];

const PROCESSES = [
  sentence(
    'bad-input',
    'What was entered does not have the form that is asked for here. Nothing was changed; check it and try again.',
    'Ce qui a été saisi n’a pas la forme attendue ici. Rien n’a été modifié ; vérifiez et réessayez.',
    'Lo introducido no tiene la forma que se pide aquí. No se cambió nada; revíselo e inténtelo de nuevo.',
  ),
  sentence(
    'not-a-directory',
    'This file is a package, but not a directory of offices. Nothing was taken in; choose the directory that headquarters sent.',
    'Ce fichier est un paquet, mais pas un répertoire des bureaux. Rien n’a été intégré ; choisissez le répertoire envoyé par le siège.',
    'Este archivo es un paquete, pero no un directorio de oficinas. No se incorporó nada; elija el directorio que envió la sede.',
  ),
  sentence(
    'unknown-call',
    'This window asked for something that this version does not know. Nothing was changed; close Waymark and open it again.',
    'Cette fenêtre a demandé quelque chose que cette version ne connaît pas. Rien n’a été modifié ; fermez Waymark et rouvrez-le.',
    'Esta ventana pidió algo que esta versión no conoce. No se cambió nada; cierre Waymark y vuelva a abrirlo.',
  ),
  sentence(
    'unexpected',
    'Something went wrong that should not have. What was saved before is kept; what was just asked was not done. Try again; if it happens again, close Waymark and open it anew.',
    'Il s’est produit une erreur imprévue. Ce qui était enregistré est conservé ; la dernière demande n’a pas été exécutée. Réessayez ; si cela se répète, fermez Waymark et rouvrez-le.',
    'Ocurrió un error imprevisto. Lo que ya estaba guardado se conserva; lo último que pidió no se hizo. Inténtelo de nuevo; si se repite, cierre Waymark y vuelva a abrirlo.',
  ),
  sentence(
    'database-ended',
    'The case database has stopped. What was saved is kept, and drafts too; close Waymark, open it again and log in.',
    'La base de données s’est arrêtée. Ce qui était enregistré est conservé, les brouillons aussi ; fermez Waymark, rouvrez-le et connectez-vous.',
    'La base de datos se detuvo. Lo guardado se conserva, también los borradores; cierre Waymark, vuelva a abrirlo e inicie sesión.',
  ),
  sentence(
    'already-under-way',
    'This is under way already. Wait until it is done, or cancel it first.',
    'C’est déjà en cours. Attendez que ce soit terminé, ou annulez d’abord.',
    'Esto ya está en marcha. Espere a que termine o cancélelo primero.',
  ),
  sentence(
    'cancelled',
    'It was cancelled. Nothing of it remains, and the cases are as they were before.',
    'L’opération a été annulée. Il n’en reste rien, et les dossiers sont comme avant.',
    'Se canceló. No queda nada de ello y los casos están como antes.',
  ),
  sentence(
    'ended-where-it-stood',
    'It did not stop in time and was ended. What was finished by then stands and is whole; of the rest there is nothing. Look at what stands before you do it again.',
    'L’arrêt a pris trop de temps et l’opération a été interrompue. Ce qui était déjà fait reste et est entier ; du reste, il n’y a rien. Regardez ce qui est fait avant de recommencer.',
    'No se detuvo a tiempo y se interrumpió. Lo que ya estaba hecho queda y está entero; de lo demás no hay nada. Mire qué quedó hecho antes de repetirlo.',
  ),
  sentence(
    'not-allowed',
    'This did not come from the window of Waymark itself, so it was refused. Nothing was changed; close Waymark and open it again.',
    'Ceci ne venait pas de la fenêtre de Waymark et a été refusé. Rien n’a été modifié ; fermez Waymark et rouvrez-le.',
    'Esto no venía de la ventana de Waymark y se rechazó. No se cambió nada; cierre Waymark y vuelva a abrirlo.',
  ),
  sentence(
    'unknown-file',
    'The file or folder has to be chosen again: it was chosen before this window was opened. Nothing was changed.',
    'Le fichier ou l’emplacement est à choisir de nouveau : il avait été choisi avant l’ouverture de cette fenêtre. Rien n’a été modifié.',
    'Hay que elegir de nuevo el archivo o la carpeta: se eligió antes de abrir esta ventana. No se cambió nada.',
  ),
  sentence(
    'file-not-written',
    'The file could not be written. Nothing was changed in the database; check that there is space and that you may write in that place, or choose another one.',
    'Le fichier n’a pas pu être écrit. Rien n’a été modifié dans la base ; vérifiez qu’il reste de la place et que vous pouvez écrire à cet endroit, ou choisissez-en un autre.',
    'No se pudo escribir el archivo. En la base de datos no se cambió nada; compruebe que haya espacio y que pueda escribir en ese lugar, o elija otro.',
  ),
  sentence(
    'not-printed',
    'It was not printed. Check that the printer is on and has paper, then print again; the number in the outgoing list stays.',
    'L’impression n’a pas eu lieu. Vérifiez que l’imprimante est allumée et a du papier, puis imprimez de nouveau ; le numéro reste dans la liste des sorties.',
    'No se imprimió. Compruebe que la impresora esté encendida y tenga papel, e imprima de nuevo; el número permanece en la lista de salidas.',
  ),
  sentence('inventing', 'Inventing cases …', 'Invention des dossiers…', 'Inventando casos …'),
  sentence('publishing', 'Writing facts …', 'Écriture des données…', 'Escribiendo datos …'),
  sentence('importing', 'Taking over cases …', 'Import des dossiers…', 'Incorporando casos …'),
  sentence('verifying', 'Verifying …', 'Vérification…', 'Verificando …'),
  sentence(
    'looking-at-consents',
    'Looking at consents and changes …',
    'Examen des consentements et des changements …',
    'Revisando consentimientos y cambios …',
  ),
  sentence('sealing', 'Sealing …', 'Scellement…', 'Sellando …'),
  sentence('opening', 'Taking in packages …', 'Intégration des paquets…', 'Recibiendo paquetes …'),
] as const satisfies readonly Sentence[];

export const DESK_SENTENCES = [...USERS, ...SET_UP, ...PROCESSES] as const satisfies readonly Sentence[];
