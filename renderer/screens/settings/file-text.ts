import type { Failure } from '#shared/kernel/result.ts'

/** The contract's bounds, in characters; a file with more bytes than four times that cannot fit. */
export const CATALOGUE_CHARACTERS = 4_000_000
export const CALENDAR_CHARACTERS = 400_000

export type FileText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'unreadable' }

interface ReadableFile {
  readonly size: number
  text(): Promise<string>
}

/** Reads a chosen file, but only when it is within the bound: a wrong choice must not fill the window's memory. */
export const readFileText = async (file: ReadableFile, characters: number): Promise<FileText> => {
  if (file.size > characters * 4) return { kind: 'too-large' }
  try {
    const text = await file.text()
    return text.length > characters ? { kind: 'too-large' } : { kind: 'text', text }
  } catch {
    return { kind: 'unreadable' }
  }
}

export interface Refusal {
  /** Where in the file, in the file's own words; empty when it is the file as a whole. */
  readonly place: string
  readonly reason: string
  readonly what: string
}

/** Place and reason out of a refusal's detail; the catalogue names a `path`, the calendar a `place`. */
export const refusalOf = ({ detail }: Pick<Failure, 'detail'>): Refusal => {
  const word = (name: string): string => {
    const value = detail[name]
    return value === undefined || value === null ? '' : String(value)
  }
  return {
    place: word('path') || word('place'),

    reason: word('reason'),
    what: word('what'),
  }
}
