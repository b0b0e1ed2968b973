/** Imported first: this test's process receives mail for a domain of its own, and connects as the worker does. */
import "./as-worker";

export const DOMAIN = "in.hearback.test";
process.env.HEARBACK_INBOUND_DOMAIN = DOMAIN;
