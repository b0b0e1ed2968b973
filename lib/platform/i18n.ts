/** What next-intl asks at each request: the language and its texts. */
import { getRequestConfig } from "next-intl/server";
import { LOCALE, MESSAGES } from "./words";

export default getRequestConfig(async () => ({ locale: LOCALE, messages: MESSAGES, timeZone: "UTC" }));
