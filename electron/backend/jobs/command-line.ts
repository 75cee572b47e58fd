import { runCommandLine } from './run-command-line.ts'

/** Process entry of the command line: `verify-export DIR`. */
process.exitCode = await runCommandLine(process.argv.slice(2), (line) => {
  process.stdout.write(`${line}\n`)
})
