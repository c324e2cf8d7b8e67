/**
 * Every sentence a person sees comes through here, from `assets/text/vi.json`.
 *
 * Keys are flat and named by room; `{name}` in a sentence is filled from `vars`. Not here: any
 * sentence.
 */
import type { Failure, Problem } from "../ipc";
import vi from "../../../assets/text/vi.json";

export type Key = keyof typeof vi;
export type Vars = Record<string, string | number>;

const sentences: Record<string, string> = vi;

function fill(sentence: string, vars: Vars): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(vars[name] ?? whole));
}

/** The sentence of `key`. */
export function t(key: Key, vars: Vars = {}): string {
  return fill(sentences[key] ?? key, vars);
}

/** Whether a code from outside has words. */
export function hasWords(key: string): key is Key {
  return key in sentences;
}

export interface ErrorWords {
  what: string;
  kept: string;
  next: string;
}

/** What happened, what was kept, what to do next. */
export function errorWords(failure: Pick<Failure, "code">): ErrorWords {
  const code = hasWords(`error.${failure.code}.what`) ? failure.code : "internal";
  const part = (name: string): string => sentences[`error.${code}.${name}`] ?? "";
  return { what: part("what"), kept: part("kept"), next: part("next") };
}

/** One line for an error code, where there is room for no more. */
export function errorLine(code: string): string {
  return errorWords({ code }).what;
}

/** Short words at a field; the code itself when it is one we do not know yet. */
export function problemWords(code: string): string {
  return sentences[`problem.${code}`] ?? t("problem.unknown", { code });
}

/** What was typed at `field` and could not be read; empty where nothing was. */
export function typedAt(problems: readonly Problem[], field: string): string {
  return problems.find((problem) => problem.field === field)?.typed ?? "";
}

/** The words at `field`, where it has a problem. */
export function problemAt(problems: readonly Problem[], field: string): string | null {
  const found = problems.find((problem) => problem.field === field);
  return found ? problemWords(found.code) : null;
}
