import type { MatterVersion } from '#shared/domain/matter/matter-version.ts'
import type { CommandContext } from '../context.ts'
import { deleteIntake, insertIntake } from '../store/intakes.ts'
import type { IntakeRow } from '../store/intakes.ts'

/**
 * 更换事项: another matter in the same visit, because the clerk had picked the wrong one. Who is there and the people
 * go along; answers and marks belong to the matter and do not. The visit goes on and keeps its one result.
 */
export const exchangeMatter = (
  { db, now, ids, touch }: CommandContext,
  old: IntakeRow,
  { code, version }: Pick<MatterVersion, 'code' | 'version'>,
): IntakeRow => {
  const row: IntakeRow = {
    ...old,
    id: ids.next(),
    matterCode: code,
    matterVersion: version,
    // What was taken on paper was received when the paper says, whatever the matter turns out to be.
    receivedAt: old.late === null ? now : old.receivedAt,
    revision: 1,
    body: { ...old.body, answers: {}, named: {}, marks: {}, remembered: {} },
  }
  deleteIntake(db, old.id)
  insertIntake(db, row)
  touch('session', 'queue')
  return row
}
