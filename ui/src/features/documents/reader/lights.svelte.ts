/**
 * What is lit on both sides at once: the item under the pointer or the caret, and its place.
 *
 * One small state for each key, so that moving over a long document redraws two places and not two
 * thousand.
 */
class Light {
  on = $state(false);
}

export class Lights {
  #lights = new Map<string, Light>();
  #lit: string | null = null;

  /** Keys that may be asked for: what is made while drawing is not followed by the drawing. */
  know(keys: Iterable<string>): void {
    for (const key of keys) this.#of(key);
  }

  /** Whether this key is lit; asking makes the asker follow it. */
  is(key: string): boolean {
    return this.#lights.get(key)?.on ?? false;
  }

  /** Lights this one and no other. */
  show(key: string | null): void {
    if (this.#lit === key) return;
    if (this.#lit !== null) this.#of(this.#lit).on = false;
    this.#lit = key;
    if (key !== null) this.#of(key).on = true;
  }

  #of(key: string): Light {
    let light = this.#lights.get(key);
    if (!light) {
      light = new Light();
      this.#lights.set(key, light);
    }
    return light;
  }
}
