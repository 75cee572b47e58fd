import { stripVTControlCharacters } from 'node:util'

/** Something a person has to hear about: what happened and what to do, in Chinese and in English. */
export class Problem extends Error {
  constructor({ zh, en, todo = [], detail = '' }) {
    super(en)
    this.name = 'Problem'
    this.zh = zh
    this.todo = todo
    this.detail = detail
  }
}

export const say = (line) => process.stderr.write(`${line}\n`)

/** A frame that nobody scrolls past. */
export const announce = (lines) => {
  const bar = '*'.repeat(78)
  say(['', bar, ...lines.map((line) => `* ${line}`), bar, ''].join('\n'))
}

/** Says a failure as a person needs it. */
export const tell = (error) => {
  if (!(error instanceof Problem)) {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error))
    return
  }
  say(`\n✗ ${error.zh}\n  ${error.message}`)
  for (const line of error.todo) say(`  → ${line}`)
  const detail = stripVTControlCharacters(error.detail).trimEnd()
  if (detail !== '') say(detail.replaceAll(/^/gm, '    | '))
}

/** Runs a script's work; its answer is the exit code of the process, a failure is told and answers 1. */
export const runScript = async (work) => {
  try {
    process.exitCode = await work()
  } catch (error) {
    tell(error)
    process.exitCode = 1
  }
}
