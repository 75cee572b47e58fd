import { ADDED_KINDS, MOST_ADDED, moveElement } from '#shared/domain/queue/ticket-design.ts'
import type { TicketDesign, TicketElement } from '#shared/domain/queue/ticket-design.ts'
import type { LineSize } from '#shared/domain/queue/ticket-layout.ts'

/** An element with a name of its own, so that the list knows it again wherever it is moved. */
export interface DesignRow {
  readonly id: string
  readonly element: TicketElement
}

type AddedKind = (typeof ADDED_KINDS)[number]

export const toRows = (design: TicketDesign): readonly DesignRow[] =>
  design.map((element, index) => ({ id: String(index), element }))

export const toDesign = (rows: readonly DesignRow[]): TicketElement[] => rows.map(({ element }) => element)

export const sameDesign = (a: TicketDesign, b: TicketDesign): boolean =>
  JSON.stringify(a) === JSON.stringify(b)

export const changeRow = (
  rows: readonly DesignRow[],
  id: string,
  element: TicketElement,
): readonly DesignRow[] => rows.map((row) => (row.id === id ? { id, element } : row))

/** The rows with one of them a place higher or lower; the same rows at the ends. */
export const moveRow = (rows: readonly DesignRow[], index: number, by: -1 | 1): readonly DesignRow[] => {
  const moved = moveElement(
    rows.map(({ element }) => element),
    index,
    by,
  )
  const mine = rows[index]
  const other = rows[index + by]
  if (mine === undefined || other === undefined) return rows
  return rows.map((row, place) => {
    const id = place === index ? other.id : place === index + by ? mine.id : row.id
    return { id, element: moved[place] ?? row.element }
  })
}

export const isAdded = ({ kind }: TicketElement): boolean => ADDED_KINDS.some((added) => added === kind)

export const mayAdd = (rows: readonly DesignRow[], kind: AddedKind): boolean =>
  rows.filter(({ element }) => element.kind === kind).length < MOST_ADDED

/** A new text or rule below the row it was asked for at; answers its id too. */
export const addRow = (
  rows: readonly DesignRow[],
  below: number,
  kind: AddedKind,
): { readonly rows: readonly DesignRow[]; readonly id: string } => {
  const id = String(1 + Math.max(-1, ...rows.map((row) => Number(row.id))))
  const element: TicketElement =
    kind === 'rule'
      ? { kind, on: true }
      : { kind, on: true, text: '', size: { wide: 1, high: 1 }, align: 'center', bold: false }
  return { id, rows: [...rows.slice(0, below + 1), { id, element }, ...rows.slice(below + 1)] }
}

export const removeRow = (rows: readonly DesignRow[], id: string): readonly DesignRow[] =>
  rows.filter((row) => row.id !== id || !isAdded(row.element))

/** Turned on or off; what is always printed stays as it is. */
export const toggled = (element: TicketElement): TicketElement =>
  'on' in element ? { ...element, on: !element.on } : element

export const isOn = (element: TicketElement): boolean => !('on' in element) || element.on

/** Whether an element is printed, in a key of the texts. */
export const printedAs = (element: TicketElement): 'on' | 'off' | 'always' =>
  'on' in element ? (element.on ? 'on' : 'off') : 'always'

/** Sizes offered for a line: small, tall, large, very large. Names are keys of the texts. */
export const LINE_SIZES = {
  small: { wide: 1, high: 1 },
  tall: { wide: 1, high: 2 },
  large: { wide: 2, high: 2 },
  huge: { wide: 3, high: 3 },
} as const satisfies Record<string, LineSize>

/** Sizes offered for the number: the largest is what the head allows. */
export const NUMBER_SIZES = {
  largest: { wide: 8, high: 8 },
  six: { wide: 6, high: 6 },
  four: { wide: 4, high: 4 },
} as const satisfies Record<string, LineSize>

export type SizeName = keyof typeof LINE_SIZES | keyof typeof NUMBER_SIZES

export const sizesFor = (element: TicketElement): readonly (readonly [SizeName, LineSize])[] =>
  Object.entries(element.kind === 'number' ? NUMBER_SIZES : LINE_SIZES) as [SizeName, LineSize][]

/** Null for a size that is not offered, as an older program may have saved one. */
export const sizeNameOf = (element: TicketElement): SizeName | null => {
  if (!('size' in element)) return null
  const { wide, high } = element.size
  return sizesFor(element).find(([, size]) => size.wide === wide && size.high === high)?.[0] ?? null
}
