import type { ErrorBody, Problem } from "./generated";

/**
 * A command that did not happen. `code` is to branch on, its words are in `vi.json`; whatever the
 * person typed is still with the caller.
 */
export class Failure extends Error implements ErrorBody {
  readonly code: string;
  readonly problems: Problem[];
  readonly detail: string | null;

  constructor(body: ErrorBody) {
    super(body.code);
    this.code = body.code;
    this.problems = body.problems;
    this.detail = body.detail;
  }
}

/** Anything thrown, as a failure; what is not an `ErrorBody` is a bug, and says so. */
export function failure(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  if (typeof thrown === "object" && thrown !== null && "code" in thrown) {
    const body = thrown as Partial<ErrorBody>;
    if (typeof body.code === "string") {
      return new Failure({
        code: body.code,
        problems: body.problems ?? [],
        detail: body.detail ?? null,
      });
    }
  }
  return new Failure({ code: "internal", problems: [], detail: String(thrown) });
}
