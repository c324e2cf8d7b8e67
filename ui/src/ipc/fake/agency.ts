/** What the stand-in answers about the agency itself. */
import type { InnerUnit, PeoplePage, PersonRow, ProfilePage, Role } from "../generated";
import data from "./data.json";
import { need, wrong, type Answers, type World } from "./rooms";
import { TODAY } from "./state";

export function agency({ changed, fresh }: World): Answers {
  const people: PersonRow[] = [];
  const units: InnerUnit[] = [];
  const values = new Map<string, number>();
  let sent: string | null = null;
  const single: Role[] = ["leader_in_charge", "focal_point", "committee_head"];

  const page = (): PeoplePage => ({
    people: structuredClone(people),
    units: structuredClone(units),
    vacant: single.filter(
      (role) => !people.some((one) => one.roles.some((row) => row.current && row.role === role)),
    ),
    sent_at: sent,
  });
  const told = (): PeoplePage => {
    changed("people");
    return page();
  };
  const find = <T extends { id: string }>(rows: T[], id: string): T =>
    need(rows.find((row) => row.id === id));
  const put = (row: object, edits: readonly object[]): void => {
    for (const edit of edits) Object.assign(row, edit);
  };
  const profile = (asked: number | null): ProfilePage => {
    const year = asked ?? Number(TODAY.slice(0, 4));
    return {
      id: null,
      year,
      years: [year],
      as_of: null,
      note: null,
      problems: [],
      figures: [
        {
          ...data.profile,
          value: values.get(`${year}/households`) ?? null,
          before: values.get(`${year - 1}/households`) ?? null,
        },
      ],
    };
  };

  return {
    list_people: page,
    add_person: ({ name }) => {
      if (!name.trim()) throw wrong("name", "required");
      people.push({
        id: fresh(),
        name,
        position: null,
        unit: null,
        organisation: null,
        phone: null,
        note: null,
        roles: [],
        problems: [],
      });
      return told();
    },
    edit_person: ({ id, edits }) => {
      put(find(people, id), edits);
      return told();
    },
    remove_person: ({ id }) => {
      people.splice(people.indexOf(find(people, id)), 1);
      return told();
    },
    assign_role: ({ person, role }) => {
      find(people, person).roles.unshift({
        id: fresh(),
        role,
        from: TODAY,
        until: null,
        decision_number: null,
        decision_on: null,
        decision_by: null,
        current: true,
      });
      return told();
    },
    end_role: ({ id }) => {
      const row = need(people.flatMap((one) => one.roles).find((role) => role.id === id));
      Object.assign(row, { until: TODAY, current: false });
      return told();
    },
    add_inner_unit: ({ name, sort }) => {
      units.push({
        id: fresh(),
        name,
        sort,
        head: null,
        from: null,
        until: null,
        note: null,
        current: true,
        problems: [],
      });
      return told();
    },
    edit_inner_unit: ({ id, edits }) => {
      put(find(units, id), edits);
      return told();
    },
    remove_inner_unit: ({ id }) => {
      units.splice(units.indexOf(find(units, id)), 1);
      return told();
    },
    submit_people: () => {
      sent = `${TODAY}T08:00:00+07:00`;
      return told();
    },
    show_profile: ({ year }) => profile(year),
    edit_profile: ({ year, figures }) => {
      for (const { code, text } of figures) values.set(`${year}/${code}`, Number(text));
      changed("people");
      return profile(year);
    },
  };
}
