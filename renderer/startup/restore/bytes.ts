const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const

/** An amount of bytes as people read it: 0 B, 4.2 MB, 318 GB. */
export const bytesText = (bytes: number): string => {
  let amount = bytes
  let unit = 0
  while (amount >= 1000 && unit < UNITS.length - 1) {
    amount /= 1000
    unit += 1
  }
  const shown = unit === 0 || amount >= 100 ? Math.round(amount) : Math.round(amount * 10) / 10
  return `${shown} ${UNITS[unit] ?? ''}`
}
