/**
 * A reading as the person corrects it, before anything is kept: what they typed over the header,
 * which tasks they ticked, and which place in the text they are looking at.
 */
import type { AcceptReading, Place, ReadingPage, ReadTask, Whose } from "../../ipc";
import { dayInField } from "../../text/dates";

export const HEADER = ["kind", "number", "date", "issuer", "subject"] as const;

export interface TaskDraft {
  read: ReadTask;
  ticked: boolean;
  title: string;
  whose: Whose;
  lead: string;
  due: string;
}

/** A stretch of the text, and what stands there. */
export interface Stretch {
  text: string;
  keys: string[];
}

function draftOf(read: ReadTask): TaskDraft {
  const day = read.deadlines.find((deadline) => deadline.day)?.day;
  return {
    read,
    ticked: read.ticked,
    title: read.title,
    whose: read.whose,
    lead: read.assignees.join(", "),
    due: day ? dayInField(day) : "",
  };
}

export const taskKey = (read: ReadTask): string => `task:${read.path}:${read.place.start}`;

export class Reading {
  readonly page: ReadingPage;
  header = $state<Record<(typeof HEADER)[number], string>>({
    kind: "",
    number: "",
    date: "",
    issuer: "",
    subject: "",
  });
  tasks = $state<TaskDraft[]>([]);
  /** What is under the pointer or the caret, on either side. */
  active = $state<string | null>(null);

  constructor(page: ReadingPage) {
    this.page = page;
    const { kind, number, date, issuer, subject } = page.header;
    this.header = {
      kind: kind.value,
      number: number.value,
      date: date.value ? dayInField(date.value) : "",
      issuer: issuer.value,
      subject: subject.value,
    };
    this.tasks = page.tasks.map(draftOf);
  }

  get ticked(): TaskDraft[] {
    return this.tasks.filter((task) => task.ticked);
  }

  #places(): { key: string; place: Place }[] {
    const header = HEADER.map((name) => ({ key: name, place: this.page.header[name].place }));
    const tasks = this.page.tasks.map((read) => ({ key: taskKey(read), place: read.place }));
    return [...header, ...tasks].flatMap(({ key, place }) => (place ? [{ key, place }] : []));
  }

  /** The text cut wherever a place begins or ends. */
  stretches(): Stretch[] {
    const places = this.#places();
    const { text } = this.page;
    const ends = places.flatMap(({ place }) => [place.start, place.end]);
    const cuts = [...new Set([0, ...ends, text.length])].sort((a, b) => a - b);
    return cuts.slice(1).map((end, index) => {
      const start = cuts[index] ?? 0;
      const inside = places.filter(({ place }) => place.start <= start && end <= place.end);
      return { text: text.slice(start, end), keys: inside.map(({ key }) => key) };
    });
  }

  /** What is sent when the person accepts. */
  accepted(): AcceptReading {
    return {
      text: this.page.text,
      ...this.header,
      tasks: this.ticked.map((task) => ({
        path: task.read.path,
        title: task.title,
        whose: task.whose,
        lead: task.lead,
        due: task.due,
        comparator: task.read.deadlines.find((deadline) => deadline.day)?.comparator ?? "by",
      })),
    };
  }
}
