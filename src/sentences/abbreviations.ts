/** Abbreviations of one or several words a list, in lower case and without the final stop. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** A name or a number follows these; no sentence ends here, whatever stands next. */
export const BEFORE_NAME = words(`
  mr mrs ms mx messrs dr drs prof profs rev revs fr hon pres sen sens rep reps gov govs lt gen gens col maj capt cpt
  cmdr cdr sgt cpl pvt adm brig supt det insp amb atty asst dep sec secy treas msgr mgr st ste ft mt vs v cf e.g i.e viz
  ald dir spc pfc
`);

/** A number follows these; before anything else they end a sentence like other words. */
export const BEFORE_NUMBER = words(
  "no nos rs pp art fig vol ch sec para jan feb mar apr jun jul aug sep sept oct nov dec",
);

/** These may end a sentence; then the next word begins with a capital though it is not a name. */
export const BEFORE_ANYTHING = words(`
  jr sr esq inc corp co cos ltd llc bros mfg assn dept univ dist govt natl intl est approx al etc ave blvd rd hwy bldg
  ph ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa penn
  tenn tex va vt wash wis wisc wyo alta ont que mon tue tues wed thu thurs fri sat sun a.m p.m am pm
`);

/** Of all these, the ones that are written small; the others are common words without their capital: *miss, ill, sat*. */
export const SMALL = words("vs v cf e.g i.e viz no nos pp jr sr est approx al etc a.m p.m inc");

/** Days and zones that go on after a time of day: *8 p.m. Monday, 9 p.m. EST*. */
export const AFTER_TIME = words(`
  monday tuesday wednesday thursday friday saturday sunday today tomorrow january february march april may june july
  august september october november december est edt et cst cdt ct mst mdt mt pst pdt pt gmt utc bst cet e.t eastern central
  pacific mountain local
`);
