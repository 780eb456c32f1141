/**
 * A readonly array that is asked only for places it has: `list.at(i)` is an element, `list[i]` perhaps undefined.
 * Like that of every array, its `at` counts negative places from the end.
 */
export type Indexed<Element> = { at(index: number): Element } & readonly Element[];

/** The same array, for code that knows which places it has. */
export function indexed<Element>(list: readonly Element[]): Indexed<Element> {
  return list as Indexed<Element>;
}

/**
 * The same array for a list that is read all the time, as the tokens of an article are: V8 inlines its `at` into the
 * code that reads, where the `at` of all arrays is a call. Copies of the list do not have it.
 */
export function oftenAsked<Element>(list: Element[]): Indexed<Element> {
  return Object.defineProperty(list, "at", { value: elementAt }) as Indexed<Element>;
}

function elementAt<Element>(this: readonly Element[], index: number): Element | undefined {
  return this[index < 0 ? this.length + index : index];
}

/**
 * The place of the first element that is not before what is looked for, found by halves; the length where all are.
 * @param isBefore true for the elements up to some place, false for all behind
 */
export function indexByHalves<Element>(
  list: Indexed<Element>,
  isBefore: (element: Element, index: number) => boolean,
): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(list.at(middle), middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
