/**
 * One line in the foot about what just happened, with at most one step to take. It stays until
 * the next one: nobody has to read against the clock.
 */
export interface Notice {
  text: string;
  action?: { label: string; run: () => void };
}

let current = $state.raw<Notice | null>(null);

export const notice = {
  get current(): Notice | null {
    return current;
  },
};

/** Says something in the foot. */
export function say(text: string, action?: Notice["action"]): void {
  current = action ? { text, action } : { text };
}

/** Takes it away. */
export function hush(): void {
  current = null;
}
