import type { Characters } from '#shared/domain/search/plain-text.ts'
import type { Reader } from '#shared/domain/search/typed-word.ts'

/** A few characters and a few matters, so that the rules are seen without the tables of the program. */
const READINGS: Readonly<Record<string, readonly string[]>> = {
  王: ['wang'],
  小: ['xiao'],
  明: ['ming'],
  单: ['shan', 'dan'],
  陈: ['chen'],
  大: ['da'],
  文: ['wen'],
}

export const characters: Characters = {
  simplified: (text) => text.replaceAll('陳', '陈'),
  readings: (letters) =>
    letters.reduce<string[][]>(
      (ways, letter) => ways.flatMap((way) => (READINGS[letter] ?? [letter]).map((one) => [...way, one])),
      [[]],
    ),
}

export const reader: Reader = {
  characters,
  mattersOf: (word) => (['低保', 'dibao', 'zdshbz'].includes(word) ? ['subsistence-allowance'] : []),
}
