import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { storedFiles } from '#electron/backend/adapters/file-store.ts'
import { fillPackage } from '#electron/backend/jobs/content/fill-package.ts'
import { openFolderPackage } from '#electron/backend/jobs/package/folder-package.ts'
import { openRaw, storeOf } from '#electron/backend/store/database.ts'
import { demoKey } from '#shared/contract/demo-key.ts'
import { dateAt } from '#shared/kernel/instant.ts'
import type { TestHall } from './test-hall.ts'

/** An open package of a test hall as a real hall would write it, under a name in a folder; answers where it lies. */
export const exportHall = async (hall: TestHall, to: string, name: string): Promise<string> => {
  const snapshotFile = join(hall.folder, 'snapshot.db')
  hall.store.raw.prepare('VACUUM INTO ?').run(snapshotFile)
  const store = storeOf(openRaw(snapshotFile, demoKey(), { readonly: true }))
  const writer = await openFolderPackage(join(to, name), { reuseFrom: null })
  try {
    const filled = await fillPackage(
      {
        store,
        snapshotFile,
        snapshotAt: hall.clock.now(),
        folder: hall.folder,
        files: storedFiles(join(hall.folder, 'files'), demoKey()),
        form: 'open',
        program: '0.1.0',
      },
      writer,
      () => {},
    )
    const { place } = await writer.finish({
      ...filled,
      baggingDate: dateAt(hall.clock.now()),
      externalIdentifier: name,
      softwareAgent: 'yichuangtong 0.1.0',
      form: 'open',
    })
    return place
  } finally {
    store.close()
    rmSync(snapshotFile)
  }
}
