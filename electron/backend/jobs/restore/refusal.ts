import type { RestoreProblem, RestoreRefusal } from '#shared/contract/restore-wire.ts'

/** Why a package is not restored; whoever catches it says so, and nothing has changed in the data folder. */
export class RestoreRefused extends Error {
  override readonly name = 'RestoreRefused'
  readonly problem: RestoreProblem
  constructor(problem: RestoreProblem, detail: string) {
    super(detail)
    this.problem = problem
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

const FULL = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL'])
const NOT_WRITABLE = new Set(['EACCES', 'EPERM', 'EROFS'])

/** What any failure on the way means to a person. A failure of the package's own medium is named by its reader. */
export const refusalOf = (error: unknown): RestoreRefusal => {
  if (error instanceof RestoreRefused) return { problem: error.problem, detail: error.message }
  const code = codeOf(error)
  if (FULL.has(code)) return { problem: 'disk-full', detail: code }
  if (NOT_WRITABLE.has(code)) return { problem: 'not-writable', detail: code }
  return { problem: 'other', detail: code === '' && error instanceof Error ? error.message : code }
}
