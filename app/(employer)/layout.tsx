/** The employer's window: its texts, for the forms that run in the browser. No session, no navigation. */
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { MESSAGES } from "@/lib/platform/words";

export default function EmployerLayout({ children }: { children: ReactNode }) {
  return <NextIntlClientProvider messages={{ reply: MESSAGES.reply }}>{children}</NextIntlClientProvider>;
}
