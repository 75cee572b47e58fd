import type { Guide } from '#shared/contract/display.ts'
import { useWords } from '../ui/public-text.tsx'

/** 办事指南 of one matter, at the foot of the screen: what, who, how long, how many papers, where. */
export const GuidePage = ({ guide }: { readonly guide: Guide }) => {
  const { label } = useWords('display')
  const { name, eligibility, limit, materials, prefix, counters } = guide
  const facts = [
    limit === null
      ? label('guide.forward')
      : limit.unit === 'immediate'
        ? label('guide.immediate')
        : label('guide.limit', { length: label(`guide.units.${limit.unit}`, { value: limit.value }) }),
    label('guide.materials', { count: materials }),
    ...(prefix === '' ? [] : [label('guide.take', { prefix })]),
    ...(counters.length === 0
      ? []
      : [label('guide.where', { list: counters.join(label('counter.listComma')) })]),
  ]
  return (
    <section className="guide">
      <span className="strip-label">{label('guide.title')}</span>
      <div>
        <h2 lang="zh-CN">{name}</h2>
        <ul>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        {eligibility !== null && <p lang="zh-CN">{label('guide.eligibility', { text: eligibility })}</p>}
      </div>
    </section>
  )
}
