package org.linli.dispute.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.SettingKind;
import org.linli.commons.settings.Settings;
import org.linli.dispute.Limit;
import org.linli.dispute.file.ReadLog;
import org.linli.dispute.matter.Disputes;
import org.linli.dispute.matter.Listed;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;

/** Tells who answers for a matter, and residents where to turn. */
public final class DispatchReading {

  private final DispatchStore store;
  private final Sorting sorting;
  private final Settings settings;
  private final SettingKind<WhereToTurn> directory;
  private final ReadLog readLog;
  private final Disputes disputes;

  public DispatchReading(
      DispatchStore store,
      Sorting sorting,
      Settings settings,
      SettingKind<WhereToTurn> directory,
      ReadLog readLog,
      Disputes disputes) {
    this.store = store;
    this.sorting = sorting;
    this.settings = settings;
    this.directory = directory;
    this.readLog = readLog;
    this.disputes = disputes;
  }

  /**
   * As the caller may see it.
   *
   * @param suggested code of the unit that the table of duties names for it now
   * @param declined null where it was accepted, or the caller does not handle it
   */
  public record View(
      Matter matter,
      DispatchState state,
      List<Move> moves,
      @Nullable String suggested,
      int returnsAllowed,
      @Nullable NotAccepted declined,
      @Nullable String duplicateOfNumber) {}

  /** What is told to whoever reported a matter that is not ours. */
  public record NotAccepted(String reason, WhereToTurn.Place whereToTurn) {}

  public List<WhereToTurn.Place> directory() {
    return settings.current(directory).places();
  }

  /**
   * How it stands; opens reasons for handlers, and writes that down.
   *
   * @throws ProblemException 404
   */
  public View view(Access access, UUID id) {
    Listed listed = disputes.get(id);
    Matter matter = listed.matter();
    View view = store.reading(access, () -> read(matter, listed.handled()));
    if (view.declined() != null || view.moves().stream().anyMatch(move -> move.reason() != null)) {
      readLog.record(matter.countyCode(), id, Set.of("REASONS"));
    }
    return view;
  }

  /**
   * How it stands after a step that the caller has just taken. Who gave a matter back sees it no
   * more, yet is told that it went: without reasons and from what they knew a moment ago.
   */
  public View after(Access access, Matter matter) {
    try {
      return view(access, matter.id());
    } catch (ProblemException e) {
      if (!e.code().equals("not-found")) {
        throw e;
      }
      return store.reading(
          MatterChanges.serviceAccess(access.viewer().username()), () -> read(matter, false));
    }
  }

  /**
   * Why a matter was not accepted and where to turn; for residents who have proved their ticket.
   */
  public Optional<NotAccepted> notAccepted(String county, UUID matter) {
    return store.reading(MatterChanges.serviceAccess("resident"), () -> declined(county, matter));
  }

  private View read(Matter matter, boolean handled) {
    String county = matter.countyCode();
    UUID id = matter.id();
    DispatchState state =
        store.find(county, id).orElse(DispatchState.received(matter.answering().unit()));
    UUID kept = state.duplicateOf();
    return new View(
        matter,
        state,
        store.moves(county, id, handled),
        sorting.unitFor(matter.category(), matter.where().path()).orElse(null),
        settings.limit(Limit.RETURNS_ALLOWED),
        handled ? declined(county, id).orElse(null) : null,
        kept == null ? null : store.numberOf(county, kept).orElse(null));
  }

  private Optional<NotAccepted> declined(String county, UUID matter) {
    Optional<String> place =
        store.find(county, matter).map(DispatchState::whereToTurn).filter(code -> code != null);
    Optional<WhereToTurn.Place> known = place.flatMap(settings.current(directory)::find);
    Optional<String> reason = store.declinedReason(county, matter);
    return known.isPresent() && reason.isPresent()
        ? Optional.of(new NotAccepted(reason.get(), known.get()))
        : Optional.empty();
  }
}
