import { fail, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { QueryContext } from '../context.ts'
import { checkPassword } from './password-check.ts'

export interface Supervisor {
  readonly staffId: string
  readonly name: string
}

export type SupervisorCheck = Result<Supervisor, 'wrong-password' | 'not-a-supervisor' | 'locked-out'>

/**
 * Four eyes at one window: a duty lead or an administrator agrees with login and password, while the clerk stays signed
 * in. Whoever asks may be a lead as well; then it is their own signature that stands beside the reason.
 */
export const supervisorOf = async (
  context: Pick<QueryContext, 'db' | 'now' | 'around'>,
  credentials: { readonly login: string; readonly password: string },
): Promise<SupervisorCheck> => {
  const checked = await checkPassword(context, credentials)
  if (checked.verdict === 'locked-out') return fail('locked-out', { seconds: checked.seconds })
  if (checked.verdict === 'wrong-password') return fail('wrong-password', { left: checked.left })
  const { id, name, roles } = checked.member
  if (!roles.includes('lead') && !roles.includes('admin')) return fail('not-a-supervisor', { name })
  return ok({ staffId: id, name })
}
