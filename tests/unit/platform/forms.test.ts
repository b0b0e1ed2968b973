/** From a browser's fields to an object that a strict schema can judge, and back to the form when it was refused. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { formToObject, isOutsize, typedValues } from "@/lib/platform/forms";

const form = (...fields: [string, string | File][]) => {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
};

test("dots nest, numbers make lists in their order, holes close up", () => {
  const data = form(
    ["lines.2.text", "third"],
    ["lines.0.text", "first"],
    ["lines.0.shareable", "on"],
    ["name", "x"],
  );
  expect(formToObject(data)).toEqual({
    lines: [{ text: "first", shareable: "on" }, { text: "third" }],
    name: "x",
  });
});

test("a name in brackets is a list even with one value; a name given twice becomes one", () => {
  expect(formToObject(form(["ids[]", "a"]))).toEqual({ ids: ["a"] });
  expect(formToObject(form(["ids[]", "a"], ["ids[]", "b"]))).toEqual({ ids: ["a", "b"] });
  expect(formToObject(form(["id", "a"], ["id", "b"]))).toEqual({ id: ["a", "b"] });
});

test("Next's own fields and empty files are left out, real files stay", () => {
  const file = new File(["a,b"], "log.csv");
  const data = form(["$ACTION_ID_abc", ""], ["file", new File([], "")], ["csv", file]);
  expect(Object.keys(formToObject(data))).toEqual(["csv"]);
});

test("no field reaches the prototype of anything", () => {
  const data = form(
    ["__proto__.admin", "1"],
    ["constructor.prototype.admin", "1"],
    ["a.__proto__.admin", "1"],
  );
  expect(Object.keys(formToObject(data))).toEqual([]);
  expect(({} as { admin?: string }).admin).toBeUndefined();
});

test("a field that the schema does not know is refused, however deep", () => {
  const Schema = z.strictObject({
    name: z.string(),
    lines: z.array(z.strictObject({ text: z.string() })).default([]),
  });
  expect(Schema.safeParse(formToObject(form(["name", "x"], ["agencyId", "other"]))).success).toBe(false);
  expect(
    Schema.safeParse(formToObject(form(["name", "x"], ["lines.0.text", "a"], ["lines.0.role", "owner"])))
      .success,
  ).toBe(false);
  expect(Schema.safeParse(formToObject(form(["name", "x"], ["lines.0.text", "a"]))).success).toBe(true);
});

test("what was typed comes back letter for letter, but never a password", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (name, password) => {
      const data = form(["name", name], ["password", password], ["newPassword", password]);
      expect(Object.keys(typedValues(data))).toEqual(["name"]);
      expect(typedValues(data).name).toBe(data.get("name"));
    }),
  );
});

test("any fields at all make an object or nothing, never an error", () => {
  const name = fc.oneof(fc.string(), fc.stringMatching(/^[a-c0-2.[\]]{0,8}$/));
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.string()), { maxLength: 8 }), (fields) => {
      expect(typeof formToObject(form(...fields))).toBe("object");
    }),
  );
});

test("what no form of ours can have sent is turned away before it is read", () => {
  expect(isOutsize(form(["name", "x".repeat(400_000)], ["file", new File(["y".repeat(900_000)], "f")]))).toBe(
    false,
  );
  expect(isOutsize(form(["name", "x".repeat(600_000)]))).toBe(true);
  expect(isOutsize(form(["a.".repeat(2_000), "x"]))).toBe(true);
  expect(isOutsize(form(...Array.from({ length: 6_000 }, (_, at): [string, string] => [`f${at}`, ""])))).toBe(
    true,
  );
});
