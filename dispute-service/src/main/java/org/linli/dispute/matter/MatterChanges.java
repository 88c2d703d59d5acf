package org.linli.dispute.matter;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.access.Viewer;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.problem.ProblemException;

/**
 * The one door through which a matter changes. In one transaction: the key of the request, the row
 * locked, its version, the rules of the step, the state that may follow, the new state, the entry
 * of the time line, whoever listens, the figures. What is refused changes nothing.
 */
public final class MatterChanges {

  /** Who takes the steps that no account takes. */
  public static final String LINLI = "linli";

  private final MatterStore store;
  private final FabricHolder fabric;
  private final Supplier<List<MatterListener>> listeners;
  private final Clock clock;

  public MatterChanges(
      MatterStore store,
      FabricHolder fabric,
      Supplier<List<MatterListener>> listeners,
      Clock clock) {
    this.store = store;
    this.fabric = fabric;
    this.listeners = listeners;
    this.clock = clock;
  }

  /**
   * Takes a step as the caller of the request being answered.
   *
   * @param work the rules of the step: refuses by throwing, else says what becomes of the matter
   * @return the matter after it; as it is now where the same request was answered before
   * @throws ProblemException 404 where the caller may not see it; 428 and 412 for {@code If-Match};
   *     409 where its state does not allow it; whatever the work throws
   */
  public Matter change(Call call, Function<OpenMatter, Step> work) {
    Access access = CurrentAccess.require();
    return store.transaction(
        access,
        () -> {
          String key = call.idempotencyKey();
          if (key == null) {
            return apply(access, call, work);
          }
          Matter[] after = new Matter[1];
          store.once(
              access,
              key,
              call.request(),
              () -> {
                after[0] = apply(access, call, work);
                return call.id().toString();
              });
          return after[0] == null ? locked(call.id()).matter() : after[0];
        });
  }

  /**
   * Takes a step that no account takes: of a clock, or of a resident who has proved their ticket.
   *
   * @param actor what the time line names: {@link #LINLI} or {@code resident}
   */
  public Matter asService(UUID id, String actor, Function<OpenMatter, Step> work) {
    Access access = serviceAccess(actor);
    return store.transaction(
        access,
        () -> {
          Matter before = locked(id).matter();
          return step(access, before, EnumSet.of(Standing.SERVICE), work);
        });
  }

  /** Several things in one transaction as this viewer: what is done inside joins it. */
  public <T> T together(Access access, Supplier<T> work) {
    return store.transaction(access, work);
  }

  /**
   * Opens a matter in state RECEIVED, in the transaction that is running (see {@link #together}).
   * Who may open one there is asked by row security.
   *
   * @param detail what the time line says besides
   */
  public Matter open(Access access, NewDispute dispute, Map<String, Object> detail) {
    return store.transaction(
        access,
        () -> {
          Viewer viewer = access.viewer();
          Matter matter = store.insert(dispute, viewer.subject());
          MatterEvent event =
              new MatterEvent(
                  matter.version(),
                  "RECEIVED",
                  DisputeStatus.RECEIVED,
                  DisputeStatus.RECEIVED,
                  detail,
                  viewer.username(),
                  now());
          store.writeOpening(matter, event, viewer.subject());
          listeners.get().forEach(listener -> listener.opened(matter, event));
          return matter;
        });
  }

  /** The access of Linli itself, under a name for the time line. */
  public static Access serviceAccess(String actor) {
    return Access.ofService(actor);
  }

  private Matter apply(Access access, Call call, Function<OpenMatter, Step> work) {
    MatterStore.Locked locked = locked(call.id());
    requireVersion(call.ifMatch(), locked.matter().version());
    return step(
        access,
        locked.matter(),
        Standings.of(access, locked.matter(), locked.handled(), fabric.current()),
        work);
  }

  private MatterStore.Locked locked(UUID id) {
    return store
        .lock(id, Places.counties(fabric.current()))
        .orElseThrow(ProblemException::notFound);
  }

  private Matter step(
      Access access, Matter before, Set<Standing> standing, Function<OpenMatter, Step> work) {
    Viewer viewer = access.viewer();
    Instant now = now();
    Step step =
        work.apply(new OpenMatter(before, viewer.username(), standing, now, clock.getZone()));
    Transitions.require(before.status(), step.after().status());
    Matter after = step.after().withVersion(before.version() + 1);
    MatterEvent event =
        new MatterEvent(
            after.version(),
            step.kind(),
            before.status(),
            after.status(),
            step.detail(),
            viewer.username(),
            now);
    store.write(before, after, event, viewer.subject(), step.words());
    listeners.get().forEach(listener -> listener.changed(before, after, event));
    return after;
  }

  private static void requireVersion(@Nullable String ifMatch, int version) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw ProblemException.versionRequired();
    }
    if (!ifMatch.strip().equals("\"" + version + '"')) {
      throw ProblemException.versionOutdated();
    }
  }

  /** As fine as the database keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
