import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { z } from 'zod'
import { runCommandLine } from './run-command-line.ts'

z.config({ jitless: true })

/** Takes what the terminal would echo: keys and passwords are typed unseen. */
const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })

/** Process entry of the command line: `verify-export PLACE`, `verify-db DIR`, `verify-audit DIR`. */
process.exitCode = await runCommandLine(process.argv.slice(2), {
  say: (line) => void process.stdout.write(`${line}\n`),
  readLine: async () => {
    const lines = createInterface({ input: process.stdin, output: nowhere, terminal: process.stdin.isTTY })
    try {
      for await (const line of lines) return line
      return ''
    } finally {
      lines.close()
    }
  },
  forPrograms: !process.stdout.isTTY,
})
