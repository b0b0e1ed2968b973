/** A record that is not there, or not this agency's: the same answer, inside the desk. */
import { ButtonLink } from "@/components/ui/button";

export default function NotFound() {
  return (
    <div className="max-w-lg space-y-4 py-10">
      <h1 className="text-2xl font-bold">There is nothing at this address</h1>
      <p className="text-muted">
        The record may have been merged with another, or the address has a slip in it.
      </p>
      <ButtonLink href="/today">Back to Today</ButtonLink>
    </div>
  );
}
