/** Stands in for the package of this name outside Next: tests and the worker are servers already. */
export {};
