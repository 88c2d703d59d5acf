import { Alert, App, Button } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import { asProblem, type Problem, STALE } from '../../../api/problem'
import type { Revision, RevisionItem } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { useAttempt } from '../../../shared/forms/attempt'
import type { Position } from '../../../shared/geometry/drawn'
import { goTo } from '../../../shared/route/address'
import { useSession } from '../../../shared/session/session-context'
import { BoundaryEditor } from '../editor/boundary-editor'
import { ProblemNote } from '../import/import-page'
import { itemsOf, mergedItems, sameItems } from '../model/items'
import type { Sketch } from '../model/sketch'
import { type Begun, basis, begunFrom, drawn, metHere, usedCodes, useOutdated } from './begun'
import { createRevision, outdatedIn, updateRevision } from './changing'
import { ConflictNote } from './conflict-note'
import { drawnDraft } from './draft'
import { ItemsTable } from './items-table'
import { keepDrawing, keepHead, keptDrawing, type RevisionHead } from './kept-work'
import { MarkFaults } from './mark-faults'
import { OutdatedNote } from './outdated-note'
import { readRevision, type Village } from './use-village'

const CLOSED = 'revision-closed'
const noCodes: ReadonlySet<string> = new Set()

interface Props {
  id: string
  code: string
  data: Village
  head: RevisionHead
  reload: () => void
}

/** Draws one village and saves it with the draft. Until it is saved, what is drawn is kept in the browser. */
export function VillageWork({ id, code, data, head, reload }: Props) {
  const { t } = useLanguage()
  const { message } = App.useApp()
  const { username } = useSession()
  const [begun, setBegun] = useState<Begun>(() => begunFrom(data.revision, code, data.grids))
  const [kept, setKept] = useState(() => keptDrawing(username, id, code))
  const [start, setStart] = useState(() => ({ number: 0, sketch: drawn(data.grids, begun, kept?.now ?? begun.own) }))
  const [items, setItems] = useState<RevisionItem[]>(kept?.now ?? begun.own)
  // What the reader did is what differs from this; it may be of an older version than the one that is there now.
  const [origin, setOrigin] = useState(() =>
    kept ? { version: kept.version, items: kept.began } : { version: begun.revision?.version, items: begun.own },
  )
  // What is kept from another day was drawn from the boundaries of that day.
  const [drawnFrom, setDrawnFrom] = useState(kept?.drawnFrom ?? data.version)
  const [seen, setSeen] = useState<ReadonlySet<string>>(noCodes)
  const outdated = useOutdated(begun, data, seen)
  const [unkept, setUnkept] = useState(false)
  const [marks, setMarks] = useState<readonly Position[]>()
  const [saving, setSaving] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [conflict, setConflict] = useState<Begun>()
  // What is drawn while the note stands counts too.
  const merged = useMemo(() => conflict && mergedItems(origin.items, items, conflict.own), [conflict, origin, items])
  const keyOf = useAttempt()

  // Grids that go to another village by this very revision are not drawn here.
  const base = useMemo(() => basis(data.grids, begun), [data.grids, begun])
  const published = useMemo(() => new Map(base.map((unit) => [unit.code, unit])), [base])
  const ground = useMemo(
    () => ({
      village: code,
      within: data.within,
      used: usedCodes(data.used, begun),
    }),
    [code, data, begun],
  )
  const changed = useCallback(
    (sketch: Sketch) => {
      const now = itemsOf(code, base, sketch)
      setItems(now)
      const drawing = sameItems(now, begun.own) ? undefined : { version: origin.version, drawnFrom, began: origin.items, now }
      setUnkept(!keepDrawing(username, id, code, drawing))
    },
    [base, begun, origin, drawnFrom, username, id, code],
  )

  const beginAgain = (from: Begun, now: RevisionItem[]) => {
    setBegun(from)
    setOrigin({ version: from.revision?.version, items: from.own })
    setItems(now)
    setStart((before) => ({ number: before.number + 1, sketch: drawn(data.grids, from, now) }))
    setConflict(undefined)
    setKept(undefined)
  }
  /** Somebody else saved: shows what they did and leaves what is drawn here as it is. */
  const meet = async (revisionId: string) => {
    setConflict(begunFrom(await readRevision(revisionId), code, data.grids))
  }
  /** What others published meanwhile is met here, where it can be put right. */
  const saved = async (revision: Revision) => {
    keepDrawing(username, id, code, undefined)
    if (id === 'new') keepHead(username, undefined)
    message.success(t('form.done'))
    const anew = await outdatedIn(revision.id).catch(() => [])
    if (metHere(anew, begunFrom(revision, code, data.grids), data).length === 0) goTo(`/boundaries/revisions/${revision.id}`)
    else if (id === 'new') goTo(`/boundaries/revisions/${revision.id}/edit/${encodeURIComponent(code)}`)
    else reload()
  }
  const keepMine = () => {
    setSeen(new Set(outdated))
    setDrawnFrom(data.version)
  }
  const takePublished = () => {
    const gone = new Set(outdated)
    setSeen(gone)
    beginAgain(
      { ...begun, others: begun.others.filter((item) => !gone.has(item.code)) },
      items.filter((item) => !gone.has(item.code)),
    )
  }
  const save = async () => {
    const body = drawnDraft(begun.revision ?? head, { ...begun, now: items, drawnFrom, seen })
    setSaving(true)
    setProblem(undefined)
    try {
      if (begun.revision) await saved(await updateRevision(begun.revision.id, begun.revision.version, body))
      else await saved(await createRevision(body, keyOf([body])))
    } catch (cause) {
      const refused = asProblem(cause)
      if ((refused.status === STALE || refused.kind === CLOSED) && begun.revision) {
        await meet(begun.revision.id).catch((again: unknown) => setProblem(asProblem(again)))
      } else setProblem(refused)
    } finally {
      setSaving(false)
    }
  }
  const older = origin.version !== begun.revision?.version
  const nothing = items.length + begun.others.length === 0
  return (
    <>
      {kept && (
        <Alert
          type="info"
          showIcon
          title={older ? t('revisions.keptOlder') : t('revisions.kept')}
          action={
            <Button
              size="small"
              data-act="forget"
              onClick={() => {
                keepDrawing(username, id, code, undefined)
                reload()
              }}
            >
              {t('revisions.forget')}
            </Button>
          }
        />
      )}
      {unkept && <Alert type="warning" showIcon title={t('revisions.unkept')} />}
      {begun.revision && <MarkFaults revision={begun.revision.id} within={data.within} mark={setMarks} />}
      <BoundaryEditor
        key={start.number}
        start={start.sketch}
        ground={ground}
        published={published}
        marks={marks}
        changed={changed}
      />
      {outdated.length > 0 && !conflict && <OutdatedNote codes={outdated} keepMine={keepMine} takePublished={takePublished} />}
      {conflict?.revision && merged && (
        <ConflictNote
          revision={conflict.revision}
          village={code}
          drawn={items}
          drawnFrom={drawnFrom}
          merged={merged}
          theirs={conflict.own}
          layOver={() => beginAgain(conflict, merged.items)}
          takeTheirs={() => {
            keepDrawing(username, id, code, undefined)
            setDrawnFrom(data.version)
            beginAgain(conflict, conflict.own)
          }}
        />
      )}
      {problem && <ProblemNote problem={problem} />}
      <div className="section-actions">
        <Button
          type="primary"
          data-act="save"
          loading={saving}
          disabled={nothing || conflict !== undefined}
          onClick={() =>
            void (older && begun.revision
              ? meet(begun.revision.id).catch((cause: unknown) => setProblem(asProblem(cause)))
              : save())
          }
        >
          {t('revisions.save')}
        </Button>
        <span className="page-quiet" role="status">
          {nothing ? t('revisions.nothingDrawn') : t('revisions.notSaved', { count: items.length })}
        </span>
      </div>
      {items.length > 0 && <ItemsTable items={items} />}
    </>
  )
}
