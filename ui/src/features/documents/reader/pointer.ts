/** Whether a person moved the pointer, or the page moved under it. */

/** Says of each event in turn whether the pointer is elsewhere than at the event before. */
export function pointerMoved(): (event: MouseEvent) => boolean {
  let last: string | null = null;
  return (event) => {
    const at = `${event.screenX} ${event.screenY}`;
    const moved = last !== null && last !== at;
    last = at;
    return moved;
  };
}
