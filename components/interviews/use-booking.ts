/** What the parts of the booking form do to each other: a job brings its employer, an employer its clock, both a round. */
"use client";

import { useEffect, useRef, useState } from "react";
import type { PickOption } from "@/lib/loops/queries/booking";
import { findRound } from "./booking-find";

export type Given = { candidate: PickOption | null; job: PickOption | null; employer: PickOption | null };

/** A picker is made anew when something else on the form decides what it holds; `key` counts that. */
type Slot = { option: PickOption | null; key: number };
type Values = Record<string, string | undefined>;

export function useBooking(given: Given, values: Values, agencyZone: string) {
  const [candidate, setCandidate] = useState<PickOption | null>(kept("candidate", values) ?? given.candidate);
  const [employer, setEmployer] = useState<Slot>(slot(kept("employer", values) ?? given.employer));
  const [job, setJob] = useState<Slot>(slot(kept("job", values) ?? given.job));
  const [contact, setContact] = useState<Slot>(slot(kept("contact", values) ?? given.job?.contact ?? null));
  const [zone, setZone] = useState(values.zone ?? given.employer?.zone ?? agencyZone);
  const [round, setRound] = useState(values.round ?? "");
  const zoneTouched = useRef(false);

  useEffect(() => {
    if (!candidate || !job.option) return;
    let asked = true;
    void findRound(candidate.id, job.option.id).then((next) => asked && next && setRound(String(next)));
    return () => {
      asked = false;
    };
  }, [candidate, job.option]);

  function placeIn(option: PickOption | null | undefined) {
    if (option && !zoneTouched.current) setZone(option.zone ?? agencyZone);
  }

  function pickEmployer(option: PickOption | null) {
    placeIn(option);
    setEmployer(({ key }) => ({ option, key }));
    if (job.option && job.option.employer?.id !== option?.id) setJob(emptied);
    if (contact.option) setContact(emptied);
  }

  function pickJob(option: PickOption | null) {
    setJob(({ key }) => ({ option, key }));
    if (!option?.employer) return;
    placeIn(option);
    const at = { ...option.employer, zone: option.zone };
    if (employer.option?.id !== at.id) setEmployer(({ key }) => ({ option: at, key: key + 1 }));
    if (option.contact && !contact.option)
      setContact(({ key }) => ({ option: option.contact ?? null, key: key + 1 }));
  }

  return {
    candidate,
    employer,
    job,
    contact,
    zone,
    round,
    setRound,
    pickCandidate: (option: PickOption | null) => setCandidate(option),
    pickEmployer,
    pickJob,
    pickContact: (option: PickOption | null) => setContact(({ key }) => ({ option, key })),
    moveZone: (next: string) => {
      zoneTouched.current = true;
      setZone(next);
    },
  };
}

function slot(option: PickOption | null): Slot {
  return { option, key: 0 };
}

function emptied({ key }: Slot): Slot {
  return { option: null, key: key + 1 };
}

/** Without JavaScript the page is made anew: what had been picked comes back with what was typed. */
function kept(part: string, values: Record<string, string | undefined>): PickOption | null {
  const id = values[`${part}Id`];
  const label = values[part === "job" ? "jobTitle" : `${part}Name`];
  return id && label ? { id, label } : null;
}
