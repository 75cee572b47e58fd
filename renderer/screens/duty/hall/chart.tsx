import type { ReactElement } from 'react'
import { useBox } from '../../../ui/use-box.ts'
import { labelEvery, roundTop, runsOf } from './chart-scale.ts'

const HEIGHT = 168
const TOP = 18
const FOOT = 22
const LEFT = 40
const LABEL_WIDTH = 56

export interface ChartPart {
  readonly key: string
  readonly label: string
  /** null: there is none; nothing is drawn, least of all a nought. */
  readonly value: number | null
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

interface LineProps {
  readonly which: 'value' | 'most'
  readonly points: readonly ({ readonly x: number; readonly y: number } | null)[]
}

/** One line with its gaps; the dots show also what stands alone between two of them. */
const Line = ({ which, points }: LineProps): ReactElement => (
  <g className={which === 'most' ? 'hall-chart-most' : ''}>
    {runsOf(points.map((point) => point?.x ?? null)).map((run) => (
      <polyline
        key={run[0]}
        className="hall-chart-line"
        points={run.map((at) => `${points[at]?.x},${points[at]?.y}`).join(' ')}
      />
    ))}
    {points.map(
      (point) =>
        point !== null && (
          <circle key={point.x} className="hall-chart-dot" cx={point.x} cy={point.y} r={2.5} />
        ),
    )}
  </g>
)

/** Bars or lines over the parts of a breakdown. Drawn at its real size, so that its words are as large as all others. */
export const Chart = ({ label, parts, kind, goal }: ChartProps): ReactElement => {
  const [ref, box] = useBox()
  const width = box?.width ?? 0
  const top = roundTop(
    Math.max(goal?.value ?? 0, ...parts.flatMap(({ value, most }) => [value ?? 0, most ?? 0])),
  )
  const inner = Math.max(0, width - LEFT)
  const step = parts.length === 0 ? inner : inner / parts.length
  const x = (at: number): number => LEFT + step * (at + 0.5)
  const y = (value: number): number => TOP + (HEIGHT - TOP - FOOT) * (1 - value / top)
  const every = labelEvery(step, LABEL_WIDTH)
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
            ? parts.map(
                ({ key, value }, at) =>
                  value !== null && (
                    <rect
                      key={key}
                      className="hall-chart-bar"
                      x={x(at) - Math.min(step * 0.36, 20)}
                      width={Math.min(step * 0.72, 40)}
                      y={y(value)}
                      height={y(0) - y(value)}
                    />
                  ),
              )
            : (['value', 'most'] as const).map((which) => (
                <Line
                  key={which}
                  which={which}
                  points={parts.map(({ [which]: value }, at) =>
                    value === null ? null : { x: x(at), y: y(value) },
                  )}
                />
              ))}
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
                  {kind === 'bars' && value !== null && (
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
