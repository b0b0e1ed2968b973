/** Booking an interview from one form; names much alike to known ones are asked about first, never refused. */
"use server";

import { redirect } from "next/navigation";
import { bookingOf } from "@/lib/interviews/booking-choices";
import { BookingRequest } from "@/lib/interviews/model";
import { bookInterview } from "@/lib/loops/commands/booking";
import { alikeInBooking } from "@/lib/loops/queries/booking";
import { deskAction } from "@/lib/platform/action";
import { Refusal } from "@/lib/platform/refusal";

export const book = deskAction(BookingRequest, async (scope, form) => {
  const alike = await alikeInBooking(scope, form);
  if (alike.length > 0)
    throw new Refusal("Somebody or something much like this is on record. Is it the same?", undefined, {
      alike: JSON.stringify(alike),
    });
  redirect(`/interviews/${await bookInterview(scope, bookingOf(form))}`);
});
