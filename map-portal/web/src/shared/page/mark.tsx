/** The sign of the product: two houses side by side. */
export function Mark({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="#0f5e63" />
      <path d="M6 17.5 12 12l6 5.500V25H6z" fill="#fff" />
      <path d="m15.500 12.700 4.500-4.200 6 5.500v11h-6.400v-8.300z" fill="#9fd3cf" />
    </svg>
  )
}
