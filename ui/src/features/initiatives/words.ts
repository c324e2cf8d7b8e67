/** The short fixed lists of an initiative, with their words. */
import type { FieldOfLife, Form, FundSource, Holder, Side, Stage } from "../../ipc";
import { t } from "../../text";

export const FIELDS: FieldOfLife[] = [
  "economy",
  "culture_society",
  "defence_security",
  "political_system",
];

/** The way an initiative goes; beside it stand `paused` and `failed`. */
export const STAGES: Stage[] = [
  "registered",
  "approved",
  "running",
  "self_assessed",
  "proposed",
  "recognised",
  "exemplary",
  "rewarded",
];

const FORMS: Form[] = ["model", "exemplar"];
const HOLDERS: Holder[] = ["collective", "individual"];

const SIDES: Side[] = ["government", "front", "party"];
export const FUNDS: FundSource[] = ["budget", "people", "sponsors", "other"];

export interface Option {
  value: string;
  label: string;
}

const none = (): Option => ({ value: "", label: t("initiatives.f.none") });

export const fieldOptions = (): Option[] => [
  none(),
  ...FIELDS.map((value) => ({ value, label: t(`field_of_life.${value}`) })),
];

export const formOptions = (): Option[] => [
  none(),
  ...FORMS.map((value) => ({ value, label: t(`form.${value}`) })),
];

export const holderOptions = (): Option[] => [
  none(),
  ...HOLDERS.map((value) => ({ value, label: t(`holder.${value}`) })),
];

export const stageOptions = (): Option[] =>
  [...STAGES, "paused" as const, "failed" as const].map((value) => ({
    value,
    label: t(`stage.${value}`),
  }));

export const sideOptions = (): Option[] => [
  none(),
  ...SIDES.map((value) => ({ value, label: t(`side.${value}`) })),
];
