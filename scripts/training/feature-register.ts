/** Gathers features as the running program does, by their hashes, and remembers which name each hash stands for. */
import { present } from "../../src/present.js";
import { FeatureHashes, type FeatureValue } from "../../src/scoring/features.js";

export class FeatureRegister extends FeatureHashes {
  private readonly names = new Map<number, string>();

  override add(template: FeatureValue, ...values: FeatureValue[]): void {
    super.add(template, ...(values as [FeatureValue?, FeatureValue?, FeatureValue?]));
    const hash = this.at(this.count - 1);
    if (this.names.has(hash)) return;
    const parts = values.map((value) => value.name).join("|");
    this.names.set(hash, parts ? `${template.name}:${parts}` : template.name);
  }

  /** The name of a feature that was added, by its hash. */
  nameOf(hash: number): string {
    return present(this.names.get(hash));
  }

  /** What was added since the last time. */
  take(): Int32Array {
    const hashes = new Int32Array(this.count);
    for (let n = 0; n < hashes.length; n++) hashes[n] = this.at(n);
    this.clear();
    return hashes;
  }
}
