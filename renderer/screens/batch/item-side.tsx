import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { ArchiveBatch, ArchiveItem } from '#shared/contract/archive.ts'
import { TextButton } from '../../ui/button.tsx'
import { KeyCap } from '../../ui/key.tsx'

interface ItemSideProps {
  readonly batch: ArchiveBatch
  readonly item: ArchiveItem | null
  readonly editable: boolean
  readonly onOpen: (item: ArchiveItem) => void
  readonly onMove: (item: ArchiveItem, by: -1 | 1) => void
  readonly onRemove: (item: ArchiveItem) => void
}

/** The current item: its 归档章 as it will be, what the catalogue line is made of, and what the keys do. */
export const ItemSide = ({
  batch,
  item,
  editable,
  onOpen,
  onMove,
  onRemove,
}: ItemSideProps): ReactElement => (
  <aside className="batch-side">
    {item !== null && (
      <>
        <Stamp batch={batch} item={item} />
        <ItemDetail item={item} />
      </>
    )}
    <SideKeys editable={editable} item={item} onOpen={onOpen} onMove={onMove} onRemove={onRemove} />
  </aside>
)

/** 归档章, 2×3 (DA/T 22): 全宗号 年度 件号 / 机构或问题 保管期限 页数. */
const Stamp = ({
  batch,
  item,
}: {
  readonly batch: ArchiveBatch
  readonly item: ArchiveItem
}): ReactElement => {
  const { t } = useTranslation('archive')
  const none = t('stamp.none')
  const cells = [
    ['fonds', batch.fonds],
    ['year', String(batch.year)],
    ['number', item.itemNumber ?? ''],
    ['organ', batch.organ],
    ['term', item.term ?? ''],
    ['pages', String(item.pages)],
  ] as const
  return (
    <>
      <h2 className="batch-side-title">
        {t('stamp.title')}
        <span>{t('stamp.item', { position: item.position })}</span>
      </h2>
      <dl className="batch-stamp">
        {cells.map(([name, value]) => (
          <div key={name}>
            <dd>{value === '' ? none : value}</dd>
            <dt>{t(`stamp.${name}`)}</dt>
          </div>
        ))}
      </dl>
    </>
  )
}

/** A number in the form of an official document may break only before its bracketed year, never inside a part. */
const BEFORE_YEAR = /(?=\u3014)/
const NUMBERS: readonly string[] = ['caseNumber', 'documentNumber']

const ItemDetail = ({ item }: { readonly item: ArchiveItem }): ReactElement => {
  const { t } = useTranslation('archive')
  const lines = [
    ['title', item.title],
    ['caseNumber', item.caseNumber],
    ['responsible', item.responsible],
    [
      'household',
      item.sameHousehold > 1
        ? t('detail.householdItems', { count: item.sameHousehold })
        : t('detail.householdNone'),
    ],
    ['documentNumber', item.documentNumber === '' ? t('noNumber') : item.documentNumber],
    ['carrier', item.carrier],
  ] as const
  return (
    <dl className="batch-detail">
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`detail.${name}`)}</dt>
          <dd>
            {NUMBERS.includes(name)
              ? value.split(BEFORE_YEAR).map((part) => (
                  <span key={part} className="batch-number-part">
                    {part}
                  </span>
                ))
              : value}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Keys and, for the pointer, the same as words. */
const SideKeys = ({
  editable,
  item,
  onOpen,
  onMove,
  onRemove,
}: Omit<ItemSideProps, 'batch'>): ReactElement => {
  const { t } = useTranslation('archive')
  return (
    <div className="batch-keys">
      <p>
        <span>
          <KeyCap cap={t('keys.up')} />
          <KeyCap cap={t('keys.down')} />
        </span>
        {t('hints.choose')}
      </p>
      {editable && (
        <>
          <p>
            <span>
              <KeyCap cap={t('keys.moveUp')} />
              <KeyCap cap={t('keys.moveDown')} />
            </span>
            {item === null ? (
              t('hints.reorder')
            ) : (
              <>
                <TextButton label={t('moveUp')} describes={item.title} onPress={() => onMove(item, -1)} />
                <TextButton label={t('moveDown')} describes={item.title} onPress={() => onMove(item, 1)} />
              </>
            )}
          </p>
          <p>
            <span>
              <KeyCap cap={t('keys.one')} />
              <KeyCap cap={t('keys.two')} />
              <KeyCap cap={t('keys.three')} />
            </span>
            {t('hints.term')}
          </p>
          <p>
            <span>
              <KeyCap cap={t('keys.space')} />
            </span>
            {item === null ? (
              t('hints.remove')
            ) : (
              <TextButton label={t('removeAction')} describes={item.title} onPress={() => onRemove(item)} />
            )}
          </p>
        </>
      )}
      <p>
        <span>
          <KeyCap cap={t('keys.enter')} />
        </span>
        {item === null ? (
          t('hints.open')
        ) : (
          <TextButton label={t('detail.openCase')} describes={item.title} onPress={() => onOpen(item)} />
        )}
      </p>
    </div>
  )
}
