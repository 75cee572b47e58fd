import { writeSync } from 'node:fs'
import { openContainer } from '#electron/backend/jobs/package/container-package.ts'
import { openFolderPackage } from '#electron/backend/jobs/package/folder-package.ts'
import { PackageError } from '#electron/backend/jobs/package/package-error.ts'
import type { PackageContent, PackageWriter } from '#electron/backend/jobs/package/package-writer.ts'
import { samplePassword, sampleTables, writeSample } from '#tests/support/sample-package.ts'

/**
 * Writes packages one after the other in a process of its own, made to be killed or to meet a full disk:
 * `node package-process.js FOLDER FIRST COUNT EARLIER`. Package number N is a container when N is odd, else a folder
 * that takes over from EARLIER (a package there) or from the folder before it. Says `began N`, then `finished N` or `problem WORD`.
 */
const [folder = '', first = '0', count = '1', earlier = ''] = process.argv.slice(2)

const MIB = 1024 * 1024

async function* long(seed: number): AsyncGenerator<Uint8Array> {
  for (let piece = 0; piece < 5; piece += 1)
    yield await Promise.resolve(new Uint8Array(MIB).fill(seed + piece))
}

/** Mostly the same every night, and something new. */
const contentOf = (night: number): Record<string, PackageContent> => ({
  ...Object.fromEntries(
    Array.from({ length: 12 }, (_, file) => [
      `data/attachments/${file % 4}/${file}.pdf`,
      `${file} `.repeat(3000),
    ]),
  ),
  'data/attachments/long.bin': long(1),
  'data/attachments/new.bin': long(night),
  'data/attachments/tonight.txt': `night ${night}\n`.repeat(500),
})

const say = (line: string): void => void writeSync(1, `${line}\n`)

let reuseFrom = earlier === '' ? null : earlier
for (let night = Number(first); night < Number(first) + Number(count); night += 1) {
  const target = `${folder}/${night}`
  let writer: PackageWriter | null = null
  try {
    say(`began ${night}`)
    writer =
      night % 2 === 1
        ? await openContainer(`${target}.zip`, samplePassword)
        : await openFolderPackage(target, { reuseFrom })
    await writeSample(writer, sampleTables(), contentOf(night))
    if (night % 2 === 0) reuseFrom = target
    say(`finished ${night}`)
  } catch (error) {
    if (!(error instanceof PackageError)) throw error
    await writer?.abandon()
    say(`problem ${error.problem}`)
    break
  }
}
