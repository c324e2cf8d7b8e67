/**
 * Puts text on the clipboard. Called straight from a click: web views let nothing be copied once
 * something else was waited for. The old way goes first, for it works in all of them.
 */
export async function copyText(text: string): Promise<boolean> {
  const before = document.activeElement as HTMLElement | null;
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "hide";
  document.body.append(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  before?.focus();
  if (copied) return true;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
