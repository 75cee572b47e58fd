import type { ReactNode } from 'react'
import { usePaperText } from '../paper-text.ts'
import { Sentence } from './sentence.tsx'

interface Pieces {
  readonly position: number
  readonly name: string
  readonly pieces: number
}

/** Original papers, piece by piece, with their number of pieces added up so that nothing can be written in below. */
export const PieceTable = ({ pieces }: { readonly pieces: readonly Pieces[] }): ReactNode => {
  const text = usePaperText()
  return (
    <table className="pieces">
      <colgroup>
        <col className="position" />
        <col />
        <col className="count" />
      </colgroup>
      <thead data-block data-keep="firm">
        <tr>
          <th scope="col">{text('gap.position')}</th>
          <th scope="col">{text('originals.name')}</th>
          <th scope="col">{text('originals.pieces')}</th>
        </tr>
      </thead>
      <tbody>
        {pieces.map((line, index) => (
          <tr data-block data-keep={index === 0 ? 'firm' : undefined} key={line.position}>
            <td className="figure">{line.position}</td>
            <td>
              <Sentence>{line.name}</Sentence>
            </td>
            <td className="figure">{line.pieces}</td>
          </tr>
        ))}
        <tr data-block data-keep="loose" className="ended">
          <td colSpan={3}>
            {text('originals.ended', {
              items: pieces.length,
              pieces: pieces.reduce((sum, line) => sum + line.pieces, 0),
            })}
          </td>
        </tr>
      </tbody>
    </table>
  )
}
