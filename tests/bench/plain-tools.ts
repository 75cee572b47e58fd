import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { constants, getPriority } from 'node:os'

const timed = (work: () => void): number => {
  const from = performance.now()
  work()
  return performance.now() - from
}

/** As far behind everybody else as the writer of packages: on a machine with other work both wait as long for it. */
const BEHIND = String(constants.priority.PRIORITY_BELOW_NORMAL - getPriority())

const run = (folder: string, command: string, ...words: readonly string[]): void =>
  void execFileSync('nice', ['-n', BEHIND, 'sh', '-c', command, 'sh', ...words], { cwd: folder })

const everyFile = (folder: string, tool: string): void =>
  run(folder, 'find . -type f -print0 | xargs -0 "$1" > /dev/null', tool)

/** Milliseconds that the tools of the system take for the bytes of a folder. */
export interface PlainTools {
  /** `cp -r` and `sync` of the file system: reading and writing so that it is on the medium. */
  readonly copy: number
  readonly sha256: number
  readonly sha512: number
}

/** Has a folder copied beside itself and hashed twice, one after the other, as somebody with a shell would. */
export const plainTools = (folder: string): PlainTools => {
  const aside = `${folder}.plain`
  try {
    const copy = timed(() => run(folder, 'cp -r --reflink=never . "$1" && sync -f "$1"', aside))
    return {
      copy,
      sha256: timed(() => everyFile(aside, 'sha256sum')),
      sha512: timed(() => everyFile(aside, 'sha512sum')),
    }
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}
