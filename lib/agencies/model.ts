/** What the forms of the front door and of the settings send: one schema each, for form, action, command and test. */
import { z } from "zod";
import {
  DayField,
  OptionalId,
  OptionalText,
  OptionalZone,
  PhoneNumber,
  RequiredEmail,
  Tick,
  TimeField,
  ZoneName,
} from "@/lib/platform/fields";
import { Password } from "@/lib/platform/password-rule";
import { ROLES } from "@/lib/platform/scope";
import { SWITCHES } from "./clocks";
import { PlaceChoice } from "./place";
import { TEMPLATE_KINDS, templateTroubles } from "./template";

/** One line that stands in letters and headers: no line break, no control character. */
function Line(max: number, missing: string) {
  return (
    z
      .string()
      .trim()
      .min(1, missing)
      .max(max, `At most ${max} characters.`)
      .refine((value) => !/\p{Cc}|\p{Zl}|\p{Zp}/u.test(value), "Please keep it to one line.")
      // Names stand in letters to people who never heard of us: they must not carry somebody's advertisement.
      .refine((value) => !/:\/\/|\bwww\./i.test(value), "Please leave web addresses out of it.")
  );
}

const PersonName = Line(100, "Please tell us your name.");
const AgencyName = Line(100, "Please tell us what your agency is called.");
/** A link's secret. */
const Token = z.string().min(20).max(100);
/** Any password typed to prove who one is; only new ones are judged by Password. */
const TypedPassword = z.string().min(1, "Please type your password.").max(200);
const RoleField = z.enum(ROLES, "Please choose a role.");
/** Where to go after sign-in: a path of this site and nothing else. */
const NextPath = z.preprocess((value) => safePath(value), z.string().optional());

export const SignUp = z.strictObject({
  agencyName: AgencyName,
  name: PersonName,
  email: RequiredEmail,
  password: Password,
  zone: ZoneName,
  place: PlaceChoice,
});
export type SignUp = z.infer<typeof SignUp>;

export const SignIn = z.strictObject({ email: RequiredEmail, password: TypedPassword, next: NextPath });
export const ChooseAgency = z.strictObject({ agencyId: z.uuid(), next: NextPath });
export const ForgottenPassword = z.strictObject({ email: RequiredEmail });
export const NewPassword = z.strictObject({ token: Token, password: Password });
export const LinkOnly = z.strictObject({ token: Token });
/** No password where the session of that very login presses the button. */
export const Confirmation = z.strictObject({ token: Token, password: TypedPassword.optional() });
export type Confirmation = z.input<typeof Confirmation>;
/** The password is a new one, or the one of a login that exists: the command knows which, and judges it. */
export const Acceptance = z.strictObject({ token: Token, name: PersonName, password: TypedPassword });
export const ChangedPassword = z.strictObject({ current: TypedPassword, password: Password });

export const Invitation = z.strictObject({
  name: Line(100, "Please tell us their name."),
  email: RequiredEmail,
  role: RoleField,
  teamId: OptionalId,
});
export type Invitation = z.infer<typeof Invitation>;
/** A form that only names one thing: a person, an invitation, a session, a team. */
export const One = z.strictObject({ id: z.uuid() });

export const RoleChange = z.strictObject({ id: z.uuid(), role: RoleField });
export const TeamChange = z.strictObject({ id: z.uuid(), teamId: OptionalId });
export const Leaving = z.strictObject({ id: z.uuid(), handOverToId: OptionalId });
export const TeamName = z.strictObject({ name: Line(60, "Please give the team a name.") });
export const TeamRename = TeamName.extend({ id: z.uuid() });
export const Profile = z.strictObject({ name: PersonName, phone: PhoneNumber, zone: OptionalZone });

export const AgencyProfile = z.strictObject({ name: AgencyName, zone: ZoneName, place: PlaceChoice });
/** Seven boxes, day1 (Monday) to day7; gives the ISO weekdays that are worked. */
export const WorkingTime = z
  .strictObject({
    from: TimeField,
    to: TimeField,
    day1: Tick,
    day2: Tick,
    day3: Tick,
    day4: Tick,
    day5: Tick,
    day6: Tick,
    day7: Tick,
  })
  .transform(({ from, to, ...ticks }) => ({
    from,
    to,
    days: [1, 2, 3, 4, 5, 6, 7].filter((day) => ticks[`day${day}` as keyof typeof ticks]),
  }))
  .refine((time) => time.from < time.to, { path: ["to"], error: "The day has to end after it begins." })
  .refine((time) => time.days.length > 0, { path: ["days"], error: "Please choose at least one day." });
export const HolidayAdded = z.strictObject({
  day: DayField,
  name: Line(80, "Please give the day a name."),
  working: z.enum(["closed", "open"]).transform((value) => value === "open"),
});
export const HolidayRemoved = z.strictObject({ day: DayField });

/** A path on this site that begins with one slash, or undefined: never another site's address. */
export function safePath(value: unknown): string | undefined {
  if (typeof value !== "string" || !/^\/(?![/\\])[^\s\\\p{Cc}]*$/u.test(value)) return undefined;
  const { origin, pathname, search, hash } = new URL(value, "https://same.invalid");
  // Dots are taken out by then: "/..//host" has become "//host", which a browser would take for another site.
  if (origin !== "https://same.invalid" || pathname.startsWith("//")) return undefined;
  return pathname + search + hash;
}

/** What the product does by itself, in one press. */
export const ByItself = z.strictObject({ what: z.enum(SWITCHES), turn: z.enum(["on", "off"]) });

/** What is typed to go on leave; both days count. */
export const NewLeave = z
  .strictObject({
    firstDay: DayField,
    lastDay: DayField,
    coverId: z.uuid("Who covers for you?"),
    note: OptionalText(4000),
  })
  .refine(({ firstDay, lastDay }) => firstDay <= lastDay, {
    path: ["lastDay"],
    error: "The last day has to come after the first.",
  });
export type NewLeave = z.infer<typeof NewLeave>;
/** The same for a colleague. */
export const LeaveFor = NewLeave.safeExtend({ consultantId: z.uuid() });
export const LeaveNote = z.strictObject({ id: z.uuid(), note: OptionalText(4000) });

const Words = (most: number, missing: string) =>
  z
    .string()
    .transform((text) => text.replace(/\r\n?/g, "\n").trim())
    .pipe(z.string().min(1, missing).max(most, `At most ${most} characters.`))
    .superRefine((text, issues) => {
      for (const message of templateTroubles(text)) issues.addIssue({ code: "custom", message });
    });

/** An agency's own words for a kind of letter; what a field cannot be filled with is said beside it. */
export const TemplateForm = z.strictObject({
  kind: z.enum(TEMPLATE_KINDS),
  subject: Words(200, "The letter needs a subject.").refine(
    (text) => !text.includes("\n"),
    "One line, please.",
  ),
  body: Words(5000, "The letter is empty."),
});
export type TemplateForm = z.input<typeof TemplateForm>;
export const OneTemplate = z.strictObject({ id: z.uuid() });
export const TemplateKindForm = z.strictObject({ kind: z.enum(TEMPLATE_KINDS) });
