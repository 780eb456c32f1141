// UIMA CAS as XMI 1.0: NAME.xmi for each article, and the type system of the folder.
import type { Report, ReportSpan } from "../schema.js";
import { type FileFormat, textOfReport } from "./format.js";

type Features = Readonly<Record<string, string | number | boolean | null>>;

const ANNOTATION = "uima.tcas.Annotation";
const TYPES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Mention: { entity: "uima.cas.String", entityType: "uima.cas.String", form: "uima.cas.String" },
  Source: { entity: "uima.cas.String", kind: "uima.cas.String", resolution: "uima.cas.String" },
  Cue: { lemma: "uima.cas.String" },
  Content: {},
  Claim: {
    claimId: "uima.cas.String",
    act: "uima.cas.String",
    polarity: "uima.cas.String",
    certainty: "uima.cas.String",
    quotation: "uima.cas.String",
    negated: "uima.cas.Boolean",
    rule: "uima.cas.String",
    confidence: "uima.cas.Double",
    sources: "uima.cas.FSArray",
    cues: "uima.cas.FSArray",
    contents: "uima.cas.FSArray",
  },
};

export const cas: FileFormat = {
  // UIMA is Java and counts UTF-16 units.
  unit: "utf16",
  shared: { "TypeSystem.xml": typeSystem() },
  files: (report) => ({ xmi: xmi(report) }),
};

function typeSystem(): string {
  const types = Object.entries(TYPES).map(([name, features]) => {
    const described = Object.entries(features).map(
      ([feature, range]) =>
        `        <featureDescription><name>${feature}</name><description/><rangeTypeName>${range}</rangeTypeName>${range === "uima.cas.FSArray" ? `<elementType>${ANNOTATION}</elementType>` : ""}</featureDescription>\n`,
    );
    return `    <typeDescription>
      <name>accordingto.${name}</name><description/><supertypeName>${ANNOTATION}</supertypeName>
      <features>
${described.join("")}      </features>
    </typeDescription>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">
  <types>
${types.join("")}  </types>
</typeSystemDescription>
`;
}

function xmi(report: Report): string {
  const text = textOfReport(report);
  const elements: string[] = [];
  const sofa = 1;
  let last = sofa;
  const add = (type: string, { start, end }: ReportSpan, features: Features): number => {
    last += 1;
    const written = Object.entries({ "xmi:id": last, sofa, begin: start, end, ...features })
      .filter(([, value]) => value !== null)
      .map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
    elements.push(`  <accordingto:${type}${written.join("")}/>\n`);
    return last;
  };
  for (const { id, type, mentions } of report.entities) {
    for (const mention of mentions)
      add("Mention", mention, { entity: id, entityType: type, form: mention.form });
  }
  for (const claim of report.claims) {
    const { source, cue, content } = claim;
    const ids = (type: string, spans: readonly ReportSpan[], features: Features) =>
      spans.map((span) => add(type, span, features)).join(" ");
    const { entity = null, kind = null, resolution = null } = source ?? {};
    const sources = ids("Source", source?.spans ?? [], { entity, kind, resolution });
    const cues = ids("Cue", cue?.spans ?? [], { lemma: cue?.lemma ?? null });
    const contents = ids("Content", content.spans, {});
    const all = [...(source?.spans ?? []), ...(cue?.spans ?? []), ...content.spans];
    const whole = {
      start: Math.min(...all.map(({ start }) => start)),
      end: Math.max(...all.map(({ end }) => end)),
    };
    add("Claim", whole, {
      claimId: claim.id,
      act: claim.act,
      polarity: claim.polarity,
      certainty: claim.certainty,
      quotation: claim.quotation,
      negated: claim.negated,
      rule: claim.rule,
      confidence: claim.confidence,
      sources: sources || null,
      cues: cues || null,
      contents,
    });
  }
  const members = Array.from({ length: last - sofa }, (_, at) => sofa + 1 + at).join(" ");
  return `<?xml version="1.0" encoding="UTF-8"?>
<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:accordingto="http:///accordingto.ecore" xmi:version="2.0">
  <cas:NULL xmi:id="0"/>
${elements.join("")}  <cas:Sofa xmi:id="${sofa}" sofaNum="1" sofaID="_InitialView" mimeType="text/plain" sofaString="${escaped(text)}"/>
  <cas:View sofa="${sofa}" members="${members}"/>
</xmi:XMI>
`;
}

/** As an attribute's value; a character that XML can't hold becomes U+FFFD, one for one, so that offsets stay. */
function escaped(value: string): string {
  return value
    .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]|\p{Cs}/gu, (character) =>
      /\u0085|[\u007f-\u009f]/.test(character) ? character : "\ufffd",
    )
    .replace(/[&<>"\t\n\r\u0085\u2028]/g, (character) => `&#${character.charCodeAt(0)};`);
}
