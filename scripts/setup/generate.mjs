/** Generates the database client when the schema has changed. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { run } from "./command.mjs";
import { withLock } from "./lock.mjs";
import { inRoot } from "./root.mjs";
import { step } from "./say.mjs";

const stamp = inRoot("generated/schema.sha256");

export async function generate() {
  if (isGenerated()) return;
  await withLock("generate", async () => {
    if (isGenerated()) return;
    await step("Generating the database client", prismaGenerate);
    mkdirSync(inRoot("generated"), { recursive: true });
    writeFileSync(stamp, schemaHash());
  });
}

function isGenerated() {
  return (
    existsSync(inRoot("generated/prisma")) &&
    existsSync(stamp) &&
    readFileSync(stamp, "utf8") === schemaHash()
  );
}

function schemaHash() {
  const hash = createHash("sha256");
  for (const file of ["prisma/schema.prisma", "node_modules/prisma/package.json"])
    hash.update(readFileSync(inRoot(file)));
  return hash.digest("hex");
}

/**
 * The command line insists on a native engine, which `generate` never calls: naming any file that exists spares a
 * download that cannot succeed everywhere.
 */
async function prismaGenerate() {
  const env = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  };
  await run("prisma generate", process.execPath, [inRoot("node_modules/prisma/build/index.js"), "generate"], {
    env,
  });
}
