import type { Instant } from '#shared/kernel/instant.ts'
import type { ReadDb, WriteDb } from './database.ts'

/** 样张: where the picture of a material lies. */
export interface Sample {
  readonly materialKey: string
  readonly sha256: string
  readonly mediaType: string
}

const SELECT = `
SELECT s.material_key AS materialKey, s.file_sha256 AS sha256, f.media_type AS mediaType
FROM material_sample s JOIN stored_file f ON f.sha256 = s.file_sha256`

/** The pictures of one matter's materials, by material. */
export const samplesOf = (db: ReadDb, matterCode: string): Sample[] =>
  db.all(`${SELECT} WHERE s.matter_code = ? ORDER BY s.material_key`, matterCode)

export const findSample = (db: ReadDb, matterCode: string, materialKey: string): Sample | undefined =>
  db.get(`${SELECT} WHERE s.matter_code = ? AND s.material_key = ?`, matterCode, materialKey)

/** Every picture of the hall, for whoever checks that all files are there. */
export const allSamples = (db: ReadDb): { matterCode: string; materialKey: string; sha256: string }[] =>
  db.all(
    `SELECT matter_code AS matterCode, material_key AS materialKey, file_sha256 AS sha256
     FROM material_sample ORDER BY matter_code, material_key`,
  )

/** A new picture takes the place of an older one; the file itself must be recorded already. */
export const saveSample = (
  db: WriteDb,
  sample: { matterCode: string; materialKey: string; sha256: string; at: Instant; staffId: string },
): void =>
  db.one(
    `INSERT INTO material_sample (matter_code, material_key, file_sha256, at, staff_id) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (matter_code, material_key) DO UPDATE SET file_sha256 = excluded.file_sha256, at = excluded.at,
       staff_id = excluded.staff_id`,
    sample.matterCode,
    sample.materialKey,
    sample.sha256,
    sample.at,
    sample.staffId,
  )

/** The picture is not shown any more; its file stays, as every stored file does. */
export const removeSample = (db: WriteDb, matterCode: string, materialKey: string): void =>
  void db.run(
    'DELETE FROM material_sample WHERE matter_code = ? AND material_key = ?',
    matterCode,
    materialKey,
  )

/** Gives pictures of a matter's materials other keys, all at once; null takes one away. Keys not named keep theirs. */
export const moveSamples = (
  db: WriteDb,
  matterCode: string,
  moves: ReadonlyMap<string, string | null>,
): void => {
  const moved = [...moves].filter(([from, to]) => from !== to)
  const rows = moved.flatMap(([from, to]) => {
    const row = db.get<{ sha256: string; at: Instant; staffId: string }>(
      'SELECT file_sha256 AS sha256, at, staff_id AS staffId FROM material_sample WHERE matter_code = ? AND material_key = ?',
      matterCode,
      from,
    )
    return row === undefined ? [] : [{ ...row, from, to }]
  })
  for (const { from } of rows) removeSample(db, matterCode, from)
  for (const { to, sha256, at, staffId } of rows)
    if (to !== null) saveSample(db, { matterCode, materialKey: to, sha256, at, staffId })
}
