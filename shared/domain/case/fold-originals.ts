import type { KeptOriginal } from './case-event.ts'
import { impossible } from './folding.ts'

export const returnOriginals = (
  kept: readonly KeptOriginal[],
  returned: readonly KeptOriginal[],
): readonly KeptOriginal[] => {
  for (const item of returned) {
    const pieces = kept.find((one) => one.key === item.key)?.pieces ?? 0
    if (item.pieces > pieces) impossible(`more originals returned than taken: ${item.key}`)
  }
  return kept.flatMap((item) => {
    const back = returned.find((one) => one.key === item.key)?.pieces ?? 0
    return item.pieces === back ? [] : [{ ...item, pieces: item.pieces - back }]
  })
}

export const takeOriginals = (
  kept: readonly KeptOriginal[],
  taken: readonly KeptOriginal[],
): readonly KeptOriginal[] => {
  const byKey = new Map(kept.map((item) => [item.key, item]))
  for (const item of taken)
    byKey.set(item.key, { ...item, pieces: item.pieces + (byKey.get(item.key)?.pieces ?? 0) })
  return [...byKey.values()]
}
