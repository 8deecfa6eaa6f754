/**
 * What is said when no window can say it. Which language the person reads may not be known yet, so each is said in all
 * three.
 */
export const NOT_STARTED = [
  'Waymark could not start. Your records are as they were. Start it again; if it fails again, restart this PC and then ask the person who looks after it.',
  'Waymark n’a pas pu démarrer. Vos données sont intactes. Relancez-le ; s’il échoue encore, redémarrez ce PC, puis demandez à la personne qui s’en occupe.',
  'Waymark no pudo iniciarse. Sus datos están como estaban. Inícielo de nuevo; si vuelve a fallar, reinicie este equipo y después consulte a quien se encarga de él.',
].join('\n\n');

/** A lock that another computer left, or holds, on a folder both can reach. */
export const HELD_ELSEWHERE = (computer: string): string =>
  [
    `Waymark is open on another computer (${computer}), or was not closed there. Close it there first. If that computer is gone, ask the person who looks after this PC to remove the file SingletonLock from Waymark’s own folder.`,
    `Waymark est ouvert sur un autre ordinateur (${computer}), ou n’y a pas été fermé. Fermez-le d’abord là-bas. Si cet ordinateur n’existe plus, demandez à la personne qui s’occupe de ce PC de supprimer le fichier SingletonLock du dossier de Waymark.`,
    `Waymark está abierto en otro equipo (${computer}), o no se cerró allí. Ciérrelo primero allí. Si ese equipo ya no existe, pida a quien se encarga de este equipo que elimine el archivo SingletonLock de la carpeta de Waymark.`,
  ].join('\n\n');
