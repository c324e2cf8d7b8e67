/**
 * A reading as the person corrects it, before anything is kept.
 *
 * Every correction asks the program to read again, with all of them; the newest answer wins and
 * what is being typed is never touched by it. Not here: looks, and what an answer means.
 */
import {
  call,
  failure,
  type AcceptReading,
  type Act,
  type Correction,
  type Failure,
  type Part,
  type ReadDocument,
  type ReadingPage,
} from "../../../ipc";
import { keysOf, takeOver } from "./items";
import { Lights } from "./lights.svelte";

const PAUSE_MS = 150;

/** What of a reading is kept at each pause, and read anew after a crash. */
export interface KeptReading {
  text: string;
  file_name: string | null;
  document: string | null;
  corrections: Correction[];
  earlier: string | null;
}

interface Waiter {
  done: () => void;
  failed: (reason: Failure) => void;
}

interface Step {
  corrections: Correction[];
  earlier: string | null;
}

const isSet = (one: Correction, item: string, part: Part): boolean =>
  one.item === item && typeof one.act === "object" && "set" in one.act && one.act.set.part === part;
const isTick = (one: Correction, item: string): boolean =>
  one.item === item && typeof one.act === "object" && "tick" in one.act;

export class Reading {
  readonly lights = new Lights();
  page: ReadingPage = $state.raw({} as ReadingPage);
  /** The item whose fields are open, and the field that takes the keyboard. */
  open = $state.raw<{ key: string; part: Part | null } | null>(null);
  /** The item under the keyboard. */
  current = $state<string | null>(null);
  trouble = $state.raw<Failure | null>(null);
  asking = $state(false);
  #corrections = $state.raw<Correction[]>([]);
  #earlier = $state.raw<string | null>(null);
  #past = $state.raw<Step[]>([]);
  #document: string | null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;
  /** An earlier version was just named: its corrections come along. */
  #carrying = false;
  #waiters: Waiter[] = [];

  constructor(page: ReadingPage, kept: Partial<KeptReading> = {}) {
    this.lights.know(keysOf(page));
    this.page = page;
    this.#document = kept.document ?? null;
    this.#earlier = kept.earlier ?? null;
    this.#corrections = page.corrections;
  }

  /** What is kept of it, so that nothing is lost. */
  get kept(): KeptReading {
    return {
      text: this.#document ? "" : this.page.text,
      file_name: this.page.file_name,
      document: this.#document,
      corrections: this.#corrections,
      earlier: this.#earlier,
    };
  }

  /** The document of the register whose newer text this is, as far as it is decided. */
  get earlier(): string | null {
    if (this.#earlier !== null) return this.#earlier || null;
    return this.page.earlier?.certain ? this.page.earlier.id : null;
  }

  /** Neither the program nor the person said yet whether this is a newer text. */
  get undecided(): boolean {
    return this.#earlier === null && this.page.earlier !== null && !this.page.earlier.certain;
  }

  get canGoBack(): boolean {
    return this.#past.length > 0;
  }

  /** A part of an item says this, and no more `now`; what was read there is no correction. */
  set(item: string, part: Part, value: string, now: string): Promise<void> {
    const others = this.#corrections.filter((one) => !isSet(one, item, part));
    const back = value === (this.#readIn(item, part) ?? now);
    return this.#change(back ? others : [...others, this.#of(item, { set: { part, value } })]);
  }

  /** What the reader made of a part that was corrected. */
  #readIn(item: string, part: Part): string | undefined {
    const { tasks, duties, citations } = this.page;
    const found = [...tasks, ...duties, ...citations].find((one) => one.key === item);
    return found?.was.find((one) => one.part === part)?.value;
  }

  /** Takes what the reader made of a part again. */
  unset(item: string, part: Part): Promise<void> {
    return this.#change(this.#corrections.filter((one) => !isSet(one, item, part)));
  }

  tick(item: string, on: boolean): Promise<void> {
    const others = this.#corrections.filter((one) => !isTick(one, item));
    return this.#quiet([...others, this.#of(item, { tick: { on } })]);
  }

  act(item: string, act: Act): Promise<void> {
    return this.#quiet([...this.#corrections, this.#of(item, act)]);
  }

  /** Takes a dropped item back. */
  restore(item: string): Promise<void> {
    const kept = this.#corrections.filter((one) => one.item !== item || one.act !== "drop");
    return this.#quiet(kept);
  }

  /** This is a newer text of that document; empty: of none. */
  follow(earlier: string): Promise<void> {
    this.#remember();
    this.#earlier = earlier;
    this.#carrying = earlier !== "";
    return this.#ask().catch(() => undefined);
  }

  /** Takes the last correction back. */
  async back(): Promise<void> {
    const step = this.#past.at(-1);
    if (!step) return;
    this.#past = this.#past.slice(0, -1);
    this.#corrections = step.corrections;
    this.#earlier = step.earlier;
    await this.#ask().catch(() => undefined);
  }

  /** What is sent when the person accepts; after all that is still on its way. */
  async accepted(): Promise<AcceptReading> {
    if (this.#waiters.length > 0) await this.#ask();
    const { text } = this.page;
    return { text, corrections: this.#corrections, earlier: this.earlier };
  }

  #of(item: string, act: Act): Correction {
    return { item, words: "", act };
  }

  #remember(): void {
    const step = { corrections: this.#corrections, earlier: this.#earlier };
    this.#past = [...this.#past.slice(-99), step];
  }

  #change(corrections: Correction[]): Promise<void> {
    this.#remember();
    this.#corrections = corrections;
    return this.#ask();
  }

  /** The same, where no field waits for the reason of a failure: it stands on top. */
  #quiet(corrections: Correction[]): Promise<void> {
    return this.#change(corrections).catch(() => undefined);
  }

  #ask(): Promise<void> {
    const turn = ++this.#turn;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(turn), PAUSE_MS);
    return new Promise((done, failed) => this.#waiters.push({ done, failed }));
  }

  #input(): ReadDocument {
    const none = this.#corrections.length === 0 && this.#carrying;
    return {
      path: null,
      text: this.#document ? null : this.page.text,
      document: this.#document,
      corrections: none ? null : this.#corrections,
      earlier: this.#earlier,
    };
  }

  #take(answer: ReadingPage): void {
    const { file_name, encoding, notes, tasks, duties, citations } = this.page;
    this.lights.know(keysOf(answer));
    this.page = {
      ...answer,
      ...{ file_name, encoding, notes },
      tasks: takeOver(tasks, answer.tasks),
      duties: takeOver(duties, answer.duties),
      citations: takeOver(citations, answer.citations),
    };
  }

  async #run(turn: number): Promise<void> {
    this.asking = true;
    try {
      const answer = await call("read_document", this.#input());
      if (turn !== this.#turn) return;
      this.#take(answer);
      this.#corrections = answer.corrections;
      this.#carrying = false;
      this.trouble = null;
      this.asking = false;
      for (const waiter of this.#waiters.splice(0)) waiter.done();
    } catch (thrown) {
      if (turn !== this.#turn) return;
      const reason = failure(thrown);
      this.trouble = reason;
      this.asking = false;
      for (const waiter of this.#waiters.splice(0)) waiter.failed(reason);
    }
  }
}
