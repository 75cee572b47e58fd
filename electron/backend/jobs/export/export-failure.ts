import type { ExportProblem } from '#shared/contract/export.ts'
import { PackageError } from '../package/package-error.ts'

export type Problem = Exclude<ExportProblem, 'none'>

/** Why a step of a run has come to nothing, in the words of the contract. */
export class ExportFailure extends Error {
  override readonly name = 'ExportFailure'
  readonly problem: Problem
  constructor(problem: Problem, message: string = problem, cause?: unknown) {
    super(message, { cause })
    this.problem = problem
  }
}

const fromPackage = (problem: PackageError['problem']): Problem => {
  switch (problem) {
    case 'disk-full':
    case 'not-writable':
    case 'not-found':
    case 'lost':
    case 'file-too-large':
      return problem
    case 'bad-password':
      return 'no-password'
    case 'exists':
    case 'bad-path':
    case 'doubled-path':
    case 'source':
    case 'broken':
    case 'other':
      return 'other'
  }
}

/** Whatever a step has thrown, as the problem that people read. */
export const problemOf = (error: unknown): Problem => {
  if (error instanceof ExportFailure) return error.problem
  if (error instanceof PackageError) return fromPackage(error.problem)
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT' ? 'disk-full' : 'other'
}
