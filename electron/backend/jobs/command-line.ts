import { createInterface } from 'node:readline/promises'
import { z } from 'zod'
import { runCommandLine } from './run-command-line.ts'

z.config({ jitless: true })

/** Process entry of the command line: `verify-export DIR`, `verify-db DIR`, `verify-audit DIR`. */
process.exitCode = await runCommandLine(process.argv.slice(2), {
  say: (line) => void process.stdout.write(`${line}\n`),
  readLine: async () => {
    const lines = createInterface({ input: process.stdin })
    for await (const line of lines) return line
    return ''
  },
})
