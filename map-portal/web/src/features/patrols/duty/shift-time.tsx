import { useLanguage } from '../../../locales/language'

/** From when to when, as planned. */
export function ShiftTime({ from, until }: { from?: string; until?: string }) {
  const { t, formats } = useLanguage()
  if (!from) return <span>{t('duty.notPlanned')}</span>
  return (
    <span>
      <time dateTime={from}>{formats.moment(from)}</time>
      {until && (
        <>
          {' – '}
          <time dateTime={until}>{formats.time(until)}</time>
        </>
      )}
    </span>
  )
}
