/** How Next builds and serves: headers for every class of answer, texts, and what is known at build time. */
import { readdirSync } from "node:fs";
import createNextIntlPlugin from "next-intl/plugin";

const SECURITY_HEADERS = [
  { key: "Strict-Transport-Security", value: "max-age=63072000; includeSubDomains" },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  // Not no-referrer: browsers would then send "Origin: null" with our own forms.
  { key: "Referrer-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
];
/** For answers that no proxy.ts sees (files, errors before it); pages get theirs, with a nonce, from there. */
const STRICT = {
  key: "Content-Security-Policy",
  value: "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
};

const newestMigration = readdirSync(new URL("prisma/migrations", import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort()
  .at(-1);

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // `npm test` checks the types of everything, tests included; whoever only starts the product need not wait for that.
  typescript: { ignoreBuildErrors: true },
  env: { HEARBACK_MIGRATION: newestMigration },
  serverExternalPackages: ["pg", "pino", "nodemailer", "@node-rs/argon2", "date-holidays"],
  // A CSV of 10 MB is a plausible import.
  experimental: { serverActions: { bodySizeLimit: "12mb" }, proxyClientMaxBodySize: "12mb" },
  headers: async () => [
    { source: "/:path*", headers: SECURITY_HEADERS },
    { source: "/_next/static/:path*", headers: [STRICT] },
    // A new version is to be found at once; it fetches from ourselves alone.
    {
      source: "/portal-offline.js",
      headers: [
        { key: "Cache-Control", value: "no-cache" },
        { key: "Content-Security-Policy", value: "default-src 'none'; connect-src 'self'" },
      ],
    },
  ],
};

export default createNextIntlPlugin("./lib/platform/i18n.ts")(config);
