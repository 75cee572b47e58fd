import { Fragment, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyboardEvent, ReactElement, RefObject } from 'react'
import { Key } from '../../ui/key.tsx'
import { classes } from '../../ui/classes.ts'
import { EmptyLine } from '../../ui/loading.tsx'
import { Tag } from '../../ui/status-tag.tsx'
import { useDateWords } from '../../ui/dates.ts'
import { useToday } from '../../ui/hall.tsx'
import { matchedPieces } from './search-intent.ts'
import { isReturning, useFind } from './use-find.ts'
import type { Found } from './use-find.ts'
import './find.css'

interface FindBoxProps {
  readonly field: RefObject<HTMLInputElement | null>
  readonly text: string
  readonly onText: (text: string) => void
  readonly onOpen: (found: Found) => void
  readonly kind: 'large' | 'small'
  readonly withPeople: boolean
  readonly label: string
  readonly placeholder: string
  /** Beside the large box. */
  readonly help?: string
  /** Down in an empty box leads to what stands below it. */
  readonly onDown?: () => void
}

/** One box for matters, for certificates that are not issued, and for people who were here before. Arrows choose, Enter opens, Esc clears. */
export const FindBox = (props: FindBoxProps): ReactElement => {
  const { field, text, onText, onOpen, kind, withPeople, label, placeholder, help, onDown } = props
  const { t } = useTranslation('desk')
  const id = useId()
  const { found, complete } = useFind(text, withPeople)
  const [chosenKey, setChosenKey] = useState<string | null>(null)
  const searching = text.trim() !== ''
  const at = Math.max(
    0,
    found.findIndex((one) => one.key === chosenKey),
  )
  const chosen = found[at]

  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey) return
    if (event.code === 'ArrowDown' && searching)
      setChosenKey(found[Math.min(at + 1, found.length - 1)]?.key ?? null)
    else if (event.code === 'ArrowUp' && searching) setChosenKey(found[Math.max(at - 1, 0)]?.key ?? null)
    else if ((event.code === 'Enter' || event.code === 'NumpadEnter') && chosen !== undefined) onOpen(chosen)
    else if (event.code === 'Escape' && searching) onText('')
    else if (event.code === 'ArrowDown' && onDown !== undefined) onDown()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className={`find find-${kind}`}>
      <div className="find-line">
        <span className="find-box">
          <input
            ref={field}
            role="combobox"
            aria-label={label}
            aria-expanded={searching}
            aria-controls={`${id}-list`}
            aria-activedescendant={chosen === undefined ? undefined : `${id}-${chosen.key}`}
            autoComplete="off"
            spellCheck={false}
            maxLength={60}
            placeholder={placeholder}
            value={text}
            onChange={(event) => {
              setChosenKey(null)
              onText(event.target.value)
            }}
            onKeyDown={press}
          />
          <Key name="find" />
        </span>
        {help !== undefined && <span className="find-help">{help}</span>}
      </div>
      {searching && (
        <div className="find-results">
          {found.length === 0 && complete && (
            <EmptyLine title={t('find.nothing', { text: text.trim() })} text={t('find.nothingText')} />
          )}
          <div id={`${id}-list`} role="listbox" aria-label={label}>
            {found.map((one, index) => (
              <Fragment key={one.key}>
                {one.kind === 'certificate' && found[index - 1]?.kind !== 'certificate' && (
                  <p className="find-apart" role="presentation">
                    {t('certificates:group')}
                  </p>
                )}
                <div
                  id={`${id}-${one.key}`}
                  role="option"
                  aria-selected={one === chosen}
                  className={classes('ui-row', 'find-row', `find-row-${one.kind}`)}
                  // The pointer opens at once; the focus stays in the box.
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => onOpen(one)}
                >
                  <FoundCells found={one} />
                </div>
              </Fragment>
            ))}
          </div>
        </div>
      )}
    </div>
  )
}

const FoundCells = ({ found }: { readonly found: Found }): ReactElement => {
  switch (found.kind) {
    case 'matter':
      return <MatterCells found={found} />
    case 'certificate':
      return <CertificateCells found={found} />
    case 'person':
      return <PersonCells found={found} />
  }
}

const CertificateCells = ({
  found,
}: {
  readonly found: Extract<Found, { kind: 'certificate' }>
}): ReactElement => {
  const { t } = useTranslation('certificates')
  const { name, askedAs, instead } = found.certificate
  return (
    <>
      <span className="ui-clip">
        {name} <span className="ui-quiet">{askedAs}</span>
      </span>
      <span className="find-tags find-instead">
        <Tag tone="near">{t('certificates:tag')}</Tag>
        <span className="ui-clip">{instead}</span>
      </span>
    </>
  )
}

const MatterCells = ({ found }: { readonly found: Extract<Found, { kind: 'matter' }> }): ReactElement => {
  const { t } = useTranslation('desk')
  const { hit } = found
  return (
    <>
      <span className={classes('ui-clip', !hit.active && 'ui-quiet')}>
        {matchedPieces(hit.name, hit.ranges).map((piece, index) =>
          piece.matched ? <b key={index}>{piece.text}</b> : <span key={index}>{piece.text}</span>,
        )}
      </span>
      <span className="find-field ui-clip">{hit.field}</span>
      <span className="find-tags">
        <Tag tone="plain">{t(`staff:kind.${hit.kind}`)}</Tag>
        {hit.sample && <Tag tone="provisional">{t('staff:sample')}</Tag>}
        {!hit.active && <Tag tone="near">{t('find.inactive')}</Tag>}
      </span>
    </>
  )
}

const PersonCells = ({ found }: { readonly found: Extract<Found, { kind: 'person' }> }): ReactElement => {
  const { t } = useTranslation('desk')
  const words = useDateWords(useToday())
  const { person } = found
  // Found through somebody else, or by the number of a paper: that is said in place of the document.
  const by = [
    ...person.found.others.map(({ who, nameMasked }) => t(`find:foundBy.${who}`, { name: nameMasked })),
    ...person.found.papers,
  ].join(t('find:join'))
  return (
    <>
      <span className="find-person ui-clip">
        <b>{person.applicantMasked}</b>
        <span>{by === '' ? person.documentMasked : by}</span>
      </span>
      <span className="ui-clip">{person.matterName}</span>
      <span className="find-tags ui-clip">
        {isReturning(person) ? (
          <>
            <Tag tone="selected">{t('find.gaps', { count: person.openGaps })}</Tag>
            {person.noticeNumber !== null && <span>{t('find.notice', { number: person.noticeNumber })}</span>}
          </>
        ) : (
          <>
            <Tag tone="plain">{t(`case:status.${person.status}`)}</Tag>
            <span>{person.number}</span>
          </>
        )}
        <span>{t('find.received', { date: words.short(person.receivedOn) })}</span>
      </span>
    </>
  )
}
