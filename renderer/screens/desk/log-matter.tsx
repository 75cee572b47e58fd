import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyboardEvent, ReactElement } from 'react'
import { useQuery } from '../../api/use-query.ts'
import { TextButton } from '../../ui/button.tsx'
import type { LogDraft } from './log-draft.ts'
import { matchedPieces } from './search-intent.ts'

/** More would cover the fields below; a longer word finds the right one. */
const SHOWN = 6

/** 相关事项, found by typing; optional, because a question need not be about one. */
export const LogMatter = ({
  id,
  matter,
  onMatter,
}: {
  readonly id: string
  readonly matter: LogDraft['matter']
  readonly onMatter: (matter: LogDraft['matter']) => void
}): ReactElement => {
  const { t } = useTranslation('deskLog')
  const list = useId()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const typed = text.trim()
  const found = useQuery('matters.search', typed === '' ? null : { text: typed }, ['settings'])
  const hits = typed === '' ? [] : (found.value?.hits ?? []).slice(0, SHOWN)
  const chosen = hits[Math.min(at, hits.length - 1)]
  const choose = (hit: (typeof hits)[number]): void => {
    onMatter({ code: hit.code, name: hit.name })
    setText('')
  }
  if (matter !== null)
    return (
      <p className="log-matter-chosen">
        <b className="ui-clip">{matter.name}</b>
        <TextButton
          label={t('matterClear')}
          describes={matter.name}
          onPress={() => {
            onMatter(null)
            // The button is gone with the matter; the field takes its place.
            requestAnimationFrame(() => document.getElementById(id)?.focus())
          }}
        />
      </p>
    )
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || typed === '') return
    if (event.code === 'ArrowDown') setAt(Math.min(at + 1, hits.length - 1))
    else if (event.code === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (event.code === 'Enter' || event.code === 'NumpadEnter') {
      if (chosen !== undefined) choose(chosen)
    } else if (event.code === 'Escape') setText('')
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="log-matter">
      <input
        id={id}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        maxLength={60}
        aria-expanded={typed !== ''}
        aria-controls={list}
        aria-activedescendant={chosen === undefined ? undefined : `${list}-${chosen.code}`}
        placeholder={t('matterPlaceholder')}
        value={text}
        onChange={(event) => {
          setAt(0)
          setText(event.target.value)
        }}
        onKeyDown={press}
        onBlur={() => setText('')}
      />
      {typed !== '' && (
        <div id={list} className="log-matter-list" role="listbox" aria-label={t('matter')}>
          {hits.length === 0 && !found.loading && <p className="log-matter-none">{t('matterNone')}</p>}
          {hits.map((hit) => (
            <div
              key={hit.code}
              id={`${list}-${hit.code}`}
              className="ui-option"
              role="option"
              aria-selected={hit === chosen}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(hit)}
            >
              {matchedPieces(hit.name, hit.ranges).map((piece, index) =>
                piece.matched ? <b key={index}>{piece.text}</b> : <span key={index}>{piece.text}</span>,
              )}
            </div>
          ))}
        </div>
      )}
    </div>
  )
}
