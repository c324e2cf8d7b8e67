/**
 * Text that is stored as it is typed: when the person pauses, and when they leave the field.
 *
 * While the field has the caret nothing rewrites it; half-made letters of an input method are not
 * sent. What could not be stored stays in the field, with the reason. Not here: looks.
 */
import { tick } from "svelte";
import { failure } from "../ipc";
import { errorLine, problemWords } from "../text";

export const PAUSE_MS = 600;

export interface Autosaved {
  /** The value as the program has it, as text. */
  value: () => string;
  /** Stores the text. */
  save: (text: string) => Promise<unknown> | unknown;
  /** Whether the program says something is wrong with what it has. */
  problem: () => string | null;
}

export class Autosave {
  #of: Autosaved;
  #draft = $state("");
  #touched = $state(false);
  #refused = $state<string | null>(null);
  #sent = "";
  #focused = false;
  #composing = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #queue: Promise<void> = Promise.resolve();

  constructor(of: Autosaved) {
    this.#of = of;
  }

  /** What the field shows. */
  get text(): string {
    return this.#touched ? this.#draft : this.#of.value();
  }

  /** What is wrong, in words. */
  get problem(): string | null {
    return this.#refused ?? this.#of.problem();
  }

  focus(): void {
    this.#focused = true;
    if (!this.#touched) this.#sent = this.#of.value();
  }

  typed(text: string): void {
    if (!this.#touched) this.#sent = this.#of.value();
    this.#touched = true;
    this.#draft = text;
    clearTimeout(this.#timer);
    if (!this.#composing) this.#timer = setTimeout(() => void this.flush(), PAUSE_MS);
  }

  composition(running: boolean, text: string): void {
    this.#composing = running;
    if (!running) this.typed(text);
  }

  async blur(): Promise<void> {
    this.#focused = false;
    this.#composing = false;
    await this.flush();
  }

  /** Stores now what waits for the pause. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#queue = this.#queue.then(() => this.#store());
    await this.#queue;
  }

  async #store(): Promise<void> {
    if (!this.#touched) return;
    const text = this.#draft;
    if (text !== this.#sent || this.#refused) {
      try {
        await this.#of.save(text);
        this.#sent = text;
        this.#refused = null;
      } catch (thrown) {
        const reason = failure(thrown);
        const [first] = reason.problems;
        this.#refused = first ? problemWords(first.code) : errorLine(reason.code);
      }
      await tick();
    }
    if (!this.#focused && this.#draft === text && !this.problem) this.#touched = false;
  }
}

/** Keys of an input method are its own. */
export function ofInputMethod(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}
