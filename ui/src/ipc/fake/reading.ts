/**
 * How the stand-in reads a document: dashes are tasks, as far as the recipients. Just enough for
 * the screens to have all they can meet; the rules are the program's.
 */
import type {
  Correction,
  Part,
  Place,
  ReadCitation,
  ReadDuty,
  ReadHeader,
  ReadingPage,
  ReadTask,
  Was,
} from "../generated";
import { invented, readDay } from "./state";

const blank = { value: "", place: null, was: null };

function header(text: string): ReadHeader {
  const read = invented.reading;
  const find = (words: string, value = words) => {
    const start = text.indexOf(words);
    return start < 0 || words === ""
      ? blank
      : { value, place: { start, end: start + words.length }, was: null };
  };
  const there = text.includes(read.number);
  return {
    kind: there ? find(read.kind.toLocaleUpperCase("vi"), read.kind) : blank,
    number: find(read.number),
    symbol: { ...blank, value: there ? "KH-UBND" : "" },
    date: there ? find(read.dateLine, invented.document.date) : blank,
    issuer: find(read.issuer),
    subject: find(read.subject),
    issued_at: blank,
    addressees: [],
    recipients: read.recipients
      .map((name) => ({ name, at: text.lastIndexOf(`- ${name}`) }))
      .filter(({ at }) => at >= 0)
      .map(({ name, at }) => ({
        value: name,
        place: { start: at + 2, end: at + 2 + name.length },
        was: null,
      })),
    authority: [],
    position: find(read.position),
    name: find(read.signer),
  };
}

const untouched = { dropped: false, corrected: [] as Part[], was: [] as Was[], change: null };

function taskOf(path: string, text: string, place: Place, group: string): ReadTask {
  const printed = new RegExp(invented.reading.deadline).exec(text);
  const day = printed ? readDay(printed[2] ?? "") : null;
  const comparator = printed?.[1] === invented.reading.before ? "before" : "by";
  const other = text.startsWith(invented.reading.otherBodies);
  const title = text.split(new RegExp(invented.reading.titleEnd))[0] ?? text;
  const at = place.start + (printed?.index ?? 0);
  return {
    ...structuredClone(untouched),
    key: `task/${path}`,
    path,
    group,
    title: title.length > 60 ? `${title.slice(0, 60).trimEnd()}…` : title,
    text,
    place,
    more: [],
    assignees: other ? [text.split(" ").slice(0, 3).join(" ")] : [],
    cooperators: [],
    deadlines: printed
      ? [{ text: printed[0], place: { start: at, end: at + printed[0].length }, day, comparator }]
      : [],
    due: day ?? "",
    comparator: printed ? comparator : "by",
    whose: other ? "other" : "own",
    ticked: !other,
  };
}

function tasksOf(text: string): ReadTask[] {
  const tasks: ReadTask[] = [];
  let at = 0;
  let [point, dash, group] = ["", 0, ""];
  for (const line of text.split("\n")) {
    const heading = /^(\d+)\. (.*)/.exec(line);
    if (line.startsWith(invented.reading.recipientsHead)) break;
    if (heading) [point, dash, group] = [heading[1] ?? "", 0, line];
    if (line.startsWith("- ")) {
      dash += 1;
      const place = { start: at + 2, end: at + line.length };
      tasks.push(taskOf(`II.${point}.-${dash}`, line.slice(2), place, group));
    }
    at += line.length + 1;
  }
  return tasks;
}

function dutiesOf(text: string): ReadDuty[] {
  const read = invented.reading;
  const dated = { period: "half-year", due: "06-05", comparator: "before" as const };
  const undated = { period: null, due: null, comparator: null };
  return read.duties.flatMap((sentence, index) => {
    const start = text.indexOf(sentence);
    if (start < 0) return [];
    return {
      ...structuredClone(untouched),
      ...(index === 0 ? dated : undated),
      key: `duty/${index + 1}`,
      sentence,
      annex: index === 0 ? null : read.annex,
      reporter: read.reporter,
      receiver: index === 0 ? read.receiver : null,
      via: index === 0 ? read.via : null,
      place: { start, end: start + sentence.length },
      ticked: true,
    };
  });
}

function citationsOf(text: string): ReadCitation[] {
  const { cite, cited: words, citedKind, citedIssuer } = invented.reading;
  const start = text.indexOf(words);
  if (start < 0) return [];
  return [
    {
      ...structuredClone(untouched),
      key: "citation/33/CT-TTg",
      title: cite,
      kind: citedKind,
      number: "33/CT-TTg",
      date: "2021-11-26",
      issuer: citedIssuer,
      issuer_inferred: true,
      subject: "",
      place: { start, end: start + words.length },
      documents: [],
    },
  ];
}

/** What stands in a text, uncorrected. */
export function readText(text: string): ReadingPage {
  const annex = text.indexOf(invented.reading.annex);
  const head = header(text);
  return {
    file_name: null,
    ...{ encoding: null, encoding_before: null },
    notes: [],
    text,
    header: head,
    addressed: head.number.value !== "",
    tasks: tasksOf(text),
    duties: dutiesOf(text),
    citations: citationsOf(text),
    doubts: [
      {
        code: "missing-appendix",
        text: invented.reading.doubt,
        place: annex < 0 ? null : { start: annex, end: annex + 10 },
      },
    ],
    known_as: null,
    earlier: null,
    gone: [],
    corrections: [],
    lost: [],
  };
}

const names = (value: string): string[] =>
  value
    .split(";")
    .map((name) => name.trim())
    .filter((name) => name !== "");

function setHead(head: ReadHeader, part: Part, value: string): void {
  if (part === "addressees" || part === "recipients") {
    const was = head[part].map((read) => read.value).join("\n");
    head[part] = value.split("\n").map((line) => ({ value: line, place: null, was }));
    return;
  }
  const read = head[part as "number"];
  const said = part === "date" ? (readDay(value) ?? value) : value;
  head[part as "number"] = { ...read, value: said, was: read.was ?? read.value };
}

function setItem(item: ReadTask | ReadDuty | ReadCitation, part: Part, value: string): void {
  const field = { lead: "assignees", cooperating: "cooperators", heading: "group" }[String(part)];
  const list = part === "lead" || part === "cooperating";
  const day = part === "due" && "path" in item ? (readDay(value) ?? value) : value;
  const term = /^(\d{1,2})\/(\d{1,2})$/.exec(value);
  const due =
    part === "due" && "sentence" in item && term
      ? `${term[2]?.padStart(2, "0")}-${term[1]?.padStart(2, "0")}`
      : day;
  const now = (item as unknown as Record<string, unknown>)[field ?? part];
  Object.assign(item, { [field ?? part]: list ? names(value) : due });
  if (item.corrected.includes(part)) return;
  item.corrected.push(part);
  item.was.push({ part, value: Array.isArray(now) ? now.join("; ") : String(now ?? "") });
}

function split(page: ReadingPage, key: string, at: number): void {
  const index = page.tasks.findIndex((task) => task.key === key);
  const task = page.tasks[index];
  if (!task || at <= task.place.start || at >= task.place.end) return;
  const cut = page.text.slice(task.place.start, at).search(/\S*$/) + task.place.start;
  const second = taskOf(
    task.path,
    page.text.slice(cut, task.place.end),
    { start: cut, end: task.place.end },
    task.group ?? "",
  );
  const first = taskOf(
    task.path,
    page.text.slice(task.place.start, cut).trim(),
    { start: task.place.start, end: cut },
    task.group ?? "",
  );
  page.tasks.splice(index, 1, { ...first, key }, { ...second, key: `${key}~2` });
}

function join(page: ReadingPage, key: string, other: string): void {
  const [task, next] = [key, other].map((name) => page.tasks.find((one) => one.key === name));
  if (!task || !next) return;
  task.text = `${task.text} ${next.text}`;
  task.more.push(next.place, ...next.more);
  page.tasks = page.tasks.filter((one) => one !== next);
}

function add(page: ReadingPage, kind: string, place: Place): void {
  const words = page.text.slice(place.start, place.end).replace(/\s+/g, " ").trim();
  const key = `${kind.split("/")[0]}/+${place.start}`;
  if (kind.startsWith("task")) {
    page.tasks.push({ ...taskOf("", words, place, ""), key, group: null });
    page.tasks.sort((a, b) => a.place.start - b.place.start);
  } else if (kind.startsWith("duty")) {
    const nobody = { reporter: null, receiver: null, via: null, annex: null };
    const undated = { period: null, due: null, comparator: null, ticked: true };
    const rest = { ...structuredClone(untouched), ...nobody, ...undated };
    page.duties.push({ ...rest, key, sentence: words, place });
  } else {
    const empty = { kind: "", number: "", date: "", issuer: "", documents: [] };
    const rest = { ...structuredClone(untouched), ...empty, issuer_inferred: false };
    page.citations.push({ ...rest, key, title: words, subject: words, place });
  }
}

/** Applies one correction. */
export function correct(page: ReadingPage, { item, act }: Correction): void {
  const found = [...page.tasks, ...page.duties, ...page.citations].find((one) => one.key === item);
  if (act === "drop") {
    if (found) found.dropped = true;
  } else if ("set" in act) {
    if (item === "head") setHead(page.header, act.set.part, act.set.value);
    else if (found) setItem(found, act.set.part, act.set.value);
  } else if ("tick" in act) {
    if (found && "ticked" in found) found.ticked = act.tick.on;
  } else if ("split" in act) split(page, item, act.split.at);
  else if ("join" in act) join(page, item, act.join.with);
  else add(page, item, act.add);
}

/** Marks what a text says otherwise than an earlier one. */
export function compare(page: ReadingPage, earlier: ReadingPage): void {
  const before = new Map(earlier.tasks.map((task) => [task.path, task]));
  for (const task of page.tasks) {
    const was = before.get(task.path);
    before.delete(task.path);
    const changed = was !== undefined && was.text !== task.text;
    task.change = {
      state: !was ? "new" : changed ? "changed" : "same",
      was: changed ? [{ part: "text", value: was.text }] : [],
      key: was?.key ?? null,
    };
  }
  page.gone = [...before.values()].map(({ path, text }) => ({
    ...{ kind: "task", path, text },
    task: null,
  }));
}
