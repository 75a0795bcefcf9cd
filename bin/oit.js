#!/usr/bin/env node
import { main } from '../dist/cli/main.js';

process.exitCode = await main(process.argv.slice(2));
// All is written; a look-up of a name that the system still waits for must not keep the user waiting too.
setTimeout(() => process.exit(), 500).unref();
