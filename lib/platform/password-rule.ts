/** What a new password has to be; pure, so that forms may ask too. */
import { z } from "zod";

const COMMON =
  /^(password|passw0rd|qwerty|letmein|welcome|admin|abc123|iloveyou|monkey|dragon|football|hearback|recruit(er|ment)?|changeme|sunshine|princess|0?1234567890?|12345678|987654321)[\d!.?*]*$/i;

/** 8 to 128 characters, any of them, pasting welcome; the commonest are refused. */
export const Password = z
  .string()
  .min(8, "Use at least 8 characters.")
  .max(128, "Use at most 128 characters.")
  .refine(
    (value) => !COMMON.test(value) && new Set(value).size > 3,
    "That is one of the first passwords anybody would try.",
  );
