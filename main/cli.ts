#!/usr/bin/env node
import { runCommandLine } from './host/cli/run.ts'

// The command-line entry: what `sourcebook …` runs.
await runCommandLine(process.argv)
