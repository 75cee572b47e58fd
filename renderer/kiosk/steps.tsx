import { Phrases } from '../ui/public-text.tsx'

/** What to do next, one numbered line each. */
export const Steps = ({ lines }: { readonly lines: readonly string[] }) => (
  <ol className={lines.length > 3 ? 'steps many' : 'steps'}>
    {lines.map((line, index) => (
      <li key={line}>
        <span className="step-number" aria-hidden="true">
          {index + 1}
        </span>
        <span className="step-line">
          <Phrases text={line} />
        </span>
      </li>
    ))}
  </ol>
)
