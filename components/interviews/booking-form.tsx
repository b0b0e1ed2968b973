/** Booking an interview on one form: candidate, employer, job and contact picked or made in place; then when and how. */
"use client";

import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { steady } from "@/components/drafts/steady";
import { Card } from "@/components/ui/card";
import { FormMessage } from "@/components/ui/form-message";
import { Select, TextInput } from "@/components/ui/input";
import { Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { FORMAT_WORDS, FORMATS } from "@/lib/interviews/model";
import type { Action } from "@/lib/platform/action";
import { alikeOf } from "./booking-alike";
import { BookingPick } from "./booking-pick";
import { Reach } from "./booking-reach";
import { focusFirstWrong } from "./first-wrong";
import { type Given, useBooking } from "./use-booking";
import { useScripted } from "./use-scripted";
import { WhenFields } from "./when-fields";

type Props = {
  given: Given;
  agencyZone: string;
  yours: string;
  zones: ReactNode;
  self: string;
  colleagues: { value: string; label: string }[];
  action: Action;
};

export function BookingForm({ given, agencyZone, yours, zones, self, colleagues, action }: Props) {
  const scripted = useScripted();
  const [state, submit] = useActionState(scripted ? steady(action) : action, null);
  const form = useRef<HTMLFormElement>(null);
  const values: Record<string, string | undefined> = state?.values ?? {};
  const errors = state?.errors ?? {};
  const booking = useBooking(given, values, agencyZone);
  const { candidate, employer, job, contact } = booking;
  const questions = alikeOf(state);

  useEffect(() => {
    if (state?.ok !== false) return;
    const question = form.current?.querySelector<HTMLElement>("[name$=Which][type=radio]");
    if (question) question.focus();
    else focusFirstWrong(form.current);
  }, [state]);

  const pick = { values, errors };
  const employerId = employer.option?.id;
  return (
    <form ref={form} action={submit} noValidate className="space-y-6">
      <FormMessage tone={state?.data?.alike ? "warn" : "error"}>
        {state?.ok === false ? state.message : null}
      </FormMessage>
      <Section id="who" title="Who">
        <Card className="space-y-4">
          <BookingPick
            part="candidate"
            required
            picked={candidate}
            onPick={booking.pickCandidate}
            question={questions.candidate}
            {...pick}
          >
            <Reach part="candidate" {...pick} />
          </BookingPick>
          <BookingPick
            key={`employer-${employer.key}`}
            part="employer"
            required
            picked={employer.option}
            onPick={booking.pickEmployer}
            question={questions.employer}
            {...pick}
          />
          <BookingPick
            key={`job-${job.key}`}
            part="job"
            required
            picked={job.option}
            onPick={booking.pickJob}
            employerId={employerId}
            question={questions.job}
            {...pick}
          />
          <BookingPick
            key={`contact-${contact.key}`}
            part="contact"
            picked={contact.option}
            onPick={booking.pickContact}
            employerId={employerId}
            question={questions.contact}
            {...pick}
          >
            <Reach part="contact" {...pick} />
          </BookingPick>
        </Card>
      </Section>
      <Section id="when" title="When">
        <Card>
          <WhenFields
            values={values}
            errors={errors}
            yours={yours}
            zones={zones}
            zone={booking.zone}
            onZone={booking.moveZone}
          />
        </Card>
      </Section>
      <Section id="how" title="How">
        <Card className="space-y-4">
          <div className="grid gap-x-4 gap-y-3 sm:grid-cols-[10rem_1fr]">
            <Select
              key={values.format}
              label="Format"
              name="format"
              defaultValue={values.format ?? "onsite"}
              options={FORMATS.map((value) => ({ value, label: FORMAT_WORDS[value] }))}
            />
            <TextInput
              label="Where"
              name="place"
              optional
              placeholder="Address, room, or the link"
              defaultValue={values.place}
              error={errors.place}
            />
          </div>
          <TextInput
            label="Others they meet"
            name="interviewers"
            optional
            placeholder="Names, separated by commas"
            defaultValue={values.interviewers}
            error={errors.interviewers}
          />
          <div className="grid gap-x-4 gap-y-3 sm:grid-cols-[10rem_1fr]">
            <TextInput
              label="Round"
              name="round"
              type="number"
              min={1}
              max={20}
              placeholder="the next"
              value={booking.round}
              onChange={(event) => booking.setRound(event.target.value)}
              error={errors.round}
            />
            <Select
              key={values.ownerId}
              label="Looked after by"
              name="ownerId"
              defaultValue={values.ownerId ?? self}
              options={colleagues}
              error={errors.ownerId}
            />
          </div>
        </Card>
      </Section>
      <SubmitButton size="lg" pendingLabel="Booking…">
        Book interview
      </SubmitButton>
    </form>
  );
}
