import {
  RECOVERY_ALPHABET,
  RECOVERY_GROUP,
  RECOVERY_GROUPS,
  checkGroupOf,
  checkedText,
  groupedRecoveryCode,
  plainRecoveryCode,
  recoveryParts,
} from '#shared/domain/recovery/recovery-code.ts'

/** What can be said of a code while it is typed; whose it is, only main can say. */
export type CodeTyped =
  | { readonly kind: 'typing'; readonly groups: number }
  /** Signs that no code has. */
  | { readonly kind: 'sign'; readonly signs: string }
  | { readonly kind: 'whole' }
  | { readonly kind: 'mistyped' }

/** As it stands on paper: in groups, while it is typed; nothing beyond the last group. */
export const asOnPaper = (typed: string): string =>
  groupedRecoveryCode(plainRecoveryCode(typed).slice(0, RECOVERY_GROUP * RECOVERY_GROUPS))

/** Looks at a code as far as it is typed. */
export const lookAtCode = async (typed: string): Promise<CodeTyped> => {
  const plain = plainRecoveryCode(typed)
  const odd = new Set([...plain].filter((letter) => !RECOVERY_ALPHABET.includes(letter)))
  if (odd.size > 0) return { kind: 'sign', signs: [...odd].join(' ') }
  const parts = recoveryParts(plain)
  if (parts === null) return { kind: 'typing', groups: Math.floor(plain.length / RECOVERY_GROUP) }
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(checkedText(parts.secret)))
  return { kind: checkGroupOf(new Uint8Array(digest)) === parts.check ? 'whole' : 'mistyped' }
}
