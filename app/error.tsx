/** A page that failed: says so plainly, offers another try, and a number to quote. */
"use client";
import { Button } from "@/components/ui/button";

type Props = { error: Error & { digest?: string }; retry: () => void };

export default function PageError({ error, retry }: Props) {
  return (
    <main id="main" className="mx-auto flex min-h-dvh max-w-lg flex-col justify-center gap-6 px-5 py-10">
      <div className="space-y-3">
        <h1 className="text-2xl font-bold">That did not work</h1>
        <p className="text-muted">
          Something went wrong on our side. Nothing half-done was saved, and drafts are kept. Please try again
          in a moment.
        </p>
        {error.digest && <p className="text-sm text-muted">If it happens again, quote {error.digest}.</p>}
      </div>
      <div>
        <Button variant="primary" onClick={retry}>
          Try again
        </Button>
      </div>
    </main>
  );
}
