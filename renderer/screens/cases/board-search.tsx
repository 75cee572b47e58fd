import { useTranslation } from 'react-i18next'
import type { ReactElement, Ref } from 'react'
import { Key } from '../../ui/key.tsx'

interface BoardSearchProps {
  readonly ref: Ref<HTMLInputElement>
  readonly text: string
  readonly onText: (text: string) => void
  /** Down or Enter: into the list. */
  readonly onLeave: () => void
}

/** 查找 by name, document number, case number or matter; answers while typing. */
export const BoardSearch = ({ ref, text, onText, onLeave }: BoardSearchProps): ReactElement => {
  const { t } = useTranslation('cases')
  return (
    <label className="cases-search">
      <input
        ref={ref}
        type="text"
        value={text}
        maxLength={60}
        placeholder={t('search')}
        aria-label={t('searchLabel')}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.code === 'ArrowDown' || event.code === 'Enter') {
            event.preventDefault()
            onLeave()
          }
        }}
      />
      <Key name="find" />
    </label>
  )
}
