import { randomFillSync } from 'node:crypto'
import { join } from 'node:path'
import { fileStore } from '#electron/backend/adapters/file-store.ts'
import { demoKey } from '#shared/contract/demo-key.ts'
import type { TestHall } from './test-hall.ts'

/** From a sheet of text to a form with pictures. */
const SMALLEST = 6_000
const LARGEST = 60_000
const AT_A_TIME = 2000

export interface StoredPapers {
  readonly files: number
  readonly bytes: number
}

/**
 * Files for so many of the newest papers that have none, of many sizes and no two alike, sealed as the hall stores them;
 * two of three are one page, and nobody looks at what is on them.
 */
export const addStoredPapers = (hall: TestHall, count: number): StoredPapers => {
  const files = fileStore(join(hall.folder, 'files'), demoKey())
  const papers = hall.store.read.all<{ id: string; createdAt: number }>(
    "SELECT id, created_at AS createdAt FROM document WHERE render <> 'rendered' ORDER BY created_at DESC LIMIT ?",
    count,
  )
  let bytes = 0
  for (let start = 0; start < papers.length; start += AT_A_TIME)
    hall.store.write((db) => {
      for (const [at, { id, createdAt }] of papers.slice(start, start + AT_A_TIME).entries()) {
        const body = Buffer.alloc(
          SMALLEST + Math.floor(((at * 7919) % AT_A_TIME) * ((LARGEST - SMALLEST) / AT_A_TIME)),
        )
        // Drawn papers are compressed inside: nothing makes them smaller.
        randomFillSync(body)
        body.write('%PDF-1.7\n')
        const { sha256, size } = files.put(body)
        db.run(
          "INSERT INTO stored_file (sha256, size, media_type, created_at) VALUES (?, ?, 'application/pdf', ?)",
          ...[sha256, size, createdAt],
        )
        db.run(
          "UPDATE document SET render = 'rendered', file_sha256 = ?, pages = ? WHERE id = ?",
          ...[sha256, at % 3 === 0 ? 2 : 1, id],
        )
        bytes += size
      }
    })
  return { files: papers.length, bytes }
}
