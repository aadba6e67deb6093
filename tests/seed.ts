import fc from 'fast-check'

// The same random cases in every run, so that a failure is the change's and not the day's. SOURCEBOOK_SEED=random, or a number, looks elsewhere.
const wished = process.env.SOURCEBOOK_SEED
if (wished !== 'random') fc.configureGlobal({ seed: Number(wished ?? 20251125) })
