import type { ReactNode } from 'react'
import { usePaperText } from '../paper-text.ts'
import { Sentence } from './sentence.tsx'

/** Sentences one below the other with their numbers, closed so that nothing can be written in below. */
export const ItemTable = ({
  heading,
  label,
  items,
}: {
  readonly heading: string
  readonly label: string
  readonly items: readonly string[]
}): ReactNode => {
  const text = usePaperText()
  return (
    <>
      <h2 data-block>{heading}</h2>
      <table className="checked flowing">
        <colgroup>
          <col className="position" />
          <col />
        </colgroup>
        <thead data-block data-keep="firm">
          <tr>
            <th scope="col">{text('gap.position')}</th>
            <th scope="col">{label}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item, index) => (
            <tr data-block data-keep={index === 0 ? 'firm' : undefined} key={index}>
              <td className="figure">{index + 1}</td>
              <td>
                <Sentence>{item}</Sentence>
              </td>
            </tr>
          ))}
          <tr data-block data-keep="loose" className="ended">
            <td colSpan={2}>{text('ended', { items: items.length })}</td>
          </tr>
        </tbody>
      </table>
    </>
  )
}
