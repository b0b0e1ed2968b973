/** Imported first: tells the log whose lines these are. */
process.env.HEARBACK_PROCESS ??= "worker";
