/** The two ways a call can end. Nothing throws across a process; a failure is a value with a closed code. */
export type Result<T, Code extends string = string> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure<Code> }

export interface Failure<Code extends string = string> {
  readonly code: Code
  /** What the reader needs to understand this one failure (a number, a name, a date); never a stack, never a path. */
  readonly detail: Readonly<Record<string, string | number | boolean | null>>
}

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

export const fail = <Code extends string>(
  code: Code,
  detail: Failure['detail'] = {},
): { readonly ok: false; readonly error: Failure<Code> } => ({ ok: false, error: { code, detail } })
