/** Holds docker-compose.yml to what the scripts really read and do, since it cannot be run everywhere. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readSettings, VARIABLES } from "../../../scripts/setup/settings.mjs";

type Service = {
  image: string;
  command?: string;
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
  ports?: string[];
  volumes?: string[];
  restart?: string;
};

const root = path.resolve(import.meta.dirname, "../../..");
const compose = parse(readFileSync(path.join(root, "docker-compose.yml"), "utf8"), { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, null>;
};
const { postgres, mail, prepare, web, worker } = compose.services as Record<string, Service>;
const ours = { prepare, web, worker };

describe("docker-compose.yml", () => {
  it("has the real servers and our own processes, and nothing else", () => {
    expect(Object.keys(compose.services).sort()).toEqual(["mail", "postgres", "prepare", "web", "worker"]);
    expect(postgres?.image).toMatch(/^postgres:\d+$/);
    expect(mail?.image).toBe("axllent/mailpit");
  });

  for (const [name, service] of Object.entries(ours)) {
    it(`gives ${name} only settings that the scripts know`, () => {
      expect(Object.keys(service?.environment ?? {}).filter((setting) => !(setting in VARIABLES))).toEqual(
        [],
      );
    });

    it(`gives ${name} settings that the scripts accept`, () => {
      const settings = readSettings({
        ...filledIn(service?.environment ?? {}),
        HEARBACK_DATA: ".data",
      } as never);
      expect(settings.databaseUrl).toBe("postgresql://hearback:secret@postgres:5432/hearback");
      expect(settings.smtpUrl).toBe("smtp://mail:1025");
      expect(settings.host).toBe("0.0.0.0");
    });

    it(`runs ${name} on Node 24 with a command that the scripts know`, () => {
      expect(service?.image).toBe("node:24");
      expect(service?.command).toMatch(/^node scripts\/start\.mjs --(prepare|only=web|only=worker)$/);
    });
  }

  it("seeds no demo unless it is asked for", () => {
    expect(filledIn(prepare?.environment ?? {}).HEARBACK_DEMO).toBe("0");
  });

  it("begins in order: Postgres answers, then prepared once, then web and worker", () => {
    expect(postgres?.healthcheck?.test).toContain("pg_isready");
    expect(prepare?.depends_on?.postgres?.condition).toBe("service_healthy");
    expect(prepare?.restart).toBeUndefined();
    for (const service of [web, worker]) {
      expect(service?.depends_on?.prepare?.condition).toBe("service_completed_successfully");
      expect(service?.restart).toBe("unless-stopped");
    }
    expect(web?.healthcheck?.test.join(" ")).toContain("/api/ready");
  });

  it("opens only the web and the caught mail, to this machine only", () => {
    const opened = Object.entries(compose.services).flatMap(([name, service]) =>
      (service.ports ?? []).map((port) => `${name} ${port}`),
    );
    expect(opened.sort()).toEqual(["mail 127.0.0.1:8025:8025", "web 127.0.0.1:3000:3000"]);
  });

  it("keeps the database and the data folder in volumes that it declares", () => {
    const named = Object.values(compose.services)
      .flatMap((service) => service.volumes ?? [])
      .map((volume) => volume.split(":")[0] ?? "")
      .filter((source) => source !== ".");
    expect([...new Set(named)].sort()).toEqual(Object.keys(compose.volumes).sort());
  });

  it("holds no secret of its own", () => {
    expect(readFileSync(path.join(root, "docker-compose.yml"), "utf8")).toMatch(
      /HEARBACK_SECRET: \$\{HEARBACK_SECRET:\?/,
    );
    expect(postgres?.environment?.POSTGRES_PASSWORD).toMatch(/^\$\{POSTGRES_PASSWORD:\?/);
  });
});

/** Does what Compose does with ${NAME:-default} and ${NAME:?message}. */
function filledIn(environment: Record<string, string>): Record<string, string> {
  const given: Record<string, string> = { POSTGRES_PASSWORD: "secret", HEARBACK_SECRET: "s".repeat(32) };
  const fill = (value: string) =>
    value.replace(/\$\{(\w+):([-?])([^}]*)\}/g, (_all, name: string, sign: string, rest: string) =>
      sign === "-" ? rest : (given[name] ?? ""),
    );
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, fill(value)]));
}
