/** What the stand-in answers about incoming documents: reading one, the register, its duties. */
import { Failure } from "../failure";
import type {
  Commands,
  DocumentPage,
  DocumentRow,
  DutyEdit,
  DutyRow,
  ReadingPage,
} from "../generated";
import { compare, correct, readText } from "./reading";
import { need, wrong, type Answers, type World } from "./rooms";
import { invented, readDay, TODAY } from "./state";

type Asked = Commands["read_document"]["input"];

const refused = (code: string): Failure => new Failure({ code, problems: [], detail: null });

const title = (): string => `${invented.document.kind} ${invented.document.number}`;

/** Reads, and compares with the document of the register that bears the same number. */
function read({ book }: World, asked: Asked): ReadingPage {
  if (asked.path?.endsWith("scan.pdf")) throw refused("scanned-pdf");
  const own = asked.document ? book.document.text : null;
  const text = own ?? asked.text ?? book.document.text;
  if (/^M\u1eacT$/m.test(text)) throw refused("secret-document");
  const page = readText(text);
  page.file_name = asked.path?.split("/").at(-1) ?? null;
  if (asked.path?.endsWith("tcvn3.txt")) {
    page.encoding = "tcvn3";
    page.encoding_before = invented.unconverted;
  }
  const newer = text !== book.document.text;
  const certain = page.header.number.value !== "" && newer;
  const alike = newer && page.header.number.value === "" && page.tasks.length > 2;
  if ((certain || alike || own) && asked.earlier !== "") {
    page.earlier = {
      id: book.document.id,
      title: title(),
      certain: certain || own !== null,
      same_text: own !== null,
    };
  }
  if (page.earlier && (certain || own || asked.earlier))
    compare(page, readText(book.document.text));
  if (!page.addressed) for (const task of page.tasks) task.ticked = false;
  for (const one of asked.corrections ?? []) {
    correct(page, one);
    page.corrections.push({ ...one, words: one.words || one.item });
  }
  return page;
}

function row({ book }: World): DocumentRow {
  const { id, kind, number, date, issuer, subject, arrival_number, arrived_on, reply_number } =
    book.document;
  const own = book.tasks.filter((page) => page.row.document?.id === id).map((page) => page.row);
  return {
    ...{ id, kind, number, date, issuer, subject, arrival_number, arrived_on, reply_number },
    symbol: null,
    validity: book.validity,
    tasks: own.length,
    done: own.filter((task) => task.state === "done").length,
    overdue: own.filter((task) => task.due?.state === "overdue").length,
    open_duties: duties(book).filter((duty) => duty.state === "open").length,
  };
}

/** The duties of the invented document, as far as they are. */
export function duties(book: World["book"]): DutyRow[] {
  book.duties ??= readText(invented.document.text).duties.map((duty, index) => ({
    ...{ id: `y${index + 1}`, document: { id: invented.document.id, title: title() } },
    ...{ sentence: duty.sentence, annex: duty.annex, reporter: duty.reporter },
    ...{ receiver: duty.receiver, via: duty.via, period: duty.period, due: duty.due },
    comparator: duty.comparator,
    terms:
      duty.period && duty.due && duty.comparator
        ? [{ period: duty.period, due: duty.due, comparator: duty.comparator }]
        : [],
    unclear: duty.due === null,
    ...{ state: "open" as const, state_on: null, regime: null, gone: false, problems: [] },
    choices: [{ code: "sample", name: invented.regimeName, provisional: true }],
  }));
  return book.duties;
}

function show(world: World): DocumentPage {
  const { book } = world;
  return structuredClone({
    row: row(world),
    note: book.document.note,
    text: book.document.text,
    tasks: book.tasks.filter((page) => page.row.document).map((page) => page.row),
    gone: [],
    duties: duties(book),
    citations: readText(book.document.text).citations.map((one) => ({
      ...{ title: one.title, number: one.number, documents: [] },
    })),
    ...{ cited_by: [], replaces: [], problems: [] },
  });
}

function register(world: World): Answers {
  const { book, changed } = world;
  return {
    read_document: (asked) => structuredClone(read(world, asked)),
    page_pictures: () => ({
      file_name: "scan.pdf",
      pages: [{ page: 1, url: invented.picture, turned: 0 }],
      not_shown: [2],
    }),
    accept_reading: ({ text, corrections }) => {
      const page = readText(text);
      for (const one of corrections) correct(page, one);
      const bad = page.tasks.find((task) => task.ticked && task.due && !readDay(task.due));
      if (bad) throw wrong(`due/${bad.key}`, "bad-date");
      Object.assign(book.document, { text, subject: page.header.subject.value });
      changed("documents", "tasks");
      return show(world);
    },
    add_document: ({ tasks, subject }) => {
      const at = tasks.findIndex((task) => task.due !== "" && !readDay(task.due));
      if (at >= 0) throw wrong(`tasks/${at}/due`, "bad-date");
      Object.assign(book.document, { subject, text: "" });
      changed("documents", "tasks");
      return show(world);
    },
    list_documents: () => [row(world)],
    show_document: () => show(world),
    edit_document: ({ edits }) => {
      for (const edit of edits) {
        const [field, value] = need(Object.entries(edit)[0]);
        const day = field === "date" || field === "arrived_on";
        if ("validity" in edit) {
          const { code, on } = edit.validity;
          book.validity = code ? { code, on: readDay(on), by: null } : null;
        } else {
          Object.assign(book.document, { [field]: day ? readDay(String(value)) : value });
        }
      }
      changed("documents");
      return show(world);
    },
    remove_document: () => ({}),
  };
}

function change(duty: DutyRow, edit: DutyEdit): void {
  if ("terms" in edit) {
    duty.terms = edit.terms.map((term) => {
      const day = /^(\d{1,2})\/(\d{1,2})$/.exec(term.due);
      if (term.due && !day && !/^(\+?\d{1,2}|\d{2}-\d{2}|\d{4}-\d{2}-\d{2})$/.test(term.due)) {
        throw wrong("terms", "bad-date");
      }
      const [, date = "", month = ""] = day ?? [];
      return {
        ...term,
        due: day ? `${month.padStart(2, "0")}-${date.padStart(2, "0")}` : term.due,
      };
    });
  } else Object.assign(duty, edit);
  duty.unclear = duty.state === "open" && duty.terms.length === 0;
}

function obligations({ book, changed, fresh }: World): Answers {
  const find = (id: string): DutyRow => need(duties(book).find((duty) => duty.id === id));
  const told = (duty: DutyRow): DutyRow => (changed("documents", "reports"), structuredClone(duty));
  return {
    list_duties: () =>
      structuredClone(duties(book)).sort((a, b) => Number(b.unclear) - Number(a.unclear)),
    edit_duty: ({ id, edits }) => {
      for (const edit of edits) change(find(id), edit);
      return told(find(id));
    },
    accept_duty: ({ id }) => {
      const duty = find(id);
      if (duty.terms.length === 0) throw wrong("terms", "required");
      Object.assign(duty, { state: "accepted", state_on: TODAY });
      return told(duty);
    },
    add_duty: ({ sentence, terms }) => {
      const duty: DutyRow = { ...structuredClone(need(duties(book)[0])), id: fresh(), sentence };
      Object.assign(duty, { terms, unclear: terms.length === 0, state: "open", annex: null });
      duties(book).push(duty);
      return told(duty);
    },
  };
}

/** The answers of the room of documents. */
export const documents = (world: World): Answers => ({
  ...register(world),
  ...obligations(world),
});
