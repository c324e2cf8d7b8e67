/**
 * A text area as high as its text: follows what is typed, the width of the page, and the face once
 * it is loaded.
 */
function fit(area: HTMLTextAreaElement): void {
  area.style.height = "auto";
  if (area.scrollHeight > 0) area.style.height = `${area.scrollHeight + 2}px`;
}

/** An attachment that fits the area to `text`, which it is made anew for. */
export function fitTo(text: string): (area: HTMLTextAreaElement) => void {
  return (area) => {
    if (area.value === text || text === "") fit(area);
    else requestAnimationFrame(() => fit(area));
  };
}

/** An attachment that fits the area when its width or its face changes. */
export function fitAlways(area: HTMLTextAreaElement): () => void {
  let width = 0;
  const watcher = new ResizeObserver(() => {
    if (area.clientWidth !== width) fit(area);
    width = area.clientWidth;
  });
  watcher.observe(area);
  void document.fonts.ready.then(() => fit(area));
  return () => watcher.disconnect();
}
