/**
 * The one way a screen gets data: ask, show, ask again when what it shows became stale.
 *
 * Old data stays in sight while the new is on its way, and when the new does not come. Answers
 * that were overtaken by a later question are dropped. Not here: caching, polling, retries.
 */
import { onChanged } from "./changed";
import { failure, type Failure } from "./failure";
import type { Topic } from "./generated";

export interface Query<T> {
  /** The last answer; undefined until the first. */
  readonly data: T | undefined;
  /** Why the last question had no answer. */
  readonly error: Failure | null;
  /** A question is on its way. */
  readonly loading: boolean;
  /** Asks again. */
  reload(): Promise<void>;
  /** Takes an answer that a command already brought. */
  set(value: T): void;
}

/**
 * Called while a component is set up. `ask` runs again when the state it reads before its first
 * `await` changes, and when one of `topics` does.
 */
export function query<T>(topics: readonly Topic[], ask: () => Promise<T>): Query<T> {
  let data = $state.raw<T | undefined>(undefined);
  let error = $state.raw<Failure | null>(null);
  let loading = $state(false);
  let newest = 0;

  async function settle(question: Promise<T>): Promise<void> {
    const mine = ++newest;
    loading = true;
    try {
      const answer = await question;
      if (mine !== newest) return;
      data = answer;
      error = null;
    } catch (thrown) {
      if (mine !== newest) return;
      error = failure(thrown);
    }
    loading = false;
  }

  const reload = (): Promise<void> => settle(ask());

  $effect(() => {
    void settle(ask());
    return () => {
      newest += 1;
    };
  });

  $effect(() =>
    onChanged((changed) => {
      if (changed.some((topic) => topics.includes(topic))) void reload();
    }),
  );

  return {
    get data() {
      return data;
    },
    get error() {
      return error;
    },
    get loading() {
      return loading;
    },
    reload,
    set(value: T) {
      data = value;
      error = null;
    },
  };
}
