/** 零 to 九, by their figures. */
export const DIGIT_UNITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

/** The letters of ticket numbers, by their names. */
export const LETTER_UNITS = [
  'A',
  'B',
  'C',
  'D',
  'E',
  'F',
  'G',
  'H',
  'I',
  'J',
  'K',
  'L',
  'M',
  'N',
  'O',
  'P',
  'Q',
  'R',
  'S',
  'T',
  'U',
  'V',
  'W',
  'X',
  'Y',
  'Z',
] as const

/** The words of a call: 提示音 · 请 · 昨日 · 号 · 到 · 窗口 · 十. */
export const WORD_UNITS = ['chime', 'please', 'yesterday', 'number', 'to', 'counter', 'ten'] as const

/** Everything a call is put together from; each is one clip, shipped or recorded by the hall. */
export const VOICE_UNITS = [...WORD_UNITS, ...DIGIT_UNITS, ...LETTER_UNITS] as const
export type VoiceUnit = (typeof VOICE_UNITS)[number]
export type DigitUnit = (typeof DIGIT_UNITS)[number]
type LetterUnit = (typeof LETTER_UNITS)[number]

export const isDigitUnit = (text: string): text is DigitUnit =>
  (DIGIT_UNITS as readonly string[]).includes(text)
export const isLetterUnit = (text: string): text is LetterUnit =>
  (LETTER_UNITS as readonly string[]).includes(text)
