import type { ReactElement } from 'react'
import { useBox } from '../../../ui/use-box.ts'
import { labelEvery, roundTop } from './chart-scale.ts'

const HEIGHT = 168
const TOP = 18
const FOOT = 22
const LEFT = 40
const LABEL_WIDTH = 56

export interface ChartPart {
  readonly key: string
  readonly label: string
  readonly value: number
  /** A second value: drawn as a dashed line, only beside a first that is a line too. */
  readonly most: number | null
}

interface ChartProps {
  /** What is drawn, and what is remarkable in it, for those who do not see it; the table below has every value. */
  readonly label: string
  readonly parts: readonly ChartPart[]
  readonly kind: 'bars' | 'lines'
  readonly goal: { readonly value: number; readonly label: string } | null
}

/** Bars or lines over the parts of a breakdown. Drawn at its real size, so that its words are as large as all others. */
export const Chart = ({ label, parts, kind, goal }: ChartProps): ReactElement => {
  const [ref, box] = useBox()
  const width = box?.width ?? 0
  const top = roundTop(Math.max(goal?.value ?? 0, ...parts.flatMap(({ value, most }) => [value, most ?? 0])))
  const inner = Math.max(0, width - LEFT)
  const step = parts.length === 0 ? inner : inner / parts.length
  const x = (at: number): number => LEFT + step * (at + 0.5)
  const y = (value: number): number => TOP + (HEIGHT - TOP - FOOT) * (1 - value / top)
  const every = labelEvery(step, LABEL_WIDTH)
  const points = (valueOf: (part: ChartPart) => number): string =>
    parts.map((part, at) => `${x(at)},${y(valueOf(part))}`).join(' ')
  return (
    <figure ref={ref} className="hall-chart">
      {width > 0 && (
        <svg width={width} height={HEIGHT} role="img" aria-label={label}>
          {[0, top / 2, top].map((value) => (
            <g key={value}>
              <line className="hall-chart-grid" x1={LEFT} x2={width} y1={y(value)} y2={y(value)} />
              <text className="hall-chart-scale" x={LEFT - 8} y={y(value) + 4}>
                {value}
              </text>
            </g>
          ))}
          {kind === 'bars'
            ? parts.map(({ key, value }, at) => (
                <rect
                  key={key}
                  className="hall-chart-bar"
                  x={x(at) - Math.min(step * 0.36, 20)}
                  width={Math.min(step * 0.72, 40)}
                  y={y(value)}
                  height={y(0) - y(value)}
                />
              ))
            : [
                <polyline key="value" className="hall-chart-line" points={points(({ value }) => value)} />,
                <polyline
                  key="most"
                  className="hall-chart-line hall-chart-most"
                  points={points(({ most }) => most ?? 0)}
                />,
                ...parts.map(({ key, value }, at) => (
                  <circle key={key} className="hall-chart-dot" cx={x(at)} cy={y(value)} r={2.5} />
                )),
              ]}
          {goal !== null && (
            <g>
              <line className="hall-chart-goal" x1={LEFT} x2={width} y1={y(goal.value)} y2={y(goal.value)} />
              <text className="hall-chart-goal-word" x={width} y={y(goal.value) - 4}>
                {goal.label}
              </text>
            </g>
          )}
          {parts.map(
            ({ key, label: name, value }, at) =>
              at % every === 0 && (
                <g key={key}>
                  <text className="hall-chart-name" x={x(at)} y={HEIGHT - 5}>
                    {name}
                  </text>
                  {kind === 'bars' && (
                    <text className="hall-chart-value" x={x(at)} y={y(value) - 4}>
                      {value}
                    </text>
                  )}
                </g>
              ),
          )}
        </svg>
      )}
      <figcaption>{label}</figcaption>
    </figure>
  )
}
