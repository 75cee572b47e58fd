import { Fragment, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { literal, phrasesOf, spoken } from './public-phrases.ts'

type Values = Readonly<Record<string, string | number>>

export interface Words {
  /** A marked string, for {@link Phrases}. */
  readonly say: (key: string, values?: Values) => string
  /** The same without marks, for labels and titles. */
  readonly label: (key: string, values?: Values) => string
}

/** The strings of one public window, with the hall's own words made safe to stand inside them. */
export const useWords = (area: 'kiosk' | 'display'): Words => {
  const { t } = useTranslation([area, 'common'])
  return useMemo(() => {
    const say = (key: string, values: Values = {}): string =>
      t(key, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, literal(value)])))
    return { say, label: (key, values) => spoken(say(key, values)) }
  }, [t])
}

/** A public string laid out phrase by phrase. */
export const Phrases = ({ text }: { readonly text: string }) =>
  phrasesOf(text).map(({ pieces, spaceAfter }, index) => (
    <Fragment key={index}>
      <span className="phrase">
        {pieces.map((piece, at) => (piece.strong ? <b key={at}>{piece.text}</b> : piece.text))}
      </span>
      {spaceAfter && ' '}
    </Fragment>
  ))
