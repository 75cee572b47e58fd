export interface TypedOption<Value extends string> {
  readonly value: Value
  /** What typing jumps to: a counter's number, a person's sign-in name. */
  readonly typed: string
  readonly unavailable?: boolean
}

/** Which option the letters typed so far mean; what is unavailable is passed over. */
export const optionTyped = <Value extends string>(
  options: readonly TypedOption<Value>[],
  typed: string,
): Value | null =>
  options.find(
    (option) => option.unavailable !== true && option.typed.toLowerCase().startsWith(typed.toLowerCase()),
  )?.value ?? null
