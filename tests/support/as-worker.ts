/** Imported first: this test's process connects as the worker does, whose role alone may claim letters. */
process.env.DATABASE_URL = process.env.WORKER_DATABASE_URL;
