package org.linli.dispute.file;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.Settings;
import org.linli.dispute.matter.Call;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.MatterEvent;
import org.linli.dispute.matter.MatterListener;
import org.linli.dispute.matter.OpenMatter;
import org.linli.dispute.matter.Standing;
import org.linli.dispute.matter.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Filing matters away, and erasing them when their time is over: the key that opens what was said
 * in a matter is destroyed and its attachments are deleted; the summary and the figures stay.
 */
public final class Archive implements MatterListener {

  private static final Logger log = LoggerFactory.getLogger(Archive.class);
  private static final int BATCH = 100;

  private final ArchiveStore store;
  private final MatterChanges changes;
  private final Settings settings;
  private final Retention.Kind kind;
  private final Clock clock;

  public Archive(
      ArchiveStore store,
      MatterChanges changes,
      Settings settings,
      Retention.Kind kind,
      Clock clock) {
    this.store = store;
    this.changes = changes;
    this.settings = settings;
    this.kind = kind;
    this.clock = clock;
  }

  /** A matter just archived. */
  public record Filed(ArchivedMatter entry, Matter matter) {}

  /**
   * Files a closed matter away.
   *
   * @throws ProblemException 403 for who neither handles it nor is officer of its area; 409 where
   *     it is not closed
   */
  public Filed archive(Call call) {
    Matter after = changes.change(call, this::filed);
    ArchivedMatter entry =
        changes.together(
            CurrentAccess.require(),
            () ->
                store.find(after.countyCode(), after.id()).orElseThrow(ProblemException::notFound));
    return new Filed(entry, after);
  }

  public List<ArchivedMatter> list(
      ArchiveStore.Wanted wanted, ArchiveStore.@Nullable Place after, int limit) {
    return store.list(wanted, after, limit);
  }

  private Step filed(OpenMatter open) {
    open.requireAny(Standing.HANDLER, Standing.OFFICER);
    open.requireState(DisputeStatus.CLOSED, DisputeStatus.NOT_ACCEPTED);
    LocalDate until = settings.current(kind).until(open.matter(), open.today());
    store.add(open.matter(), open.caller(), open.now(), until);
    return Step.of(
        "ARCHIVED",
        open.matter().withStatus(DisputeStatus.ARCHIVED),
        Map.of("retainUntil", until.toString()));
  }

  /** A matter that is opened again leaves the archive; one that has been erased cannot. */
  @Override
  public void changed(Matter before, Matter after, MatterEvent event) {
    if (before.status() != DisputeStatus.ARCHIVED || after.status() == DisputeStatus.ARCHIVED) {
      return;
    }
    boolean erased =
        store
            .find(before.countyCode(), before.id())
            .filter(entry -> entry.erasedAt() != null)
            .isPresent();
    if (erased) {
      throw Erased.problem();
    }
    store.remove(before);
  }

  /**
   * Erases all that is kept no longer. Several copies of the service may do so at once: each matter
   * is locked, and the second finds it erased.
   *
   * @return how many this call erased
   */
  public int eraseDue() {
    LocalDate today = LocalDate.now(clock);
    int erased = 0;
    List<UUID> due = store.due(today, BATCH);
    while (!due.isEmpty()) {
      int before = erased;
      for (UUID id : due) {
        erased += erase(id) ? 1 : 0;
      }
      if (erased == before) {
        // Others are at it, or something is wrong that was logged.
        break;
      }
      due = store.due(today, BATCH);
    }
    if (erased > 0) {
      log.info("{} matters erased after their retention ended", erased);
    }
    return erased;
  }

  private boolean erase(UUID id) {
    try {
      changes.asService(
          id,
          MatterChanges.LINLI,
          open -> {
            if (!store.erase(open.matter(), open.now())) {
              throw new ErasedBefore();
            }
            return Step.of("ERASED", open.matter());
          });
      return true;
    } catch (ErasedBefore e) {
      return false;
    } catch (RuntimeException e) {
      log.warn("matter {} could not be erased: {}", id, e.toString());
      return false;
    }
  }

  /** Another copy was faster. */
  private static final class ErasedBefore extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ErasedBefore() {
      super("erased before", null, false, false);
    }
  }
}
