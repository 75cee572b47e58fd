import type { Head } from '#shared/contract/printer.ts'

/** Signs and hanzi of GB 2312: rows 1 to 9 and 16 to 87 of a table of 94 columns. */
const isGb2312 = (lead: number, trail: number): boolean =>
  trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa9) || (lead >= 0xb0 && lead <= 0xf7))

/** The unified hanzi of GBK, U+4E00 to U+9FA5. */
const isOldHanzi = (sign: string): boolean => {
  const code = sign.charCodeAt(0)
  return code >= 0x4e00 && code <= 0x9fa5
}

/**
 * Two-byte codes by character. The platform only decodes GB 18030, so the table is its decoder read backwards. Four-byte
 * characters are left out on purpose: fonts of printers do not have them.
 */
const makeCodes = (): ReadonlyMap<string, number> => {
  const decoder = new TextDecoder('gb18030')
  const codes = new Map<string, number>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue
      const text = decoder.decode(Uint8Array.of(lead, trail))
      if (text.length !== 1 || text === '\ufffd' || codes.has(text)) continue
      // Beyond GB 2312 only what GBK has of the old unified hanzi; the rest of the table came later than most printers.
      if (isGb2312(lead, trail) || isOldHanzi(text)) codes.set(text, (lead << 8) | trail)
    }
  return codes
}

let codes: ReadonlyMap<string, number> | null = null
const codeOf = (sign: string): number | undefined => {
  codes ??= makeCodes()
  return codes.get(sign)
}

const isPlain = (sign: string): boolean => sign >= ' ' && sign <= '~'

/** Whether the printer's own font is expected to hold every character of this text. */
export const canSet = (text: string, head: Pick<Head, 'text' | 'lacking'>): boolean => {
  if (head.text === 'raster') return false
  for (const sign of text) {
    if (head.lacking.includes(sign)) return false
    if (isPlain(sign)) continue
    const code = codeOf(sign)
    if (code === undefined) return false
    if (head.text === 'gb2312' && !isGb2312(code >> 8, code & 0xff)) return false
  }
  return true
}

/** Text as the printer takes it: ASCII and two-byte GB 18030. Nothing else gets through, so no text is a command. */
export const textBytes = (text: string): number[] => {
  const bytes: number[] = []
  for (const sign of text) {
    const code = codeOf(sign)
    if (isPlain(sign)) bytes.push(sign.charCodeAt(0))
    else if (code !== undefined) bytes.push(code >> 8, code & 0xff)
  }
  return bytes
}
