/**
 * What is missing at the gate of a child besides what `gates.ts` says, and the words of Today for each. No sentence sends anybody to have
 * an age examined: waiting as a child is a result. Source: casework/RULES.md (Child).
 */
import type { Sentence } from '../types.ts';
import { sentence } from './sentence.ts';

export const CHILD_GATE_SENTENCES = [
  sentence(
    'child-situation-not-said',
    'The person may be under 18 and it is not noted with whom they are. Until it is, what a child alone needs is asked; record it as a decision.',
    'La personne a peut-être moins de 18 ans et il n’est pas noté avec qui elle est. D’ici là, ce qu’il faut pour un enfant seul est demandé ; notez-le comme décision.',
    'Puede que la persona sea menor de 18 años y no consta con quién está. Mientras tanto se pide lo que necesita una niña o un niño sin nadie; anótelo como decisión.',
  ),
  sentence(
    'child-guardian-by-whom',
    'A guardian is noted, and no authority or panel of two persons as the one who decided it. Ask the authority; where none decides, two named persons do, one of another organisation.',
    'Une tutelle est notée, sans autorité ni comité de deux personnes qui l’aurait décidée. Demandez à l’autorité ; si aucune n’en décide, deux personnes nommées le font, dont une d’une autre organisation.',
    'Consta una tutela, pero no que la decidiera una autoridad o un panel de dos personas. Pídalo a la autoridad; si ninguna lo decide, lo hacen dos personas con nombre, una de otra organización.',
  ),
  sentence(
    'child-guardian-not-notified',
    'It is not noted that the guardian was notified in this country and in the country of origin. Notify, and record it with the decision on the guardian.',
    'Il n’est pas noté que la tutelle a été informée dans ce pays et dans le pays d’origine. Informez-la et notez-le avec la décision sur la tutelle.',
    'No consta que se avisara a la tutela en este país y en el país de origen. Avise y anótelo en la decisión sobre la tutela.',
  ),
  sentence(
    'child-guardian-not-able',
    'It is not noted that the guardian is willing and able to care for the child. Find out, and record it with the decision on the guardian.',
    'Il n’est pas noté que la tutelle est disposée à s’occuper de l’enfant et en mesure de le faire. Vérifiez et notez-le avec la décision sur la tutelle.',
    'No consta que la tutela quiera y pueda cuidar de la niña o el niño. Averígüelo y anótelo en la decisión sobre la tutela.',
  ),
  sentence(
    'child-best-interest-by-whom',
    'A best interest is noted, and no authority or panel of two persons as the one who decided it. Ask the authority; where none decides, two named persons do, one of another organisation.',
    'Un intérêt supérieur est noté, sans autorité ni comité de deux personnes qui l’aurait décidé. Demandez à l’autorité ; si aucune n’en décide, deux personnes nommées le font, dont une d’une autre organisation.',
    'Consta un interés superior, pero no que lo decidiera una autoridad o un panel de dos personas. Pídalo a la autoridad; si ninguna lo decide, lo hacen dos personas con nombre, una de otra organización.',
  ),
  sentence(
    'child-family-not-assessed',
    'It is not noted that the family of the child was assessed. Ask for the assessment through a way that tells the family nothing, and record the answer as a decision.',
    'Il n’est pas noté que la famille de l’enfant a été évaluée. Demandez l’évaluation par une voie qui n’apprend rien à la famille, et notez la réponse comme décision.',
    'No consta que se evaluara a la familia de la niña o el niño. Pida la evaluación por una vía que no revele nada a la familia y anote la respuesta como decisión.',
  ),
  sentence(
    'child-family-risk',
    'The family was assessed, and it is not noted that nobody of it took part and that contact with it is safe. Contact nobody of the family before it is, and record what was found.',
    'La famille a été évaluée, mais il n’est pas noté que personne n’y a pris part et que le contact est sans danger. D’ici là, n’en contactez aucun membre, et notez ce qui a été constaté.',
    'Se evaluó a la familia, pero no consta que nadie de ella tomara parte ni que el contacto sea seguro. Hasta entonces no contacte a nadie de la familia, y anote lo comprobado.',
  ),
  sentence(
    'child-family-not-fit',
    'The family was assessed, and it is not noted that it wants the child and has the means. Find out, and record what was found.',
    'La famille a été évaluée, mais il n’est pas noté qu’elle veut accueillir l’enfant et en a les moyens. Vérifiez et notez ce qui a été constaté.',
    'Se evaluó a la familia, pero no consta que quiera acoger a la niña o al niño y tenga los medios. Averígüelo y anote lo comprobado.',
  ),
  sentence(
    'child-no-escort',
    'No escort all the way is noted for the child. Arrange one until the child is with the guardian, and record it as a decision.',
    'Aucune escorte tout le trajet n’est notée pour l’enfant. Prévoyez-en une jusqu’à la remise à la tutelle, et notez-le comme décision.',
    'No consta una escolta en todo el viaje para la niña o el niño. Organícela hasta que esté con la tutela y anótelo como decisión.',
  ),
  sentence(
    'child-parent-not-kept-away',
    'A parent or guardian of the child is in question, and it is not noted that nobody contacts them. Tell all who help that nobody asks or informs that person, and record it as a decision.',
    'Un parent ou la tutelle de l’enfant est en cause, et il n’est pas noté que personne ne le contacte. Dites à tous les intervenants de ne rien demander ni apprendre à cette personne, et notez-le comme décision.',
    'Hay dudas sobre la madre, el padre o la tutela, y no consta que nadie le contacte. Diga a quienes ayudan que no pregunten ni informen a esa persona, y anótelo como decisión.',
  ),
  sentence(
    'child-parent-not-agreed',
    'The child is with a parent or guardian, and their agreement to this help is not noted. Ask them, and record the answer under Consent.',
    'L’enfant est avec un parent ou une tutelle dont l’accord à cette aide n’est pas noté. Demandez-le et notez la réponse sous Consentement.',
    'La niña o el niño está con su madre, su padre o su tutela y no consta que acepte esta ayuda. Pregúntele y anote la respuesta en Consentimiento.',
  ),
  sentence(
    'child-parent-papers',
    'It is not noted that the papers of the other parent are there, or that the law asks for none. Find out what the law asks, and record it with the situation of the child.',
    'Il n’est pas noté que les papiers de l’autre parent sont là, ou que la loi n’en exige pas. Vérifiez ce qu’exige la loi et notez-le avec la situation de l’enfant.',
    'No consta que estén los papeles de la otra madre o del otro padre, ni que la ley no los exija. Averigüe qué exige la ley y anótelo con la situación de la niña o el niño.',
  ),
  sentence(
    'child-does-not-know',
    'The person may be under 18 and does not know yet what they want. Explain once more in words they understand, ask again, and record the answer under Consent.',
    'La personne a peut-être moins de 18 ans et ne sait pas encore ce qu’elle veut. Expliquez encore avec des mots qu’elle comprend, redemandez et notez la réponse sous Consentement.',
    'Puede que la persona sea menor de 18 años y aún no sabe qué quiere. Explíqueselo otra vez con palabras que entienda, vuelva a preguntar y anote la respuesta en Consentimiento.',
  ),
  sentence(
    'child-too-young-not-judged',
    'The child is said to be too young or unable to say what they want, and it is not noted who judged that and how. Record both under Consent.',
    'L’enfant est dit trop jeune ou hors d’état de dire ce qu’il veut, sans que soit noté qui en a jugé ni comment. Notez les deux sous Consentement.',
    'Se dice que la niña o el niño no tiene edad o no puede decir qué quiere, y no consta quién lo valoró ni cómo. Anote ambas cosas en Consentimiento.',
  ),
] as const satisfies readonly Sentence[];

export const TODAY_CHILD_SENTENCES = [
  sentence(
    'today-child-situation-not-said',
    'With whom they are is not noted',
    'Pas noté avec qui elle est',
    'No consta con quién está',
  ),
  sentence(
    'today-child-guardian-by-whom',
    'Guardian: not clear who decided',
    'Tutelle : auteur de la décision à préciser',
    'Tutela: falta quién la decidió',
  ),
  sentence(
    'today-child-guardian-not-notified',
    'Guardian not notified in both countries',
    'Tutelle non informée dans les deux pays',
    'Tutela sin avisar en los dos países',
  ),
  sentence(
    'today-child-guardian-not-able',
    'Guardian: willing and able not noted',
    'Tutelle : volonté et capacité à noter',
    'Tutela: falta si quiere y puede',
  ),
  sentence(
    'today-child-best-interest-by-whom',
    'Best interest: not clear who decided',
    'Intérêt supérieur : auteur à préciser',
    'Interés superior: falta quién decidió',
  ),
  sentence('today-child-family-not-assessed', 'Family not assessed', 'Famille non évaluée', 'Familia sin evaluar'),
  sentence(
    'today-child-family-risk',
    'Risk of contact with the family',
    'Risque d’un contact avec la famille',
    'Riesgo del contacto con la familia',
  ),
  sentence(
    'today-child-family-not-fit',
    'Family: will and means not noted',
    'Famille : volonté et moyens à noter',
    'Familia: falta si quiere y tiene medios',
  ),
  sentence('today-child-no-escort', 'No escort noted', 'Aucune escorte notée', 'No consta escolta'),
  sentence(
    'today-child-parent-not-kept-away',
    'Parent in question: no contact',
    'Parent en cause : aucun contact',
    'Dudas sobre la madre o el padre: sin contacto',
  ),
  sentence(
    'today-child-parent-not-agreed',
    'Parent’s agreement not noted',
    'Accord du parent non noté',
    'No consta el acuerdo de la madre o el padre',
  ),
  sentence(
    'today-child-parent-papers',
    'Papers of the other parent',
    'Papiers de l’autre parent',
    'Papeles de la otra madre o del otro padre',
  ),
  sentence(
    'today-child-does-not-know',
    'Does not know what they want',
    'Ne sait pas ce qu’elle veut',
    'No sabe qué quiere',
  ),
  sentence(
    'today-child-too-young-not-judged',
    'Too young to say: by whom and how found',
    'Trop jeune pour le dire : par qui, comment',
    'Sin edad para decirlo: falta quién y cómo',
  ),
] as const satisfies readonly Sentence[];
