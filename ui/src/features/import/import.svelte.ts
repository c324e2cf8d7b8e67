/** One import: the file, what it is taken for, what would come of it, what came of it. */
import {
  call,
  failure,
  onProgress,
  type ColumnChoice,
  type Failure,
  type Imported,
  type ImportPreview,
  type Progress,
  type Register,
} from "../../ipc";

export class Import {
  path = $state("");
  seen = $state.raw<ImportPreview | null>(null);
  done = $state.raw<Imported | null>(null);
  trouble = $state.raw<Failure | null>(null);
  busy = $state(false);
  progress = $state.raw<Progress | null>(null);
  onlyValid = $state(true);
  /** Rows whose differences the person does not want. */
  declined = $state.raw<ReadonlySet<number>>(new Set());

  /** Listens to how far it is, until it is left. */
  watch(): () => void {
    const heard = onProgress((now) => {
      this.progress = now.over ? null : now;
    });
    return () => void heard.then((end) => end());
  }

  /** Reads a file as the register it looks like, or as `register`. */
  async open(path: string, register: Register | null): Promise<void> {
    this.path = path;
    await this.#preview({ sheet: null, register, mapping: [] });
  }

  chooseSheet(sheet: string): Promise<void> {
    return this.#preview({ sheet, register: null, mapping: [] });
  }

  chooseRegister(register: Register): Promise<void> {
    return this.#preview({ sheet: this.seen?.sheet ?? null, register, mapping: [] });
  }

  /** Puts a column to a field; the field leaves the column it had. */
  choose(at: number, field: string | null): Promise<void> {
    const mapping = this.#mapping().map((column) => {
      if (column.at === at) return { at, field };
      return column.field === field ? { at: column.at, field: null } : column;
    });
    return this.#preview({ ...this.#chosen(), mapping });
  }

  decline(row: number, declined: boolean): void {
    const rows = new Set(this.declined);
    if (declined) rows.add(row);
    else rows.delete(row);
    this.declined = rows;
  }

  async run(): Promise<void> {
    const seen = this.seen;
    if (!seen) return;
    const differing = seen.rows.filter((row) => row.status === "differs").map((row) => row.row);
    const accept =
      this.declined.size > 0 ? differing.filter((row) => !this.declined.has(row)) : null;
    await this.#attempt(async () => {
      this.done = await call("run_import", {
        path: this.path,
        ...this.#chosen(),
        mapping: this.#mapping(),
        file_hash: seen.file_hash,
        only_valid: this.onlyValid,
        accept,
      });
    });
  }

  again(): void {
    this.path = "";
    this.seen = this.done = this.trouble = null;
    this.declined = new Set();
  }

  #mapping(): ColumnChoice[] {
    return (this.seen?.columns ?? []).map(({ at, field }) => ({ at, field }));
  }

  #chosen(): { sheet: string | null; register: Register | null } {
    return { sheet: this.seen?.sheet ?? null, register: this.seen?.register ?? null };
  }

  async #preview(choice: {
    sheet: string | null;
    register: Register | null;
    mapping: ColumnChoice[];
  }): Promise<void> {
    await this.#attempt(async () => {
      this.seen = await call("preview_import", { path: this.path, ...choice });
      this.declined = new Set();
    });
  }

  async #attempt(act: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.trouble = null;
    try {
      await act();
    } catch (thrown) {
      this.trouble = failure(thrown);
    } finally {
      this.busy = false;
      this.progress = null;
    }
  }
}
