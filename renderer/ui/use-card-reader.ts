import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { CardRead } from '#shared/domain/person/card-read.ts'
import { cardBurst } from './card-burst.ts'

type TextField = HTMLInputElement | HTMLTextAreaElement

/** After the last Tab of a card nothing follows for this long. */
const SILENCE_MS = 120

const textField = (target: EventTarget | null): TextField | null =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && /^(text|search|tel|)$/.test(target.type))
    ? target
    : null

/** Sets a field as if it had been typed, so that whoever keeps its value hears of it. */
const putBack = (field: TextField, value: string): void => {
  const kind = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/**
 * Hears a card reader that types like a keyboard, wherever the focus is while the caller is shown: what it typed is
 * taken out of the field it landed in, its Enter or Tab goes no further, and the card is handed over.
 * `landed` is the field, or null where the focus was in none; `onBegin` is told before the first character of anything
 * typed outside a field takes effect, so that keys of a list can be taken back. While `page` is covered by another one
 * the card is that one's.
 */
export const useCardReader = (
  onCard: (card: CardRead, landed: HTMLElement | null) => void,
  onBegin?: () => void,
  page?: RefObject<HTMLElement | null>,
): void => {
  const latest = useRef({ onCard, onBegin, page })
  useEffect(() => {
    latest.current = { onCard, onBegin, page }
  })
  useEffect(() => {
    const burst = cardBurst()
    let landed: { readonly field: TextField; readonly value: string } | null = null
    /** Whether the last key said its own character. */
    let named = false
    /** When the key of the next character was pressed: while the window is busy, characters are dealt with late. */
    let pressedAt: number | null = null
    let silence: ReturnType<typeof setTimeout> | undefined
    const isCovered = (): boolean => latest.current.page?.current?.checkVisibility() === false
    const collect = (text: string, at: number, field: TextField | null): void => {
      if (!burst.type(text, at)) return
      landed = field === null ? null : { field, value: field.value }
      if (field === null) latest.current.onBegin?.()
    }
    const deliver = (card: CardRead): void => {
      const place = landed
      burst.clear()
      landed = null
      if (place !== null && place.field.isConnected) {
        // An X under a Chinese input method is still being composed; leaving the field ends that.
        place.field.blur()
        putBack(place.field, place.value)
        place.field.focus()
      }
      latest.current.onCard(card, place?.field ?? null)
    }
    const onInput = (event: InputEvent): void => {
      const field = textField(event.target)
      if (isCovered() || field === null || event.inputType !== 'insertText' || event.data === null) return
      collect(event.data, pressedAt ?? event.timeStamp, field)
      pressedAt = null
    }
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || isCovered()) return
      const field = textField(event.target)
      if (event.code === 'Enter' || event.code === 'NumpadEnter' || event.code === 'Tab') {
        const ended = burst.end(event.timeStamp)
        if (ended === 'pressed') return
        // Enter without a card is a quick clerk's own; a Tab at this pace would scatter the card over the fields.
        if (ended === 'within' && event.code !== 'Tab') return
        event.preventDefault()
        event.stopPropagation()
        clearTimeout(silence)
        if (ended === 'within') return
        if (event.code !== 'Tab') deliver(ended)
        else
          silence = setTimeout(() => {
            const card = burst.read()
            if (card !== null) deliver(card)
          }, SILENCE_MS)
        return
      }
      named = event.key.length === 1
      pressedAt = event.timeStamp
      if (field === null) {
        if (named) collect(event.key, event.timeStamp, null)
      } else if (event.key === 'Process' || event.isComposing) {
        const letter = /^Key([A-Z])$/.exec(event.code)?.[1]
        if (letter !== undefined) collect(letter, event.timeStamp, field)
      }
    }
    const onCharacter = (event: KeyboardEvent): void => {
      // A Chinese character comes as a packet: no key has it, and outside a field nothing else tells of it.
      if (named || isCovered() || textField(event.target) !== null || event.key.length !== 1) return
      collect(event.key, event.timeStamp, null)
    }
    document.addEventListener('beforeinput', onInput, true)
    document.addEventListener('keypress', onCharacter, true)
    document.addEventListener('keydown', onKey, true)
    return () => {
      clearTimeout(silence)
      document.removeEventListener('beforeinput', onInput, true)
      document.removeEventListener('keypress', onCharacter, true)
      document.removeEventListener('keydown', onKey, true)
    }
  }, [])
}
