/** Closing and reopening a case: what is open in it (phrases, beside which stand the days), what cannot be done, and why one of several is left as it is. */
import type { Sentence } from '../types.ts';
import { sentence } from './sentence.ts';

export const CLOSING_SENTENCES = [
  sentence(
    'closing-needs-reason',
    'A closing says why the case is closed. Nothing was saved; what you typed is still here. Choose the reason, then save again.',
    'Une clôture indique pourquoi le dossier est clos. Rien n’a été enregistré ; votre saisie est toujours là. Choisissez le motif, puis enregistrez de nouveau.',
    'Un cierre indica por qué se cierra el caso. No se guardó nada; lo que escribió sigue aquí. Elija el motivo y vuelva a guardar.',
  ),
  sentence(
    'nothing-to-reopen',
    'This case is not closed, so there is nothing to reopen. Go on with it as it is.',
    'Ce dossier n’est pas clos : il n’y a rien à rouvrir. Poursuivez-le tel quel.',
    'Este caso no está cerrado: no hay nada que reabrir. Continúe con él tal como está.',
  ),
  sentence(
    'open-stay',
    'Is in a house, or expected there',
    'Est en hébergement, ou y est attendue',
    'Está en una casa, o se la espera allí',
  ),
  sentence(
    'open-hand-over',
    'Handed over to {office}, not answered yet',
    'Transmis à {office}, sans réponse pour l’instant',
    'Traspasado a {office}, aún sin respuesta',
  ),
  sentence(
    'open-hand-over-not-sent',
    'Handed over to {office}, and not sent',
    'Transmis à {office}, mais rien n’est parti',
    'Traspasado a {office}, pero no enviado',
  ),
  sentence('open-decision', 'A decision is asked for', 'Une décision est demandée', 'Se pidió una decisión'),
  sentence('open-follow-up', 'A follow-up is planned', 'Un suivi est prévu', 'Hay un seguimiento previsto'),
  sentence('open-talk', 'Another talk is agreed', 'Un nouvel entretien est convenu', 'Hay otra conversación acordada'),
  sentence(
    'open-request',
    'Somebody was asked for something, and it is not done',
    'Une demande est en cours, sans suite pour l’instant',
    'Hay algo pedido que aún no está hecho',
  ),
  sentence('open-journey', 'A journey is planned', 'Un voyage est prévu', 'Hay un viaje previsto'),
  sentence('open-plan', 'A plan goes on', 'Un plan est en cours', 'Hay un plan en marcha'),
  sentence('open-proceeding', 'A proceeding goes on', 'Une procédure est en cours', 'Hay un proceso en curso'),
  sentence('open-receipt', 'A receipt is missing', 'Paiement sans reçu', 'Falta un comprobante'),
  sentence(
    'open-draft',
    'You began something here and did not save it',
    'Vous avez commencé ici une saisie non enregistrée',
    'Empezó aquí algo y no lo guardó',
  ),
  sentence(
    'open-draft-of-colleague',
    '{user} began something here and did not save it',
    '{user} a commencé ici une saisie non enregistrée',
    '{user} empezó aquí algo y no lo guardó',
  ),
  sentence(
    'left-closed-already',
    'It is closed or handed over here already.',
    'Il est déjà clos ou transmis ici.',
    'Aquí ya está cerrado o traspasado.',
  ),
  sentence(
    'left-closed-by-no',
    'The person said that nothing may be kept. Look at this file by itself.',
    'La personne a dit que rien ne doit être gardé. Examinez ce dossier à part.',
    'La persona dijo que no se guardara nada. Revise este caso por separado.',
  ),
  sentence(
    'left-not-closed-here',
    'It is not closed, or another office closed it.',
    'Il n’est pas clos, ou un autre bureau l’a clos.',
    'No está cerrado, o lo cerró otra oficina.',
  ),
  sentence(
    'left-kept-until',
    'It is kept until its day.',
    'Il est conservé jusqu’à la date fixée.',
    'Se conserva hasta la fecha fijada.',
  ),
  sentence(
    'left-prepared-already',
    'It is prepared for erasure already.',
    'Son effacement est déjà préparé.',
    'Su borrado ya está preparado.',
  ),
  sentence('open-task', 'A task is open', 'Une tâche est ouverte', 'Hay una tarea abierta'),
  sentence(
    'open-in-register',
    'It is named in an open entry of a register (Settings, Registers)',
    'Il est cité dans une inscription ouverte d’un registre (Réglages, Registres)',
    'Consta en una anotación abierta de un registro (Ajustes, Registros)',
  ),
  sentence(
    'left-closed-to-named',
    'It is closed to named people. Open it to name who else works on it.',
    'Il est réservé à des personnes désignées. Ouvrez-le pour désigner qui d’autre y travaille.',
    'Está reservado a personas designadas. Ábralo para designar quién más trabaja en él.',
  ),
  sentence(
    'left-asked-already',
    'A partner was asked already to follow them up.',
    'Un partenaire a déjà été sollicité pour le suivi.',
    'Ya se pidió el seguimiento a una organización asociada.',
  ),
  sentence(
    'left-no-follow-up',
    'No follow-up goes on: it is not wanted, not planned, or another office does it.',
    'Aucun suivi en cours : il n’est pas souhaité, pas prévu, ou un autre bureau s’en charge.',
    'No hay seguimiento en curso: no se desea, no está previsto o lo hace otra oficina.',
  ),
  sentence(
    'left-theirs-already',
    '{user} works on it already.',
    '{user} y travaille déjà.',
    '{user} ya trabaja en él.',
  ),
  sentence(
    'list-closed-to-named',
    'It is closed to named people, and stands on no list that leaves.',
    'Il est réservé à des personnes désignées et ne figure sur aucune liste qui sort.',
    'Está reservado a personas designadas y no figura en ninguna lista que salga.',
  ),
  sentence(
    'list-nothing',
    'None of these cases may stand on a list that leaves: they are closed to named people, or nobody has agreed that they are kept. Nothing was written.',
    'Aucun de ces dossiers ne peut figurer sur une liste qui sort : ils sont réservés à des personnes désignées, ou personne n’a accepté qu’ils soient gardés. Rien n’a été écrit.',
    'Ninguno de estos casos puede figurar en una lista que salga: están reservados a personas designadas, o nadie aceptó que se guarden. No se escribió nada.',
  ),
] as const satisfies readonly Sentence[];
