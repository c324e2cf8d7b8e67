/** How a section is called: its number, which its key ends with, before its heading. */
import type { Section } from "../../ipc";

/** "3. Phong trào thi đua"; a heading that brings its own number keeps it. */
export function sectionTitle(section: Pick<Section, "key" | "heading">): string {
  const number = section.key.split(".").at(-1) ?? "";
  if (section.heading.startsWith(`${number}.`)) return section.heading;
  return `${number}. ${section.heading}`;
}
