import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { TrackQuality } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { Terms } from '../../../shared/page/terms'

const SECONDS_PER_MINUTE = 60
const FEW = 20

/** How good the track is: of the time on duty, how much has positions. The rest is unknown, not absent. */
export function QualityPart({ shift }: { shift: string }) {
  const { language } = useLanguage()
  const quality = useAnswer(`quality ${shift} ${language}`, (signal) =>
    bodyOf(api.GET('/api/patrol/shifts/{id}/quality', { signal, params: { path: { id: shift } } })),
  )
  return (
    <Loaded answer={quality} what="problem.track">
      {(data) => <Report quality={data} />}
    </Loaded>
  )
}

function Report({ quality }: { quality: TrackQuality }) {
  const { t, formats } = useLanguage()
  const { onDutySeconds, withDataSeconds, share, received, kept, counted, metres, reasons, gaps, devices } = quality
  const minutes = (seconds: number) => t('track.minutes', { count: formats.number(Math.round(seconds / SECONDS_PER_MINUTE)) })
  return (
    <>
      <Terms
        of={[
          [t('track.withData'), `${formats.share(share)} (${minutes(withDataSeconds)} / ${minutes(onDutySeconds)})`],
          [t('track.fixes'), t('track.fixCounts', { received, kept, counted })],
          [t('track.length'), metres !== undefined && t('track.metres', { count: formats.number(Math.round(metres)) })],
        ]}
      />
      <p className="page-quiet">{t('track.unknownHint')}</p>
      {reasons.length > 0 && (
        <ul className="plain">
          {reasons.map(({ reason, count, words, handling }) => (
            <li key={`${reason} ${handling}`}>
              {words} ({formats.number(count)})
            </li>
          ))}
        </ul>
      )}
      {gaps.length > 0 && (
        <details>
          <summary>{t('duty.gaps', { count: gaps.length })}</summary>
          <ul className="plain">
            {gaps.slice(0, FEW).map(({ from, to, seconds }) => (
              <li key={from}>
                {t('duty.gap', { from: formats.time(from), to: formats.time(to) })} · {minutes(seconds)}
              </li>
            ))}
          </ul>
        </details>
      )}
      <ul className="plain">
        {devices.map(({ deviceId, label, kept: ofDevice, usualIntervalSeconds, clockSkewSeconds }) => (
          <li key={deviceId}>
            {label ?? t('track.phone')}: {t('track.ofDevice', { count: formats.number(ofDevice) })}
            {usualIntervalSeconds !== undefined && ` · ${t('track.interval', { count: Math.round(usualIntervalSeconds) })}`}
            {clockSkewSeconds !== undefined && ` · ${t('track.skew', { count: Math.round(clockSkewSeconds) })}`}
          </li>
        ))}
      </ul>
    </>
  )
}
