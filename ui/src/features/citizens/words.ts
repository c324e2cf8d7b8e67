/** The short fixed lists of the citizens' room, with their words. */
import type { Comparator, FieldOfLife, MatterSource } from "../../ipc";
import { t } from "../../text";

export const TABS = ["matters", "dialogues", "situations"] as const;
export type Tab = (typeof TABS)[number];

const SOURCES: MatterSource[] = ["reception", "dialogue", "hotline", "field_visit", "other"];
const FIELDS: FieldOfLife[] = [
  "economy",
  "culture_society",
  "defence_security",
  "political_system",
];
const COMPARATORS: Comparator[] = ["by", "before"];

export interface Option {
  value: string;
  label: string;
}

const none = (): Option => ({ value: "", label: t("citizens.f.none") });

export const sourceOptions = (): Option[] => [
  none(),
  ...SOURCES.map((value) => ({ value, label: t(`matter_source.${value}`) })),
];

export const fieldOptions = (): Option[] => [
  none(),
  ...FIELDS.map((value) => ({ value, label: t(`field_of_life.${value}`) })),
];

export const comparatorOptions = (): Option[] =>
  COMPARATORS.map((value) => ({ value, label: t(`due.comparator.${value}`) }));
