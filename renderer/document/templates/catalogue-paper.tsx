import type { ReactNode } from 'react'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { HallParagraph } from '../parts/paragraph.tsx'
import { Sentence } from '../parts/sentence.tsx'
import { usePaperText, type PaperKey } from '../paper-text.ts'

type Catalogue = Extract<DocumentSnapshot, { kind: 'catalogue' }>
type Group = Catalogue['groups'][number]

const COLUMNS = [
  'position',
  'code',
  'documentNumber',
  'responsible',
  'title',
  'date',
  'secrecy',
  'pages',
  'remark',
] as const

const HEAD = ['fonds', 'category', 'year', 'retention', 'organ'] as const

const columnKey = (column: (typeof COLUMNS)[number]): PaperKey => `catalogue.${column}`

/**
 * One group: items that share fonds, category, year, term and organ. Columns and their order are those of
 * DA/T 22-2015; 密级 stays empty, one line for each 件.
 */
const CatalogueGroup = ({
  group,
  paragraph,
}: {
  readonly group: Group
  readonly paragraph: Catalogue['paragraph']
}): ReactNode => {
  const text = usePaperText()
  const values = { ...group, year: String(group.year) }
  return (
    <section className="group">
      <h1>{text('title.catalogue')}</h1>
      <div className="group-head">
        {HEAD.map((name) => (
          <span key={name}>
            <b>{text(`catalogue.${name}`)}</b>
            {values[name]}
          </span>
        ))}
      </div>
      <table className="catalogue">
        <colgroup>
          {COLUMNS.map((column) => (
            <col className={column} key={column} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th scope="col" key={column}>
                {text(columnKey(column))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {group.items.map((item) => (
            <tr key={item.code}>
              <td className="figure">{item.position}</td>
              <td>{item.code}</td>
              <td>{item.documentNumber}</td>
              <td>{item.responsible}</td>
              <td className="title">
                <Sentence>{item.title}</Sentence>
              </td>
              <td className="figure">{item.date}</td>
              <td aria-label={text('catalogue.secrecy')} />
              <td className="amount">{item.pages}</td>
              <td>{item.remark}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <HallParagraph paragraph={paragraph} />
      <div className="group-end">
        <span>
          {text('catalogue.ended', {
            items: group.items.length,
            pages: group.items.reduce((sum, item) => sum + item.pages, 0),
          })}
        </span>
        <span className="hands">
          <span>{text('catalogue.arrangedBy')}</span>
          <i className="line" />
          <span>{text('catalogue.checkedBy')}</span>
          <i className="line" />
        </span>
      </div>
    </section>
  )
}

/** 归档文件目录, each group beginning a page of its own. */
export const CataloguePaper = ({ snapshot }: { readonly snapshot: Catalogue }): ReactNode =>
  snapshot.groups.map((group) => (
    <CatalogueGroup
      group={group}
      paragraph={snapshot.paragraph}
      key={[group.fonds, group.category, group.year, group.retention, group.organ].join('-')}
    />
  ))
