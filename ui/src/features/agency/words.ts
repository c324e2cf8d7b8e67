/** The short fixed lists of the agency's room, with their words. */
import type { Role, UnitSort } from "../../ipc";
import { t } from "../../text";

export const TABS = ["people", "units", "profile"] as const;
export type Tab = (typeof TABS)[number];

export const ROLES: Role[] = [
  "leader_in_charge",
  "focal_point",
  "committee_head",
  "committee_deputy",
  "committee_member",
];

const SORTS: UnitSort[] = ["village", "quarter", "room", "centre", "other"];

export interface Option {
  value: string;
  label: string;
}

export const sortOptions = (): Option[] => [
  { value: "", label: t("agency.f.none") },
  ...SORTS.map((value) => ({ value, label: t(`unit_sort.${value}`) })),
];

export const roleOptions = (): Option[] =>
  ROLES.map((value) => ({ value, label: t(`role.${value}`) }));
