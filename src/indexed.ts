/**
 * A readonly array that is asked only for places it has: `list.at(i)` is an element, `list[i]` perhaps undefined.
 * Like that of every array, its `at` counts negative places from the end.
 */
export type Indexed<Element> = { at(index: number): Element } & readonly Element[];

/** The same array, for code that knows which places it has. */
export function indexed<Element>(list: readonly Element[]): Indexed<Element> {
  return list as Indexed<Element>;
}
