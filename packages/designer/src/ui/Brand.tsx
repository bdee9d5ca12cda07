/** The mark of Switchyard: one track that becomes two. */
export function BrandMark({ size = 24 }: { size?: number }) {
  return (
    <svg className="brand-mark" viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
      <rect className="brand-ground" width="32" height="32" rx="8" />
      <path className="brand-track" d="M7 22h19M7 22c10 0 9-12 19-12" />
      <circle className="brand-task" cx="8" cy="22" r="3.4" />
    </svg>
  );
}
