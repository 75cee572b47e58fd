import { createReadStream, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { csvText } from '#electron/backend/jobs/content/csv.ts'
import { openFolderPackage } from '#electron/backend/jobs/package/folder-package.ts'
import { openRaw } from '#electron/backend/store/database.ts'
import { keyCheck, wrapWithSecret } from '#electron/main/key-wrap.ts'
import { makeRecoveryCode, readRecoveryCode } from '#electron/main/recovery-code.ts'
import { demoKey } from '#shared/contract/demo-key.ts'
import { MISSING_COLUMNS, MISSING_FILE } from '#shared/domain/export/missing-list.ts'
import { bagLabels } from './sample-package.ts'

/** A code that opens the test halls' key; wrapped at a cost that a test can pay. */
export const recoveryCode = makeRecoveryCode()
export const packageKey = async (): Promise<string> => {
  const recovery = await wrapWithSecret(demoKey(), readRecoveryCode(recoveryCode) ?? '', {
    N: 1024,
    r: 8,
    p: 1,
  })
  return JSON.stringify({ format: 1, check: keyCheck(demoKey()), recovery })
}

export const packageHall = (kind: 'demo' | 'hall' = 'hall'): string =>
  JSON.stringify({
    format: 1,
    kind,
    createdAt: '2026-01-05T00:00:00.000Z',
    runtime: 'standin',
    windows: ['staff', 'display'],
    setUp: true,
  })

export const SNAPSHOT_AT = Date.parse('2026-09-17T21:00:00+08:00')

interface Wish {
  /** What the package leaves out, by SHA-256; `listed` says so in its 缺失清单. */
  readonly without?: readonly string[]
  readonly listed?: boolean
  readonly keyFile?: string
  readonly hallFile?: string
  readonly snapshotAt?: number
  /** Does something to the snapshot before it is packed. */
  readonly change?: (snapshot: ReturnType<typeof openRaw>) => void
}

/** A sealed package of the hall in a folder, as the program writes it. Answers the snapshot's place beside it. */
export const writeRestorable = async (
  hallFolder: string,
  target: string,
  {
    without = [],
    listed = true,
    keyFile,
    hallFile = packageHall(),
    snapshotAt = SNAPSHOT_AT,
    change,
  }: Wish = {},
): Promise<string> => {
  const copy = `${target}.snapshot.db`
  rmSync(copy, { force: true })
  const raw = openRaw(join(hallFolder, 'hall.db'), demoKey())
  raw.prepare('VACUUM INTO ?').run(copy)
  raw.close()
  const snapshot = openRaw(copy, demoKey())
  snapshot.pragma('journal_mode = DELETE')
  change?.(snapshot)
  const files = snapshot.prepare('SELECT sha256 FROM stored_file').pluck().all() as string[]
  snapshot.close()

  const writer = await openFolderPackage(target, { reuseFrom: null })
  await writer.addFile('data/hall.db', createReadStream(copy))
  await writer.addFile('data/hall/key.json', keyFile ?? (await packageKey()))
  await writer.addFile('data/hall/hall.json', hallFile)
  const missing = listed ? without.map((sha256) => ['document', '', '', sha256, 'file-gone', '']) : []
  await writer.addFile(MISSING_FILE, csvText(Object.keys(MISSING_COLUMNS), missing))
  for (const sha256 of files) {
    const name = `${sha256.slice(0, 2)}/${sha256.slice(2)}`
    const place = join(hallFolder, 'files', name)
    if (!without.includes(sha256) && existsSync(place))
      await writer.addFile(`data/files/${name}`, readFileSync(place))
  }
  await writer.finish({
    ...bagLabels,
    externalIdentifier: '青禾街道 导出 2026-09-17 2100',
    databaseSnapshotAt: snapshotAt,
    form: 'sealed',
    missing: missing.length,
  })
  return copy
}
