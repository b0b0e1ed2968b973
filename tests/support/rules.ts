/** How a rule about the source is put: what is wrong, where, and what to do instead. */
import { expect } from "vitest";
import type { Import, Source } from "./source";

/** Lists the offenders under the rule, so that the failure reads as advice. */
export function forbid(rule: string, offenders: string[]): void {
  expect(offenders, `\n${rule}\n  ${offenders.join("\n  ")}\n`).toEqual([]);
}

export function importsWhere(
  files: Source[],
  wrong: (file: Source, target: string, type: boolean, names: string) => boolean,
): string[] {
  return files.flatMap((file) =>
    file.imports
      .filter(({ target, type, names }: Import) => wrong(file, target, type, names))
      .map(({ target }) => `${file.path} imports ${target}`),
  );
}
