import type { ReadDb } from '../../store/database.ts'

interface Strayed {
  readonly what: string
}

/** Each finds what no command could have written; `what` names it. */
const RULES: readonly (readonly [problem: string, sql: string])[] = [
  [
    'has no target',
    `SELECT id AS what FROM export_run WHERE NOT EXISTS (SELECT 1 FROM export_outcome WHERE run_id = id)`,
  ],
  [
    'has ended and one of its targets has not',
    `SELECT id || ' ' || target_id AS what FROM export_run JOIN export_outcome ON run_id = id
     WHERE export_run.finished_at IS NOT NULL AND export_outcome.finished_at IS NULL`,
  ],
  [
    'is damaged and names no file',
    `SELECT run_id || ' ' || target_id AS what FROM export_outcome
     WHERE state = 'damaged' AND damaged_file IS NULL`,
  ],
  [
    'was written in another form than its target has',
    `SELECT run_id || ' ' || target_id AS what FROM export_outcome JOIN export_target ON id = target_id
     WHERE place IS NOT NULL AND export_outcome.form <> export_target.form`,
  ],
  [
    'bears the name of another package at the same target',
    `SELECT target_id || ' ' || package_name AS what FROM export_outcome WHERE manifest_hash IS NOT NULL
     GROUP BY target_id, package_name HAVING count(*) > 1`,
  ],
  [
    'lies in the open and nobody has agreed to it',
    `SELECT id AS what FROM export_target
     WHERE form = 'open' AND NOT EXISTS (SELECT 1 FROM export_consent WHERE target_id = id)`,
  ],
  [
    'was agreed to and does not lie in the open',
    `SELECT id AS what FROM export_consent JOIN export_target ON id = target_id WHERE form <> 'open'`,
  ],
]

/** 导出: runs, their outcomes, targets and who agreed to them (docs/adr/0042). Answers how many were looked at. */
export const checkExports = (db: ReadDb, blame: (problem: string) => void): number => {
  for (const [problem, sql] of RULES)
    for (const { what } of db.all<Strayed>(sql)) blame(`export ${what}: ${problem}`)
  return (
    db.get<{ n: number }>(
      'SELECT (SELECT count(*) FROM export_outcome) + (SELECT count(*) FROM export_target) AS n',
    )?.n ?? 0
  )
}
