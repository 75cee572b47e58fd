import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyboardEvent, ReactElement } from 'react'
import { digitPressed } from '../../ui/keys.ts'
import { KeyCap } from '../../ui/key.tsx'
import type { QuickMatter } from './use-quick.ts'

const DIGITS = 9

/** Which matter the people of this queue have come for; asked once, not for everybody. */
export const MatterChoice = ({
  matters,
  onChoose,
}: {
  readonly matters: readonly QuickMatter[]
  readonly onChoose: (code: string) => void
}): ReactElement => {
  const { t } = useTranslation('quick')
  const list = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  useEffect(() => list.current?.focus(), [])
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const digit = digitPressed(event)
    if (digit !== null) {
      const meant = matters[digit - 1]
      if (meant !== undefined) onChoose(meant.code)
    } else if (event.code === 'ArrowDown') setAt(Math.min(at + 1, matters.length - 1))
    else if (event.code === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (event.code === 'Enter' || event.code === 'NumpadEnter') {
      const meant = matters[at]
      if (meant !== undefined) onChoose(meant.code)
    } else return
    event.preventDefault()
  }
  return (
    <div
      ref={list}
      className="quick-matters"
      role="listbox"
      aria-label={t('choose.label')}
      aria-activedescendant={`quick-matter-${at}`}
      tabIndex={0}
      onKeyDown={press}
    >
      {matters.map((matter, index) => (
        <div
          key={matter.code}
          id={`quick-matter-${index}`}
          className="ui-row quick-matter"
          role="option"
          aria-selected={index === at}
          onClick={() => onChoose(matter.code)}
        >
          <span>{index < DIGITS && <KeyCap cap={String(index + 1)} />}</span>
          <b className="ui-clip">{matter.name}</b>
          <span className="ui-quiet ui-clip">
            {t('choose.materials', { materials: matter.materials.join(t('choose.between')) })}
          </span>
        </div>
      ))}
    </div>
  )
}
