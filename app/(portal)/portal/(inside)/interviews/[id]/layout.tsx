/** The texts of a candidate's own forms, for the parts of them that run in the browser. */
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { MESSAGES } from "@/lib/platform/words";

export default function OwnWordsLayout({ children }: { children: ReactNode }) {
  return <NextIntlClientProvider messages={{ own: MESSAGES.own }}>{children}</NextIntlClientProvider>;
}
