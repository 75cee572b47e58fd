import type { VoiceUnit } from '#shared/domain/voice/voice-unit.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { ReadDb, WriteDb } from './database.ts'

export interface RecordedClipRow {
  readonly unit: VoiceUnit
  readonly sha256: string
  readonly milliseconds: number
}

/** What the hall has recorded itself, by unit. */
export const recordedClips = (db: ReadDb): RecordedClipRow[] =>
  db.all('SELECT unit, file_sha256 AS sha256, milliseconds FROM voice_recording ORDER BY unit')

/** A new recording takes the place of an older one; the file itself must be recorded already. */
export const saveRecordedClip = (
  db: WriteDb,
  clip: RecordedClipRow & { readonly at: Instant; readonly staffId: string },
): void =>
  db.one(
    `INSERT INTO voice_recording (unit, file_sha256, milliseconds, at, staff_id) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (unit) DO UPDATE SET file_sha256 = excluded.file_sha256, milliseconds = excluded.milliseconds,
       at = excluded.at, staff_id = excluded.staff_id`,
    clip.unit,
    clip.sha256,
    clip.milliseconds,
    clip.at,
    clip.staffId,
  )

/** The shipped clip is said again; the file stays, as every stored file does. */
export const removeRecordedClip = (db: WriteDb, unit: VoiceUnit): void =>
  void db.run('DELETE FROM voice_recording WHERE unit = ?', unit)
