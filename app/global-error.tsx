/** The last resort, when even the document around the pages failed: stands on its own. */
"use client";
import "./globals.css";

type Props = { error: Error & { digest?: string }; retry: () => void };

export default function GlobalError({ error, retry }: Props) {
  return (
    <html lang="en">
      <body>
        <title>Hearback</title>
        <main className="mx-auto flex min-h-dvh max-w-lg flex-col justify-center gap-4 px-5 py-10">
          <h1 className="text-2xl font-bold">That did not work</h1>
          <p>Something went wrong on our side. Please try again in a moment.</p>
          {error.digest && <p>If it happens again, quote {error.digest}.</p>}
          <p>
            <button type="button" onClick={retry} className="underline">
              Try again
            </button>
          </p>
        </main>
      </body>
    </html>
  );
}
