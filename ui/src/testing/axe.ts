/** What axe-core finds serious or critical. Contrast is looked at in the real window. */
import axe from "axe-core";

export async function faults(container: HTMLElement): Promise<string[]> {
  const rules = { "color-contrast": { enabled: false } };
  const found = await axe.run(container, { rules });
  return found.violations
    .filter((one) => one.impact === "serious" || one.impact === "critical")
    .map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" ")}`);
}
