import { createHash, randomBytes } from 'node:crypto'
import {
  RECOVERY_GROUP,
  RECOVERY_GROUPS,
  checkGroupOf,
  checkedText,
  groupedRecoveryCode,
  plainRecoveryCode,
  recoveryLetter,
  recoveryParts,
} from '#shared/domain/recovery/recovery-code.ts'

const checkGroup = (secret: string): string =>
  checkGroupOf(createHash('sha256').update(checkedText(secret)).digest())

/** 125 random bits in five groups and a sixth that checks them, e.g. `7K3QZ-…-0M4TS`. */
export const makeRecoveryCode = (): string => {
  const secret = [...randomBytes(RECOVERY_GROUP * (RECOVERY_GROUPS - 1))].map(recoveryLetter).join('')
  return groupedRecoveryCode(secret + checkGroup(secret))
}

/** What a person typed, as the code was made; null when the check group says that it is mistyped. */
export const readRecoveryCode = (typed: string): string | null => {
  const plain = plainRecoveryCode(typed)
  const parts = recoveryParts(plain)
  return parts !== null && parts.check === checkGroup(parts.secret) ? plain : null
}

/** Whether the person has written the code down: the last group, typed again. */
export const isLastGroup = (code: string, typed: string): boolean =>
  plainRecoveryCode(typed) === code.slice(-RECOVERY_GROUP)
