/** The operator's stop, as it is typed: at once, for sessions and sign-in, and taken back as simply. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { signIn } from "@/lib/agencies/commands/sign-in";
import { sessionOf } from "@/lib/platform/sessions";
import { MONDAY } from "../../support/agency";
import { PASSWORD, signedUp, stranger } from "../../support/front-door";

/** Runs the command line with the worker's rights; gives what it printed and its exit code. */
async function operator(...args: string[]): Promise<{ said: string; code: number }> {
  const env = {
    ...process.env,
    DATABASE_URL: process.env.WORKER_DATABASE_URL,
    TSX_TSCONFIG_PATH: "worker/tsconfig.json",
  };
  const command = ["--import", "tsx", "worker/operator.ts", ...args];
  const run = promisify(execFile)(process.execPath, command, { env, cwd: process.cwd() });
  return run.then(
    ({ stdout }) => ({ said: stdout, code: 0 }),
    (error: { stdout: string; code: number }) => ({ said: error.stdout, code: error.code }),
  );
}

test("stopping ends sessions and refuses sign-in; resuming lets people sign in again", async () => {
  const { email, scope } = await signedUp();
  const outcome = await signIn(stranger(), { email, password: PASSWORD });
  const secret = outcome.kind === "in" ? outcome.secret : "";
  expect(await sessionOf("desk", secret, MONDAY)).not.toBeNull();

  expect(await operator("suspend", scope.agencyId)).toMatchObject({ code: 0 });
  expect(await sessionOf("desk", secret, MONDAY)).toBeNull();
  await expect(signIn(stranger(), { email, password: PASSWORD })).rejects.toThrow("stopped");
  const { said } = await operator("list");
  expect(said.split("\n").find((line) => line.startsWith(scope.agencyId))).toContain("stopped");

  expect(await operator("resume", scope.agencyId)).toMatchObject({ code: 0 });
  expect(await sessionOf("desk", secret, MONDAY)).toBeNull();
  expect((await signIn(stranger(), { email, password: PASSWORD })).kind).toBe("in");
});

test("an agency that is not there, or whose name several have, is refused with what to do", async () => {
  expect(await operator("suspend", "nobody of that name")).toMatchObject({ code: 1 });
  // The helper names an agency by the first letters of its owner's address.
  const shared = crypto.randomUUID().slice(0, 6);
  await signedUp(`${shared}one@people.test`);
  const { email, scope } = await signedUp(`${shared}two@people.test`);
  const { said, code } = await operator("suspend", `agency of ${shared}`);
  expect(code).toBe(1);
  expect(said).toContain(scope.agencyId);
  expect((await signIn(stranger(), { email, password: PASSWORD })).kind).toBe("in");
});

test("anything else is answered with the usage", async () => {
  expect(await operator("delete", "everything")).toMatchObject({ code: 2 });
});
