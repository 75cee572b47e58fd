/** A bent figure with a stick: told by shape, so that it needs no reading. */
export const WalkingStick = () => (
  <svg className="pictogram" viewBox="3 11 124 124" aria-hidden="true">
    <circle cx="58" cy="31" r="15" fill="currentColor" />
    <g fill="none" stroke="currentColor" strokeLinecap="round">
      <g strokeWidth="11">
        <path d="M52 56.5 L46.5 88.5 L29.7 125" />
        <path d="M46.5 88.5 L66 102.5 L70.2 125" strokeLinejoin="bevel" />
        <path d="M52 56.5 L67.8 77 L88 78.5" strokeLinejoin="bevel" />
      </g>
      <path d="M90 125 V73 Q90 67 99 67 Q108.2 67 108.2 76.2" strokeWidth="9.2" />
    </g>
  </svg>
)

export const Magnifier = ({ larger }: { readonly larger: boolean }) => (
  <svg className="magnifier" viewBox="0 0 56 56" aria-hidden="true">
    <g fill="none" stroke="currentColor" strokeWidth="6" strokeLinecap="round">
      <circle cx="23" cy="23" r="20" />
      <path d="M37.5 37.5 L52 52" />
      <path d="M15 23 H31" />
      {larger && <path d="M23 15 V31" />}
    </g>
  </svg>
)

/** A disc, one half of it filled: the other way round. */
export const Contrast = () => (
  <svg className="contrast" viewBox="0 0 56 56" aria-hidden="true">
    <circle cx="28" cy="28" r="24" fill="none" stroke="currentColor" strokeWidth="6" />
    <path d="M28 4 A24 24 0 0 1 28 52 Z" fill="currentColor" />
  </svg>
)

/** Trouble is an ink triangle, never a colour. */
export const Warning = () => (
  <svg className="warning" viewBox="8 4 148 134" aria-hidden="true">
    <g fill="none" stroke="currentColor" strokeWidth="10" strokeLinecap="round" strokeLinejoin="round">
      <path d="M82 13 L148 125 H16 Z" />
      <path d="M82 53 V87" />
      <path d="M82 102.6 V106" />
    </g>
  </svg>
)
