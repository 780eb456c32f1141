// Puts the same claim of several articles together, report by report.
import type { Report } from "../output/schema.js";
import { present } from "../present.js";
import { type ClaimCluster, enter, type Kept, keptPassage, opened, readArticle } from "./claim-cluster.js";
import type { Repetitions } from "./digest-data.js";
import { passagesOf } from "./repeated-passages.js";
import { repetitionsOf } from "./repetitions.js";
import { likeness, type Saying } from "./same-claim.js";
import { type Voice, voicesOf } from "./voice.js";
import { wordingIndex } from "./wording-index.js";

/** Gathers reports. What it holds grows with the claims that are distinct, not with how often they are repeated. */
export interface RepeatedClaims {
  add(report: Report): void;
  /** What was seen in two articles or more. */
  finish(): Repetitions;
}

export function repeatedClaims(): RepeatedClaims {
  const index = wordingIndex();
  const wordings: { readonly kept: Kept; readonly cluster: ClaimCluster }[] = [];
  const clusters: ClaimCluster[] = [];
  let articles = 0;

  const mostLike = (saying: Saying) => {
    let best: { likeness: number; cluster: ClaimCluster | null } = { likeness: 0, cluster: null };
    for (const { wording, telling } of index.candidates(saying.passage.words)) {
      const { kept, cluster } = present(wordings[wording]);
      const found = likeness(saying, { ...opened(kept), voice: voiceIn(cluster, kept) }, telling);
      if (found > best.likeness) best = { likeness: found, cluster };
      if (found === 1) break;
    }
    return best;
  };

  return {
    add(report) {
      const article = readArticle(report, articles++);
      const voiceOf = voicesOf(report);
      for (const claim of report.claims) {
        for (const passage of passagesOf(claim)) {
          const kept = keptPassage(passage, claim, voiceOf(claim), article);
          const found = mostLike({ ...kept, passage });
          const cluster = found.cluster ?? newCluster(clusters, kept.voice);
          enter(kept, cluster);
          // A wording that is there already would only fill the index.
          if (found.likeness === 1) continue;
          index.add(passage.words, wordings.length, cluster.number);
          wordings.push({ kept, cluster });
        }
      }
    },
    finish: () => repetitionsOf(clusters.filter((cluster) => cluster.articles > 1)),
  };
}

function newCluster(clusters: ClaimCluster[], voice: Voice): ClaimCluster {
  const cluster = { number: clusters.length, voice, articles: 0, lastArticle: null, sightings: [] };
  clusters.push(cluster);
  return cluster;
}

/** Where one article names nobody, whoever another one named speaks. */
function voiceIn(cluster: ClaimCluster, { voice }: Kept): Voice {
  return voice.kind === "named" ? voice : cluster.voice;
}
