/** What an entry of a holiday calendar says about its days: 休 or 班, and of which festival. */
export interface DayMark {
  readonly working: boolean
  readonly festival: string
}

/**
 * The ways in which the holiday calendars in use write it: 元旦（休） and 春节（班） of phones, 元旦 假期 第1天/共3天 and
 * 春节 补班 第1天/共2天, 清明节假期 and 上班(补清明节假期), 休｜国庆节. 调休 alone says neither, and is not taken.
 */
const OFF = [
  /^(?<festival>.+?)\s*[（(]休[）)]$/,
  /^(?<festival>.+?)\s*(?:假期|放假)$/,
  /^休\s*[｜|·]\s*(?<festival>.+)$/,
]
const WORKED = [
  /^(?<festival>.+?)\s*[（(]班[）)]$/,
  /^(?<festival>.+?)\s*补班$/,
  /^上班\s*[（(]补(?<festival>.+?)(?:假期)?[）)]$/,
  /^班\s*[｜|·]\s*(?<festival>.+)$/,
]
/** 第1天/共3天 at the end of a title. */
const COUNTER = /\s*第\s*\d+\s*天(?:\s*[/／]\s*共\s*\d+\s*天)?$/

const festivalIn = (patterns: readonly RegExp[], text: string): string | null => {
  for (const pattern of patterns) {
    const festival = pattern.exec(text)?.groups?.['festival']?.trim()
    if (festival !== undefined && festival !== '') return festival
  }
  return null
}

/** The mark of an entry by its title; null when the title marks nothing. */
export const markOf = (title: string): DayMark | null => {
  const text = title.trim().replace(COUNTER, '')
  // 上班(补清明节假期) ends like a day off; what is worked is looked for first.
  const worked = festivalIn(WORKED, text)
  if (worked !== null) return { working: true, festival: worked }
  const off = festivalIn(OFF, text)
  return off === null ? null : { working: false, festival: off }
}

/** 元旦 may begin in the last days of the old year; whatever bears its name there belongs to the new one's notice. */
export const yearOfMark = (date: string, { festival }: DayMark): number => {
  const year = Number(date.slice(0, 4))
  return date.slice(5, 7) === '12' && /元旦/.test(festival) ? year + 1 : year
}

/** The name of a make-up day, as the shipped files write it: 春节调休. */
export const makeUpName = (festival: string): string => `${festival}调休`

/** Festivals that a year's notice always names; when one is missing there is a reason to look again. */
export const FESTIVALS = [
  'new-year',
  'spring',
  'qingming',
  'labour',
  'dragon-boat',
  'mid-autumn',
  'national',
] as const
export type Festival = (typeof FESTIVALS)[number]

const NAMED: Readonly<Record<Festival, RegExp>> = {
  'new-year': /元旦/,
  spring: /春节/,
  qingming: /清明/,
  labour: /劳动/,
  'dragon-boat': /端午/,
  'mid-autumn': /中秋/,
  national: /国庆/,
}

/** The festivals that none of these names stands for. */
export const missingFestivals = (names: readonly string[]): Festival[] =>
  FESTIVALS.filter((festival) => !names.some((name) => NAMED[festival].test(name)))
