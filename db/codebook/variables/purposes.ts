/**
 * Which type of exploitation a purpose coded at first contact stands for, until a form of the kind `exploitation` says more
 * (FORMS.md, First contact). `nothing-told` stands for none. A test holds the groups of both lists together.
 */
export const PURPOSE_AS_TYPE: Readonly<Record<string, string>> = {
  work: 'forced-labour',
  'work-in-home': 'domestic-servitude',
  sexual: 'sexual-exploitation',
  begging: 'forced-begging',
  crime: 'forced-crime',
  marriage: 'forced-marriage',
  'child-work': 'child-labour',
  organ: 'organ-removal',
  'adoption-surrogacy': 'illegal-adoption',
  'armed-group': 'armed-group',
  'not-yet-used': 'not-yet-used',
  other: 'other',
};
