import type { Texts } from './texts.ts';

/** Exchange: joining headquarters, the directory, and at headquarters who is in it. */
export const directoryTexts = {
  joinText: {
    en: 'Headquarters must know this office’s keys, and this office theirs. The telephone call makes sure that nobody stands in between.',
    fr: 'Le siège doit connaître les clés de ce bureau, et ce bureau celles du siège. L’appel téléphonique garantit que personne ne s’interpose.',
    es: 'La sede debe conocer las claves de esta oficina, y esta oficina las suyas. La llamada telefónica asegura que nadie se interponga.',
  },
  join1: { en: 'Write the office card', fr: 'Créer la carte du bureau', es: 'Escribir la tarjeta de la oficina' },
  join1Text: {
    en: 'A small file with this office’s public keys. It holds no case and no name of a person.',
    fr: 'Un petit fichier avec les clés publiques de ce bureau. Il ne contient ni dossier ni nom de personne.',
    es: 'Un archivo pequeño con las claves públicas de esta oficina. No contiene casos ni nombres de personas.',
  },
  join1Do: {
    en: 'Choose a folder and write it',
    fr: 'Choisir l’emplacement et créer la carte',
    es: 'Elegir carpeta y escribirla',
  },
  join1Done: { en: 'Written: {file}', fr: 'Carte créée : {file}', es: 'Escrita: {file}' },
  join2: { en: 'Send the card to headquarters', fr: 'Envoyer la carte au siège', es: 'Enviar la tarjeta a la sede' },
  join2Text: {
    en: 'By e-mail or on a stick; it need not be secret.',
    fr: 'Par courriel ou sur clé USB ; elle n’a pas à être secrète.',
    es: 'Por correo o en una memoria USB; no hace falta que sea secreta.',
  },
  join3: { en: 'Telephone', fr: 'Téléphoner', es: 'Llamar por teléfono' },
  join3Text: {
    en: 'Call headquarters on a number you know already. Read them these twelve words; they read you the twelve words of the root.',
    fr: 'Appelez le siège à un numéro que vous connaissez déjà. Lisez-lui ces douze mots ; le siège vous lit les douze mots de la clé racine.',
    es: 'Llame a la sede a un número que ya conozca. Lea estas doce palabras; le leerán las doce palabras de la clave raíz.',
  },
  join4: { en: 'Take in the directory', fr: 'Intégrer le répertoire', es: 'Incorporar el directorio' },
  join4Text: {
    en: 'Headquarters sends back a sealed directory. Type the words you heard; they must match its root.',
    fr: 'Le siège renvoie un répertoire scellé. Saisissez les mots entendus ; ils doivent être ceux de sa clé racine.',
    es: 'La sede devuelve un directorio sellado. Escriba las palabras que oyó; deben coincidir con su clave raíz.',
  },
  join4Again: {
    en: 'Each new directory is proven by the one before; there is nothing to type.',
    fr: 'Chaque nouveau répertoire est prouvé par le précédent ; il n’y a rien à saisir.',
    es: 'Cada directorio nuevo queda probado por el anterior; no hay que escribir nada.',
  },
  rootWords: {
    en: 'The twelve words of the root',
    fr: 'Les douze mots de la clé racine',
    es: 'Las doce palabras de la clave raíz',
  },
  rootWordsCount: { en: '{count} of 12 words', fr: '{count} mots sur 12', es: '{count} de 12 palabras' },
  directoryFile: { en: 'The directory', fr: 'Le répertoire', es: 'El directorio' },
  noFile: { en: 'No file chosen yet', fr: 'Aucun fichier choisi', es: 'Aún no hay archivo elegido' },
  takeDirectory: { en: 'Take in the directory', fr: 'Intégrer le répertoire', es: 'Incorporar el directorio' },
  joinedText_one: {
    en: 'Directory {number} with {count} office. This office can seal and open packages.',
    fr: 'Répertoire {number}, {count} bureau. Ce bureau peut sceller et ouvrir des paquets.',
    es: 'Directorio {number}, con {count} oficina. Esta oficina puede sellar y abrir paquetes.',
  },
  joinedText_other: {
    en: 'Directory {number} with {count} offices. This office can seal and open packages.',
    fr: 'Répertoire {number}, {count} bureaux. Ce bureau peut sceller et ouvrir des paquets.',
    es: 'Directorio {number}, con {count} oficinas. Esta oficina puede sellar y abrir paquetes.',
  },

  directoryRoot: {
    en: 'Directory {number}: words of the root',
    fr: 'Répertoire {number} : mots de la clé racine',
    es: 'Directorio {number}: palabras de la clave raíz',
  },
  noDirectory: { en: 'No directory yet', fr: 'Pas encore de répertoire', es: 'Todavía sin directorio' },
  rootFingerprint: { en: 'Words of the root', fr: 'Mots de la clé racine', es: 'Palabras de la clave raíz' },
  ownFingerprint: { en: 'Words of this desk', fr: 'Mots de ce poste', es: 'Palabras de este puesto' },
  fingerprint: { en: 'Words', fr: 'Mots', es: 'Palabras' },
  state: { en: 'State', fr: 'État', es: 'Estado' },
  mark: { en: 'Change…', fr: 'Modifier…', es: 'Cambiar…' },
  markOf: {
    en: 'Change what the directory says of the desk of {name}',
    fr: 'Poste à modifier dans le répertoire : {name}',
    es: 'Cambiar lo que el directorio dice del puesto de {name}',
  },
  markTitle: { en: 'The desk of {name}', fr: 'Poste : {name}', es: 'El puesto de {name}' },
  'mark-active': {
    en: 'Packages go to it, and what comes from it is taken in.',
    fr: 'Des paquets lui sont adressés, et ce qui en vient est intégré.',
    es: 'Se le envían paquetes, y lo que llega de él se incorpora.',
  },
  'mark-retired': {
    en: 'The PC was replaced or lost. All that it wrote stays good; nothing more is sealed to it.',
    fr: 'L’ordinateur a été remplacé ou perdu. Tout ce qu’il a écrit reste valable ; plus rien n’est scellé pour lui.',
    es: 'El equipo se sustituyó o se perdió. Todo lo que escribió sigue siendo válido; no se le envía nada más.',
  },
  'mark-compromised': {
    en: 'Its key may be in wrong hands. What came until now stays good; what comes later is set aside for a person to look at.',
    fr: 'Sa clé est peut-être en de mauvaises mains. Ce qui est arrivé jusqu’ici reste valable ; ce qui viendra ensuite est mis de côté pour examen.',
    es: 'Su clave puede estar en malas manos. Lo que llegó hasta ahora sigue siendo válido; lo que llegue después se aparta para que alguien lo revise.',
  },
  marked: {
    en: 'The next directory says so of {name}. Issue it soon.',
    fr: 'Le prochain répertoire l’indiquera pour {name}. Publiez-le sans tarder.',
    es: 'El próximo directorio lo dirá de {name}. Emítalo pronto.',
  },
  anotherDesk: {
    en: '{office} has a desk already. The new one…',
    fr: '{office} a déjà un poste. Le nouveau…',
    es: '{office} ya tiene un puesto. El nuevo…',
  },
  'takes-place': { en: 'takes its place', fr: 'le remplace', es: 'lo sustituye' },
  'takes-place-of': {
    en: 'takes the place of the desk “{words} …” ({state})',
    fr: 'remplace le poste « {words} … » ({state})',
    es: 'sustituye al puesto «{words} …» ({state})',
  },
  'takes-place-text': {
    en: 'It may correct what the other wrote. Mark the other one in the list below.',
    fr: 'Il peut corriger ce que l’autre a écrit. Modifiez l’état de l’autre dans la liste ci-dessous.',
    es: 'Puede corregir lo que escribió el otro. Cambie el estado del otro en la lista de abajo.',
  },
  'takes-beside': { en: 'works beside it', fr: 'travaille à côté de lui', es: 'trabaja junto a él' },
  'takes-beside-text': {
    en: 'Each may correct what the other wrote.',
    fr: 'Chacun peut corriger ce que l’autre a écrit.',
    es: 'Cada uno puede corregir lo que escribió el otro.',
  },
  'state-enrolled': {
    en: 'enrolled, not issued yet',
    fr: 'inscrit, pas encore publié',
    es: 'inscrita, aún no en el directorio',
  },
  'state-active': { en: 'active', fr: 'actif', es: 'activa' },
  'state-retired': { en: 'retired', fr: 'hors service', es: 'retirada' },
  'state-compromised': { en: 'not to be trusted', fr: 'n’est plus digne de confiance', es: 'ya no es de confianza' },
  enrol: { en: 'Enrol an office', fr: 'Inscrire un bureau', es: 'Inscribir una oficina' },
  enrolText: {
    en: 'Choose the card an office sent, then compare its twelve words by telephone.',
    fr: 'Choisissez la carte envoyée par un bureau, puis comparez ses douze mots par téléphone.',
    es: 'Elija la tarjeta que envió una oficina y compare sus doce palabras por teléfono.',
  },
  chooseCard: { en: 'Choose a card…', fr: 'Choisir une carte…', es: 'Elegir una tarjeta…' },
  cardSame: {
    en: 'The office read me these twelve words on the telephone',
    fr: 'Le bureau m’a lu ces douze mots au téléphone',
    es: 'La oficina me leyó estas doce palabras por teléfono',
  },
  cardDemo: {
    en: 'This card comes from a desk with invented cases.',
    fr: 'Cette carte vient d’un poste aux dossiers inventés.',
    es: 'Esta tarjeta procede de un puesto con casos inventados.',
  },
  enrolDo: { en: 'Enrol {office}', fr: 'Inscrire le bureau {office}', es: 'Inscribir {office}' },
  enrolled: {
    en: '{office} is enrolled. Issue a directory so that it can exchange.',
    fr: 'Bureau {office} inscrit. Publiez un répertoire pour qu’il puisse échanger.',
    es: '{office} está inscrita. Emita un directorio para que pueda intercambiar.',
  },
  issue: { en: 'Issue a directory', fr: 'Publier un répertoire', es: 'Emitir un directorio' },
  issueText: {
    en: 'One sealed file for each office, signed by the root key. Send each office its own.',
    fr: 'Un fichier scellé par bureau, signé par la clé racine. Envoyez à chaque bureau le sien.',
    es: 'Un archivo sellado por oficina, firmado con la clave raíz. Envíe a cada oficina el suyo.',
  },
  rootKey: { en: 'Root key file', fr: 'Fichier de la clé racine', es: 'Archivo de la clave raíz' },
  rootKeyHere: {
    en: 'In this desk’s folder',
    fr: 'À l’emplacement des données de ce poste',
    es: 'En la carpeta de este puesto',
  },
  rootKeyMove: {
    en: 'Move the file root.key out of this desk’s folder to a stick that is locked away, and choose it here each time.',
    fr: 'Déplacez le fichier root.key de l’emplacement de ce poste vers une clé USB gardée sous clé, et choisissez-le ici chaque fois.',
    es: 'Pase el archivo root.key de la carpeta de este puesto a una memoria USB guardada bajo llave y elíjalo aquí cada vez.',
  },
  rootPassword: {
    en: 'Passphrase of the root key',
    fr: 'Phrase secrète de la clé racine',
    es: 'Frase secreta de la clave raíz',
  },
  issueDo: { en: 'Choose a folder and issue', fr: 'Choisir l’emplacement et publier', es: 'Elegir carpeta y emitir' },
  issuing: { en: 'Signing and sealing…', fr: 'Signature et scellement…', es: 'Firmando y sellando…' },
  issueStopped: {
    en: 'You stopped it. The directory is in force here all the same, and no file was made for {offices}.',
    fr: 'Vous avez arrêté. Le répertoire est tout de même en vigueur ici, et aucun fichier n’a été créé pour {offices}.',
    es: 'Usted lo detuvo. El directorio está en vigor aquí de todos modos y no se hizo ningún archivo para {offices}.',
  },
  issueNot: {
    en: 'The directory is in force here, and these offices got no file:',
    fr: 'Le répertoire est en vigueur ici, et ces bureaux n’ont pas de fichier :',
    es: 'El directorio está en vigor aquí y estas oficinas no tienen archivo:',
  },
  issueAgain: {
    en: 'The files below are whole: send them. Then issue a directory once more: every office gets a newer one.',
    fr: 'Les fichiers ci-dessous sont entiers : envoyez-les. Puis publiez encore un répertoire : chaque bureau en recevra un plus récent.',
    es: 'Los archivos de abajo están enteros: envíelos. Después emita otro directorio: cada oficina recibirá uno más nuevo.',
  },
  issueAgainToAll: {
    en: 'Issue a directory once more: every office gets a newer one.',
    fr: 'Publiez encore un répertoire : chaque bureau en recevra un plus récent.',
    es: 'Emita otro directorio: cada oficina recibirá uno más nuevo.',
  },
  issued: {
    en: 'Directory {number} is issued.',
    fr: 'Le répertoire {number} est publié.',
    es: 'Se emitió el directorio {number}.',
  },
} as const satisfies Texts;
