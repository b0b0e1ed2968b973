/** The lockfile: no version below what is known to be safe, no host named, nothing on two versions that must agree. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

type Locked = { version?: string; resolved?: string; link?: boolean };

const root = path.resolve(import.meta.dirname, "../../..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const lock: { packages: Record<string, Locked> } = JSON.parse(read("package-lock.json"));

/** trust.md 2; the audit of npm is not to be had everywhere. */
const LEAST = {
  next: "16.4.1",
  react: "19.2.6",
  "react-dom": "19.2.6",
  "next-auth": "4.24.15",
  nodemailer: "8.0.9",
  zod: "4.6.6",
};

/** Every copy of a package, also those inside another's folder. */
const copies = (name: string) =>
  Object.entries(lock.packages).filter(([where]) => where.endsWith(`node_modules/${name}`));

test.each(Object.entries(LEAST))("%s is at least %s, wherever it is installed", (name, least) => {
  expect(copies(name).length).toBeGreaterThan(0);
  for (const [where, { version = "0" }] of copies(name))
    expect(compare(version, least), where).toBeGreaterThanOrEqual(0);
});

test("the lockfile names no host", () => {
  const named = Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined);
  expect(named.map(([where]) => where)).toEqual([]);
  expect(read(".npmrc")).toContain("omit-lockfile-registry-resolved=true");
});

test("package.json pins every version exactly", () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read("package.json"));
  const all: Record<string, string> = { ...dependencies, ...devDependencies, ...optionalDependencies };
  expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+/.test(version))).toEqual([]);
});

test("Prisma's three parts are of one version", () => {
  const versions = ["prisma", "@prisma/client", "@prisma/adapter-pg"].map(
    (name) => copies(name)[0]?.[1].version,
  );
  expect(new Set(versions).size).toBe(1);
});

test("the comparison counts and does not spell", () => {
  expect(compare("16.10.0", "16.4.1")).toBeGreaterThan(0);
  expect(compare("8.0.8", "8.0.9")).toBeLessThan(0);
  expect(compare("8.0.9-beta.1", "8.0.9")).toBeLessThan(0);
});

function compare(a: string, b: string): number {
  const parts = (version: string) => (version.split("-")[0] ?? "").split(".").map(Number);
  const [left, right] = [parts(a), parts(b)];
  for (const [at, number] of left.entries()) {
    const difference = number - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return Number(b.includes("-")) - Number(a.includes("-"));
}
