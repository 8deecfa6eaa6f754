import type { Texts } from './texts.ts';

/** Ending a colleague's access: what will happen, what is left, and what headquarters is asked. */
export const accessTexts = {
  end: { en: 'End access…', fr: 'Mettre fin à l’accès…', es: 'Poner fin al acceso…' },
  title: {
    en: '{name} must no longer have access',
    fr: '{name} ne doit plus avoir accès',
    es: '{name} no debe tener más acceso',
  },
  text: {
    en: 'Whoever had a password here may have copied the keys of this desk. Removing the log-in is not enough then: the desk gets new keys, and headquarters is asked not to trust the old ones any more.',
    fr: 'Qui avait un mot de passe ici a pu copier les clés de ce poste. Retirer l’accès ne suffit alors pas : le poste reçoit de nouvelles clés, et on demande au siège de ne plus se fier aux anciennes.',
    es: 'Quien tenía una contraseña aquí pudo copiar las claves de este puesto. Entonces no basta con retirar el acceso: el puesto recibe claves nuevas y se pide a la sede que no confíe más en las antiguas.',
  },
  step1: {
    en: 'First everything that is due is sealed to each office, into a folder that you choose. Until the end {name} cannot log in, and you can still take it back.',
    fr: 'D’abord, tout ce qui est dû est scellé pour chaque bureau, à un emplacement que vous choisissez. Jusqu’à la fin, {name} ne peut pas se connecter, et vous pouvez encore y renoncer.',
    es: 'Primero se sella para cada oficina todo lo que falta enviar, en una carpeta que usted elige. Hasta el final {name} no puede iniciar sesión, y usted todavía puede anularlo.',
  },
  step2: {
    en: 'Then, in one step: {name} is removed, with what was being typed; the database gets a new key; the desk gets new keys.',
    fr: 'Puis, en une seule étape : le compte {name} est retiré, avec ses saisies en cours ; la base reçoit une nouvelle clé ; le poste reçoit de nouvelles clés.',
    es: 'Después, en un solo paso: se quita la cuenta de {name}, con lo que estaba escribiendo; la base de datos recibe una clave nueva; el puesto recibe claves nuevas.',
  },
  step3: {
    en: 'A card for headquarters is written. Until the directory comes back, mail is read as before and nothing can be sealed.',
    fr: 'Une carte pour le siège est écrite. Jusqu’au retour du répertoire, le courrier est lu comme avant et rien ne peut être scellé.',
    es: 'Se escribe una tarjeta para la sede. Hasta que vuelva el directorio, el correo se lee como antes y no se puede sellar nada.',
  },
  step4: {
    en: 'What people must do afterwards (telephone, card, copies, passwords) stands on Today until it is done.',
    fr: 'Ce qu’il faut faire ensuite (téléphone, carte, copies, mots de passe) reste sur Aujourd’hui jusqu’à ce que ce soit fait.',
    es: 'Lo que hay que hacer después (teléfono, tarjeta, copias, contraseñas) queda en Hoy hasta que se haga.',
  },
  seal: { en: 'Choose a folder and seal', fr: 'Choisir l’emplacement et sceller', es: 'Elegir carpeta y sellar' },
  sealing: { en: 'Sealing what is due', fr: 'Scellement de ce qui est dû', es: 'Sellando lo que falta enviar' },
  sealedFor_one: {
    en: 'Sealed for {count} office. The others lack nothing.',
    fr: 'Scellé pour {count} bureau. Il ne manque rien aux autres.',
    es: 'Sellado para {count} oficina. A las demás no les falta nada.',
  },
  sealedFor_other: {
    en: 'Sealed for {count} offices. The others lack nothing.',
    fr: 'Scellé pour {count} bureaux. Il ne manque rien aux autres.',
    es: 'Sellado para {count} oficinas. A las demás no les falta nada.',
  },
  notSealed: {
    en: 'Could not be sealed now; it goes later with the new keys',
    fr: 'N’a pas pu être scellé ; cela partira plus tard avec les nouvelles clés',
    es: 'No se pudo sellar ahora; irá después con las claves nuevas',
  },
  stopped: {
    en: 'You stopped the sealing, and nobody was removed. {name} cannot log in, unless you take it back.',
    fr: 'Vous avez arrêté le scellement, et aucun compte n’a été retiré. {name} ne peut pas se connecter, sauf si vous y renoncez.',
    es: 'Usted detuvo el sellado y no se quitó a nadie. {name} no puede iniciar sesión, salvo que usted lo anule.',
  },
  stoppedFiles: {
    en: 'These files are whole and are noted as sent: send them, also if you take it back. To go on, seal what is still due.',
    fr: 'Ces fichiers sont entiers et notés comme envoyés : envoyez-les, même si vous y renoncez. Pour continuer, scellez ce qui est encore dû.',
    es: 'Estos archivos están enteros y constan como enviados: envíelos, también si lo anula. Para continuar, selle lo que aún falta enviar.',
  },
  stoppedUnseen: {
    en: 'Look under Exchange, Packages: what stands there as sealed now is whole. Send it, also if you take it back. To go on, seal what is still due.',
    fr: 'Regardez sous Échange, Paquets : ce qui y figure comme scellé à l’instant est entier. Envoyez-le, même si vous y renoncez. Pour continuer, scellez ce qui est encore dû.',
    es: 'Mire en Intercambio, Paquetes: lo que allí consta como sellado ahora está entero. Envíelo, también si lo anula. Para continuar, selle lo que aún falta enviar.',
  },
  stoppedNone: {
    en: 'No file was sealed this time. To go on, seal what is due.',
    fr: 'Aucun fichier n’a été scellé cette fois. Pour continuer, scellez ce qui est dû.',
    es: 'Esta vez no se selló ningún archivo. Para continuar, selle lo que falta enviar.',
  },
  type: {
    en: 'Type the name to go on: {name}',
    fr: 'Saisissez le nom pour continuer : {name}',
    es: 'Escriba el nombre para seguir: {name}',
  },
  do: { en: 'End the access', fr: 'Mettre fin à l’accès', es: 'Poner fin al acceso' },
  doAllTheSame: {
    en: 'End the access all the same',
    fr: 'Mettre fin à l’accès quand même',
    es: 'Poner fin al acceso de todos modos',
  },
  done: { en: '{name} no longer has access', fr: '{name} n’a plus accès', es: '{name} ya no tiene acceso' },
  doneText: {
    en: 'Now send the packages and the card, and telephone headquarters on a number that you know: read out the twelve words.',
    fr: 'Envoyez maintenant les paquets et la carte, et téléphonez au siège à un numéro que vous connaissez : lisez les douze mots.',
    es: 'Envíe ahora los paquetes y la tarjeta, y llame a la sede a un número que usted conozca: lea las doce palabras.',
  },
  words: { en: 'The twelve words', fr: 'Les douze mots', es: 'Las doce palabras' },
  card: {
    en: 'The card lies beside the packages: {file}',
    fr: 'La carte se trouve à côté des paquets : {file}',
    es: 'La tarjeta está junto a los paquetes: {file}',
  },
  noCard: {
    en: 'No card was written here. Write it under Exchange when it is needed.',
    fr: 'Aucune carte n’a été écrite ici. Écrivez-la sous Échange quand il la faut.',
    es: 'Aquí no se escribió ninguna tarjeta. Escríbala en Intercambio cuando haga falta.',
  },
  toWhatIsLeft: { en: 'See what is left to do', fr: 'Voir ce qui reste à faire', es: 'Ver lo que queda por hacer' },
  underWay: {
    en: 'Ending the access of {name} is not finished',
    fr: 'La fin de l’accès de {name} n’est pas terminée',
    es: 'El fin del acceso de {name} no está terminado',
  },
  goOn: { en: 'Go on', fr: 'Continuer', es: 'Continuar' },
  takeBack: { en: 'Take it back', fr: 'Y renoncer', es: 'Anularlo' },
  left: {
    en: 'Left to do after {name}',
    fr: 'Reste à faire après {name}',
    es: 'Queda por hacer tras {name}',
  },
  isDone: { en: 'Done', fr: 'Fait', es: 'Hecho' },
  deleteOldKeys: { en: 'Delete the old keys', fr: 'Supprimer les anciennes clés', es: 'Borrar las claves antiguas' },
  oldKeysWait: {
    en: 'The old keys still read what is on its way; they can go when every desk has the directory, at the latest on {day}',
    fr: 'Les anciennes clés lisent encore ce qui est en route ; elles pourront partir quand chaque poste aura le répertoire, au plus tard le {day}',
    es: 'Las claves antiguas aún leen lo que está en camino; podrán borrarse cuando todos los puestos tengan el directorio, a más tardar el {day}',
  },
  asks: {
    en: 'This office asks you not to trust its old desk any more',
    fr: 'Ce bureau demande de ne plus se fier à son ancien poste',
    es: 'Esta oficina pide que no se confíe más en su puesto anterior',
  },
  asksText: {
    en: 'The new desk takes its place. What came from the old one until now stays good; what comes later is set aside. Compare the words with somebody whose voice you know.',
    fr: 'Le nouveau poste prend sa place. Ce qui est venu de l’ancien jusqu’ici reste valable ; ce qui viendra plus tard est mis de côté. Comparez les mots avec une personne dont vous connaissez la voix.',
    es: 'El puesto nuevo ocupa su lugar. Lo que vino del anterior hasta ahora sigue siendo válido; lo que venga después se aparta. Compare las palabras con alguien cuya voz conozca.',
  },
  asksAwaited_one: {
    en: '{count} package that the office sealed before has not come. Open it first, or enrol now: the new desk sends it again.',
    fr: '{count} paquet scellé auparavant par le bureau n’est pas arrivé. Ouvrez-le d’abord, ou inscrivez maintenant : le nouveau poste le renverra.',
    es: 'No llegó {count} paquete que la oficina selló antes. Ábralo primero o inscriba ahora: el puesto nuevo lo enviará otra vez.',
  },
  asksAwaited_other: {
    en: '{count} packages that the office sealed before have not come. Open them first, or enrol now: the new desk sends them again.',
    fr: '{count} paquets scellés auparavant par le bureau ne sont pas arrivés. Ouvrez-les d’abord, ou inscrivez maintenant : le nouveau poste les renverra.',
    es: 'No llegaron {count} paquetes que la oficina selló antes. Ábralos primero o inscriba ahora: el puesto nuevo los enviará otra vez.',
  },
  asksForeign_one: {
    en: '{count} package came that the office did not seal: somebody has used its keys. Tell the office which cases it spoke of.',
    fr: '{count} paquet que le bureau n’a pas scellé est arrivé : quelqu’un s’est servi de ses clés. Dites au bureau de quels dossiers il parlait.',
    es: 'Llegó {count} paquete que la oficina no selló: alguien usó sus claves. Diga a la oficina de qué casos trataba.',
  },
  asksForeign_other: {
    en: '{count} packages came that the office did not seal: somebody has used its keys. Tell the office which cases they spoke of.',
    fr: '{count} paquets que le bureau n’a pas scellés sont arrivés : quelqu’un s’est servi de ses clés. Dites au bureau de quels dossiers ils parlaient.',
    es: 'Llegaron {count} paquetes que la oficina no selló: alguien usó sus claves. Diga a la oficina de qué casos trataban.',
  },
  asksDo: {
    en: 'Enrol {office} and distrust the old desk',
    fr: 'Inscrire {office} et ne plus se fier à l’ancien poste',
    es: 'Inscribir {office} y no confiar más en el anterior',
  },
} as const satisfies Texts;
