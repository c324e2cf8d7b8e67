/** A correction in words, where it can no longer be shown at its item. */
import type { Correction } from "../../../ipc";
import { t } from "../../../text";
import { partWords, shownValue } from "./parts";

const SHORT = 60;

function short(words: string): string {
  return words.length > SHORT ? `${words.slice(0, SHORT).trimEnd()}…` : words;
}

/** What was corrected, at what. */
export function correctionWords({ item, words, act }: Correction): string {
  const of = short(words || item);
  if (act === "drop") return t("reader.lost.drop", { of });
  if ("set" in act) {
    const { part, value } = act.set;
    return t("reader.lost.set", { of, part: partWords(part), value: shownValue(part, value) });
  }
  if ("tick" in act) return t(act.tick.on ? "reader.lost.tick" : "reader.lost.untick", { of });
  if ("split" in act) return t("reader.lost.split", { of });
  if ("join" in act) return t("reader.lost.join", { of });
  return t("reader.lost.add", { of: short(act.add.words) });
}
