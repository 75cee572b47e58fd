import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'

const timed = (work: () => void): number => {
  const from = performance.now()
  work()
  return performance.now() - from
}

const everyFile = (folder: string, tool: string): void => {
  execFileSync('sh', ['-c', `find . -type f -print0 | xargs -0 ${tool} > /dev/null`], { cwd: folder })
}

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
    const copy = timed(() => {
      execFileSync('cp', ['-r', '--reflink=never', folder, aside])
      execFileSync('sync', ['-f', aside])
    })
    return {
      copy,
      sha256: timed(() => everyFile(aside, 'sha256sum')),
      sha512: timed(() => everyFile(aside, 'sha512sum')),
    }
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}
