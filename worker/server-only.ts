/** Stands in for the package of this name outside Next: worker, seed, operator and tests are servers already. */
export {};
