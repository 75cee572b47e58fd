import type { StoryEvent } from '#shared/contract/case-view.ts'

/** One piece of the sentence of an event: a key under `case:story.sentence` and what goes into it. */
export interface StoryPart {
  readonly key: string
  readonly facts: Readonly<Record<string, string | number>>
  /** Facts that are codes and are put into words first: fact name → where its words stand. */
  readonly worded?: Readonly<Record<string, string>>
  /** Facts that are dates. */
  readonly dates?: readonly string[]
  /** Facts that are moments on record. */
  readonly moments?: readonly string[]
  /** How long something is, in a unit; said as the fact `length`. */
  readonly length?: { readonly value: number; readonly unit: string }
}

/** What an event says under this name; null when it says nothing. */
export const text = (event: StoryEvent, name: string): string | null => {
  const value = event.facts[name]
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

export const count = (event: StoryEvent, name: string): number | null => {
  const value = event.facts[name]
  return typeof value === 'number' ? value : null
}

export const part = (
  key: string,
  facts: StoryPart['facts'] = {},
  more: Omit<StoryPart, 'key' | 'facts'> = {},
): StoryPart => ({ key, facts, ...more })

/** What was typed, to stand within a sentence that has its own stop. */
export const typed = (event: StoryEvent, name: string): string | null => {
  const value = text(event, name)
    ?.trim()
    .replace(/[。.；;，,]+$/u, '')
  return value === undefined || value === '' ? null : value
}

/** A piece of its own for something that was typed; nothing where it was not, or has been erased. */
export const typedPart = (event: StoryEvent, name: string, key = name): readonly StoryPart[] => {
  const value = typed(event, name)
  return value === null ? [] : [part(key, { [name]: value })]
}
