/** What a window may send in one message. */
export const MAX_PAYLOAD_BYTES = 8 * 1024 * 1024
const MAX_DEPTH = 32
const MAX_PARTS = 200_000

export type PayloadSize = 'fits' | 'too-large' | 'too-deep'

/**
 * Whether a message from a window is of a size and depth that any honest one has. Counts as structured clone
 * does, roughly: two bytes a character, eight a number. Stops as soon as the answer is known, also on cycles.
 */
export const payloadSize = (payload: unknown): PayloadSize => {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: payload, depth: 0 }]
  let bytes = 0
  let parts = 0
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next
    parts += 1
    if (depth > MAX_DEPTH) return 'too-deep'
    if (typeof value === 'string') bytes += value.length * 2
    else if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) bytes += value.byteLength
    else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) {
        bytes += name.length * 2
        waiting.push({ value: inner, depth: depth + 1 })
        if (waiting.length > MAX_PARTS) return 'too-large'
      }
    } else bytes += 8
    if (bytes > MAX_PAYLOAD_BYTES || parts > MAX_PARTS) return 'too-large'
  }
  return 'fits'
}
