import { api, bodyOf } from '../../api/client'
import type { MatterFile } from '../../api/types'
import { AskButton } from '../../desk/ask-button'
import { Watermarked } from '../../desk/watermark'
import { OnRequest } from '../../desk/on-request'
import { Loaded } from '../../desk/loaded'
import { Section } from '../../desk/section'
import { useLanguage } from '../../i18n/language'
import { useMatter, useMatterAnswer } from '../matter-context'

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
          <AskButton operation="addParty" onClick={() => ask({ operation: 'addParty', path })} />
        </div>
      }
    >
      <OnRequest label={t('told.open')}>{() => <Told />}</OnRequest>
    </Section>
  )
}

function Told() {
  const file = useMatterAnswer('file', (id, signal) =>
    bodyOf(api.GET('/api/dispute/disputes/{id}/file', { signal, params: { path: { id } } })),
  )
  return (
    <Loaded answer={file} what="problem.told">
      {(data) => (
        <Watermarked>
          <Parties file={data} />
          <Texts file={data} />
        </Watermarked>
      )}
    </Loaded>
  )
}

function Parties({ file: { id, parties } }: { file: MatterFile }) {
  const { t } = useLanguage()
  const { ask } = useMatter()
  if (parties.length === 0) return <p className="page-quiet">{t('told.noParties')}</p>
  return (
    <ul className="rows">
      {parties.map((party) => (
        <li key={party.id} className="row">
          <div className="row-main">
            <strong>{party.name}</strong>
            <span className="row-sub">
              {[
                t(`choice.PartySide.${party.side}`),
                t(`choice.PartyKind.${party.kind}`),
                party.representative && t('told.representedBy', { name: party.representative }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </div>
          <AskButton
            operation="removeParty"
            danger
            onClick={() => ask({ operation: 'removeParty', path: { id, party: party.id }, danger: true })}
          />
        </li>
      ))}
    </ul>
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
