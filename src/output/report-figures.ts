import { isoOf } from "../dates/days.js";
import type { StatedDate } from "../meaning/figures.js";
import type { ContentFigures } from "../meaning/meant-claim.js";
import type { Quantity } from "../quantities/quantity.js";
import type { ReportedPlaces } from "./reported-places.js";
import type { ReportClaim } from "./schema.js";

/** The quantities and dates of a content, in the wire format; what does not apply is left out. */
export function reportFigures(
  { quantities, dates }: ContentFigures,
  places: ReportedPlaces,
): Pick<ReportClaim["content"], "quantities" | "dates"> {
  return {
    quantities: quantities.map((quantity) => reportQuantity(quantity, places)),
    dates: dates.map((date) => reportDate(date, places)),
  };
}

function reportQuantity(
  quantity: Quantity,
  places: ReportedPlaces,
): ReportClaim["content"]["quantities"][number] {
  const { value, high, qualifier, unit, assumed, kind, of } = quantity;
  return {
    ...places.passage(quantity),
    value,
    ...(high === null ? {} : { high }),
    ...(qualifier === null ? {} : { qualifier }),
    ...(unit === null ? {} : { unit }),
    ...(assumed ? { assumed } : {}),
    kind,
    ...(of === null ? {} : { of: places.passage(of) }),
  };
}

function reportDate(date: StatedDate, places: ReportedPlaces): ReportClaim["content"]["dates"][number] {
  const { days, certain } = date;
  const placed = places.passage(date);
  if (days === null) return { ...placed, date: null, certain };
  const from = isoOf(days.from);
  return days.from === days.to
    ? { ...placed, date: from, certain }
    : { ...placed, from, to: isoOf(days.to), certain };
}
