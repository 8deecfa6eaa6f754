/**
 * What is missing at the gate of a child besides what `gates.ts` says, and the words of Today for each. No sentence sends anybody to have
 * an age examined: waiting as a child is a result. Source: casework/RULES.md (Child).
 */
import type { Sentence } from '../types.ts';
import { sentence } from './sentence.ts';

export const CHILD_GATE_SENTENCES = [
  sentence(
    'child-situation-not-said',
    'The person may be under 18 and it is not noted with whom they are. Until it is, what an unaccompanied child needs is asked; record it as a decision.',
    'La personne a peut-être moins de 18 ans et il n’est pas noté avec qui elle est. D’ici là, ce qu’il faut pour un enfant non accompagné est demandé ; notez-le comme décision.',
    'Puede que la persona sea menor de 18 años y no consta con quién está. Mientras tanto se pide lo que necesita una niña o un niño no acompañado; anótelo como decisión.',
  ),
  sentence(
    'child-guardian-by-whom',
    'A guardian is noted, but not that an authority or a panel of two persons decided it. Ask the authority; where none decides, two named persons do, one of another organisation.',
    'Une représentation légale est notée, mais pas qu’une autorité ou deux personnes l’ont décidée. Demandez à l’autorité ; si aucune n’en décide, deux personnes nommément désignées le font, dont une d’une autre organisation.',
    'Consta una tutela, pero no que la decidiera una autoridad o un panel de dos personas. Pídalo a la autoridad; si ninguna lo decide, lo hacen dos personas identificadas por su nombre, una de otra organización.',
  ),
  sentence(
    'child-guardian-not-notified',
    'It is not noted that the guardian was notified in this country and in the country of origin. Notify them, and record it with the decision on the guardian.',
    'Il n’est pas noté que la tutrice ou le tuteur a été informé dans ce pays et dans le pays d’origine. Informez cette personne et notez-le avec la décision sur la représentation légale.',
    'No consta que se avisara a la tutora o el tutor en este país y en el país de origen. Avise y anótelo en la decisión sobre la tutela.',
  ),
  sentence(
    'child-guardian-not-able',
    'It is not noted that the guardian is willing and able to care for the child. Find out, and record it with the decision on the guardian.',
    'Il n’est pas noté que la tutrice ou le tuteur veut et peut s’occuper de l’enfant. Vérifiez et notez-le avec la décision sur la représentation légale.',
    'No consta que la tutora o el tutor quiera y pueda cuidar de la niña o el niño. Averígüelo y anótelo en la decisión sobre la tutela.',
  ),
  sentence(
    'child-best-interest-by-whom',
    'A best-interest decision is noted, but not that an authority or a panel of two persons took it. Ask the authority; where none decides, two named persons do, one of another organisation.',
    'Une décision sur l’intérêt supérieur est notée, mais pas qu’une autorité ou deux personnes l’ont prise. Demandez à l’autorité ; si aucune n’en décide, deux personnes nommément désignées le font, dont une d’une autre organisation.',
    'Consta una decisión sobre el interés superior, pero no que la tomara una autoridad o un panel de dos personas. Pídala a la autoridad; si ninguna lo decide, lo hacen dos personas identificadas por su nombre, una de otra organización.',
  ),
  sentence(
    'child-family-not-assessed',
    'It is not noted that the family of the child was assessed. Ask for the assessment through a way that tells the family nothing, and record the answer as a decision.',
    'Il n’est pas noté que la famille de l’enfant a été évaluée. Demandez l’évaluation par une voie qui n’apprend rien à la famille, et notez la réponse comme décision.',
    'No consta que se evaluara a la familia de la niña o el niño. Pida la evaluación por una vía que no revele nada a la familia y anote la respuesta como decisión.',
  ),
  sentence(
    'child-family-risk',
    'The family was assessed, but it is not noted that nobody in it took part and that contact with it is safe. Until it is, contact nobody in the family, and record what was found.',
    'La famille a été évaluée, mais il n’est pas noté que toute participation de ses membres est écartée ni que le contact est sans danger. D’ici là, n’en contactez aucun membre, et notez ce qui a été constaté.',
    'Se evaluó a la familia, pero no consta que se haya descartado su participación ni que el contacto sea seguro. Hasta entonces no contacte a nadie de la familia, y anote lo comprobado.',
  ),
  sentence(
    'child-family-not-fit',
    'The family was assessed, but it is not noted that it wants the child and has the means. Find out, and record what was found.',
    'La famille a été évaluée, mais il n’est pas noté qu’elle veut accueillir l’enfant et en a les moyens. Vérifiez et notez ce qui a été constaté.',
    'Se evaluó a la familia, pero no consta que quiera acoger a la niña o al niño y tenga los medios. Averígüelo y anote lo comprobado.',
  ),
  sentence(
    'child-no-escort',
    'It is not noted who accompanies the child all the way. Arrange it until the child is with the guardian, and record it as a decision.',
    'Il n’est pas noté qui accompagne l’enfant pendant tout le trajet. Prévoyez-le jusqu’à ce que l’enfant soit avec sa tutrice ou son tuteur, et notez-le comme décision.',
    'No consta quién acompaña a la niña o el niño en todo el viaje. Organícelo hasta que esté con su tutora o tutor y anótelo como decisión.',
  ),
  sentence(
    'child-parent-not-kept-away',
    'A parent or guardian of the child is in question, and the instruction that nobody contacts them is not noted. Tell all who help that nobody asks or informs that person, and record it as a decision.',
    'Un parent, la tutrice ou le tuteur de l’enfant est en cause, et la consigne de ne pas contacter cette personne n’est pas notée. Dites à tous les intervenants de ne rien demander ni apprendre à cette personne, et notez-le comme décision.',
    'Hay dudas sobre la madre, el padre, la tutora o el tutor, y no consta la indicación de no contactar a esa persona. Diga a quienes ayudan que no pregunten ni informen a esa persona, y anótelo como decisión.',
  ),
  sentence(
    'child-parent-not-agreed',
    'The child is with a parent or guardian, and their agreement to this help is not noted. Ask them, and record the answer under Consent.',
    'L’enfant est avec un parent, une tutrice ou un tuteur dont l’accord à cette aide n’est pas noté. Demandez-le et notez la réponse sous Consentement.',
    'La niña o el niño está con su madre, su padre, su tutora o su tutor, y no consta que esa persona acepte esta ayuda. Pregúntele y anote la respuesta en Consentimiento.',
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
    'The child is said to be too young or unable to say what they want; who judged that, and how, is not noted. Record both under Consent.',
    'L’enfant serait trop jeune ou hors d’état de dire ce qu’il veut ; par qui et comment on en a jugé n’est pas noté. Notez les deux sous Consentement.',
    'Se dice que la niña o el niño, por su edad o su estado, no puede decir qué quiere; no consta quién lo valoró ni cómo. Anote ambas cosas en Consentimiento.',
  ),
] as const satisfies readonly Sentence[];

export const TODAY_CHILD_SENTENCES = [
  sentence(
    'today-child-situation-not-said',
    'With whom they are is not noted',
    'Avec qui est l’enfant : à noter',
    'No consta con quién está',
  ),
  sentence(
    'today-child-guardian-by-whom',
    'Guardian: not clear who decided',
    'Représentation légale : auteur de la décision à préciser',
    'Tutela: falta quién la decidió',
  ),
  sentence(
    'today-child-guardian-not-notified',
    'Guardian not notified in both countries',
    'Tutrice ou tuteur à informer dans les deux pays',
    'Tutora o tutor sin avisar en los dos países',
  ),
  sentence(
    'today-child-guardian-not-able',
    'Guardian: willing and able not noted',
    'Tutrice ou tuteur : volonté et capacité à noter',
    'Tutora o tutor: falta si quiere y puede',
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
  sentence(
    'today-child-no-escort',
    'Nobody noted who accompanies',
    'Accompagnement : personne à noter',
    'No consta quién acompaña',
  ),
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
    'Papers of the other parent missing',
    'Papiers de l’autre parent manquants',
    'Faltan los papeles de la otra madre o padre',
  ),
  sentence(
    'today-child-does-not-know',
    'Does not know what they want',
    'Ne sait pas ce qu’elle veut',
    'No sabe qué quiere',
  ),
  sentence(
    'today-child-too-young-not-judged',
    'Too young to say: not noted who found that',
    'Trop jeune pour le dire : par qui, comment',
    'No puede decirlo: falta quién lo valoró',
  ),
] as const satisfies readonly Sentence[];
