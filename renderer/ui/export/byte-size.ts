import { useTranslation } from 'react-i18next'

const UNITS = ['bytes', 'kb', 'mb', 'gb', 'tb'] as const

/** A size in the largest unit that keeps a digit before the point; the key stands under `exports:size`. */
export const sizeParts = (
  bytes: number,
): { readonly key: (typeof UNITS)[number]; readonly count: string } => {
  let value = bytes
  let unit = 0
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024
    unit += 1
  }
  const count = unit === 0 || value >= 100 ? String(Math.round(value)) : value.toFixed(1)
  return { key: UNITS[unit] ?? 'tb', count }
}

/** A number of bytes in the words of this window. */
export const useSizeWords = (): ((bytes: number) => string) => {
  const { t } = useTranslation('exports')
  return (bytes) => {
    const { key, count } = sizeParts(bytes)
    return t(`size.${key}`, { count })
  }
}
