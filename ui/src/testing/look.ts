/** Rendering the whole window at a place, as a person would come to it. */
import { render, screen } from "@testing-library/svelte";
import { expect } from "vitest";
import App from "../App.svelte";

/** The window at `hash`, once its room is there. */
export async function openAt(hash: string): Promise<HTMLElement> {
  location.hash = hash;
  window.dispatchEvent(new HashChangeEvent("hashchange"));
  const { container } = render(App);
  await screen.findByTestId("foot");
  return container;
}

/** Goes to another place in the window that is open. */
export function follow(hash: string): void {
  location.hash = hash;
  window.dispatchEvent(new HashChangeEvent("hashchange"));
}

/** What a person types into a field, letter for letter at once. */
export function type(field: HTMLElement, text: string): void {
  const input = field as HTMLInputElement | HTMLTextAreaElement;
  expect(input.disabled).toBe(false);
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
}
