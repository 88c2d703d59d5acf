import { api, bodyOf } from '../../../../api/client'
import type { MatterFile } from '../../../../api/types'
import { useLanguage } from '../../../../locales/language'
import { Loaded } from '../../../../shared/answers/loaded'
import { AskButton } from '../../../../shared/forms/ask-button'
import { OnRequest } from '../../../../shared/page/on-request'
import { Section } from '../../../../shared/page/section'
import { Watermarked } from '../../../../shared/page/watermark'
import { useMatter, useMatterAnswer } from '../matter-context'
import { Parties } from './parties'

/** What was told and between whom: for handlers, read only when they ask for it. */
export function ToldPart() {
  const { t } = useLanguage()
  const { matter, ask } = useMatter()
  const path = { id: matter.id }
  return (
    <Section
      title={t('told.title')}
      actions={
        <div className="section-actions">
          <AskButton operation="addNote" onClick={() => ask({ operation: 'addNote', path })} />
          <AskButton
            operation="addParty"
            onClick={() => ask({ operation: 'addParty', path, intro: <p className="page-quiet">{t('party.hint')}</p> })}
          />
        </div>
      }
    >
      <OnRequest label={t('told.open')}>{() => <Told />}</OnRequest>
    </Section>
  )
}

export function Told({ readOnly = false }: { readOnly?: boolean }) {
  const { t, formats } = useLanguage()
  const file = useMatterAnswer('file', (id, signal) =>
    bodyOf(api.GET('/api/dispute/disputes/{id}/file', { signal, params: { path: { id } } })),
  )
  return (
    <Loaded answer={file} what="problem.told">
      {(data) => (
        <Watermarked>
          {data.breakGlassUntil && (
            <p className="page-quiet">{t('emergency.open', { until: formats.time(data.breakGlassUntil) })}</p>
          )}
          <Parties file={data} readOnly={readOnly} />
          <Texts file={data} />
        </Watermarked>
      )}
    </Loaded>
  )
}

function Texts({ file: { texts } }: { file: MatterFile }) {
  const { t, formats, wordFor } = useLanguage()
  return (
    <ol className="told">
      {texts.map(({ id, kind, text, at, by }) => (
        <li key={id}>
          <p className="row-sub">
            {[wordFor(`told.${kind}`) ?? kind, by === 'resident' ? t('desk.byResident') : by, formats.moment(at)].join(' · ')}
          </p>
          <p className="told-words">{text}</p>
        </li>
      ))}
    </ol>
  )
}
