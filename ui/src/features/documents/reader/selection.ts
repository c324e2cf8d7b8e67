/**
 * Between the caret in the drawn text and places in the text of the document.
 *
 * Each line is one child of the pane; each piece in it carries `data-at`. Not here: what is done
 * with a place.
 */
export interface Range {
  start: number;
  end: number;
}

const lineOf = (pane: HTMLElement, node: Node): HTMLElement | null => {
  let at: Node | null = node;
  while (at && at.parentNode !== pane) at = at.parentNode;
  return at instanceof HTMLElement ? at : null;
};

const number = (element: Element | null | undefined, name: string): number | null => {
  const text = element?.getAttribute(name);
  return text ? Number(text) : null;
};

/** The place in the text of a place in the drawing. */
export function placeOf(pane: HTMLElement, node: Node, offset: number): number | null {
  if (!pane.contains(node)) return null;
  if (node === pane) {
    const line = pane.children[offset];
    return number(line, "data-line") ?? number(pane.lastElementChild, "data-end");
  }
  const line = lineOf(pane, node);
  if (node instanceof Text) {
    const piece = number(node.parentElement?.closest("[data-at]"), "data-at");
    return piece === null ? number(line, "data-line") : piece + offset;
  }
  if (node instanceof Element && node.hasAttribute("data-at")) {
    const start = number(node, "data-at") ?? 0;
    return offset === 0 ? start : start + (node.textContent?.length ?? 0);
  }
  const next = node.childNodes[offset];
  const after = next instanceof Element ? number(next, "data-at") : null;
  return after ?? (offset === 0 ? number(line, "data-line") : number(line, "data-end"));
}

/** What is selected in the pane, or where the caret is; null when it is elsewhere. */
export function selectedIn(pane: HTMLElement): Range | null {
  const selection = pane.ownerDocument.getSelection();
  if (!selection?.anchorNode || !selection.focusNode) return null;
  const one = placeOf(pane, selection.anchorNode, selection.anchorOffset);
  const other = placeOf(pane, selection.focusNode, selection.focusOffset);
  if (one === null || other === null) return null;
  return { start: Math.min(one, other), end: Math.max(one, other) };
}

/** The line and the piece that a place stands in. */
function pieceAt(
  pane: HTMLElement,
  place: number,
): { line: Element; piece: Element | null } | null {
  const lines = pane.children;
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((number(lines[middle], "data-line") ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  const line = lines[low];
  if (!line) return null;
  const pieces = [...line.querySelectorAll("[data-at]")];
  const piece = pieces.findLast((one) => (number(one, "data-at") ?? 0) <= place);
  return { line, piece: piece ?? null };
}

/** The element drawn at a place: what is scrolled to. */
export function elementAt(pane: HTMLElement, place: number): Element | null {
  const found = pieceAt(pane, place);
  return found ? (found.piece ?? found.line) : null;
}

/** Puts the caret at a place. */
export function putCaret(pane: HTMLElement, place: number): void {
  const found = pieceAt(pane, place);
  const selection = pane.ownerDocument.getSelection();
  if (!found || !selection) return;
  const text = found.piece?.firstChild;
  if (found.piece && text) {
    const offset = place - (number(found.piece, "data-at") ?? 0);
    selection.collapse(text, Math.min(offset, text.textContent?.length ?? 0));
  } else selection.collapse(found.line, 0);
}
