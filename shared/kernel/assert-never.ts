/** Closes a switch over a union: a new member that nobody handled is a type error here, not a silent fall-through. */
export const assertNever = (value: never): never => {
  throw new Error(`unhandled member: ${JSON.stringify(value)}`)
}
