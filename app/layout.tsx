/** The document around every page: language, font, and the nonce for whatever writes a style or script of its own. */
import "@fontsource-variable/source-sans-3/index.css";
import "./globals.css";
import { CSPProvider } from "@base-ui/react/csp-provider";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { LOCALE } from "@/lib/platform/words";

export const metadata: Metadata = {
  title: { default: "Hearback", template: "%s · Hearback" },
  description: "Every candidate hears back.",
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { colorScheme: "light dark" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Reading the request also makes every page dynamic, which a nonce needs.
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <html lang={LOCALE}>
      <body>
        <CSPProvider nonce={nonce}>{children}</CSPProvider>
      </body>
    </html>
  );
}
