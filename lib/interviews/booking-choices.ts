/** From the desk's booking form to a booking: what was picked among those much alike stands for what was typed. Pure. */
import { Booking, type BookingForm, type BookingRequest } from "./model";

export const PARTS = ["candidate", "employer", "job", "contact"] as const;
export type Part = (typeof PARTS)[number];

/** The name that stands in the form for a part; a job's is its title. */
export function typedName(form: BookingForm, part: Part): string | undefined {
  return part === "job" ? form.jobTitle : form[`${part}Name`];
}

/** Which of those much alike it is: an id, "new" for none of them, or undefined while that has not been said of this name. */
export function whichOf(request: BookingRequest, part: Part): string | undefined {
  if (request[`${part}New`]) return "new";
  const asked = request[`${part}Asked`];
  return asked !== undefined && asked === typedName(request, part) ? request[`${part}Which`] : undefined;
}

export function bookingOf(request: BookingRequest): Booking {
  const fields = Object.entries(request).filter(([name]) => Object.hasOwn(Booking.shape, name));
  const booking = Object.fromEntries(fields) as Booking;
  for (const part of PARTS) {
    const which = whichOf(request, part);
    if (which && which !== "new" && !request[`${part}Id`]) booking[`${part}Id`] = which;
  }
  return booking;
}
