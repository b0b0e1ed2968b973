/** The demo: a month at one agency, told through the real commands with past moments; a second agency proves the walls. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { closeDb } from "@/lib/platform/db";
import { hashPassword } from "@/lib/platform/passwords";
import { readClock } from "@/lib/platform/time";
import { deskOf, type House, openAgency, slug } from "./demo/house";
import { tellLeave } from "./demo/leave";
import { CANDIDATES, CONSULTANTS, EMPLOYERS, PASSWORD } from "./demo/people";
import { STORIES } from "./demo/stories";
import { type Cast, Teller } from "./demo/teller";
import { startOf } from "./demo/when";

/** Has feedback waiting in the portal. */
const READER: (typeof CANDIDATES)[number] = "Yusuf Demir";

const now = readClock();
const passwordHash = await hashPassword(PASSWORD);
const harbour = await openAgency({ now, passwordHash, name: "Harbour Recruitment" }, CONSULTANTS, EMPLOYERS);
await tellMonth(harbour);
await tellLeave(harbour.desks, now);
const northgate = await openAgency(
  { now, passwordHash, name: "Northgate Search" },
  [{ name: "Helen Frost", email: "helen@northgate.example", role: "owner" }],
  EMPLOYERS.slice(0, 1),
);
await tellStory(northgate, 0, STORIES[2]?.tell ?? (() => Promise.resolve()), 0, 0);
announce();
await closeDb();

async function tellMonth(house: House): Promise<void> {
  let serial = 0;
  for (const story of STORIES) {
    for (let time = 0; time < story.times; time += 1) {
      await tellStory(house, serial, story.tell, story.age, time);
      serial += 1;
    }
  }
}

async function tellStory(
  house: House,
  serial: number,
  tell: (story: Teller) => Promise<unknown>,
  age: number,
  time: number,
): Promise<void> {
  const place = house.places[serial % house.places.length];
  const name = CANDIDATES[serial % CANDIDATES.length];
  if (!place || !name) return;
  const cast: Cast = {
    ...place,
    scope: deskOf(house.desks, serial),
    calendar: house.agency.calendar,
    candidate: {
      name,
      email: `${slug(name) || `candidate${serial}`}@candidates.example`,
      phone: `+44 7700 900${100 + serial}`,
    },
    serial,
  };
  await tell(
    new Teller(cast, startOf(house.agency.calendar, now, { age, time, zone: place.employer.zone }), now),
  );
}

/** For `npm start`, which prints who may sign in. */
function announce(): void {
  const data = process.env.HEARBACK_DATA;
  if (!data) return;
  const desks = [CONSULTANTS[2], CONSULTANTS[1], CONSULTANTS[0]].map(({ name, email, role }) => ({
    role,
    name,
    email,
    password: PASSWORD,
  }));
  const second = {
    role: "owner of the second agency",
    name: "Helen Frost",
    email: "helen@northgate.example",
    password: PASSWORD,
  };
  const portal = {
    role: "candidate",
    name: READER,
    email: `${slug(READER)}@candidates.example`,
    hint: "/portal/sign-in, then the mail",
  };
  writeFileSync(path.join(data, "demo.json"), JSON.stringify([...desks, second, portal], null, 2), {
    mode: 0o600,
  });
}
