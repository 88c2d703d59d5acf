package org.linli.place.premises;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.access.Role;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.problem.ProblemException;

/** Premises as the caller may see them. */
public final class PremisesReading {

  private static final Set<Role> AT_WORK =
      EnumSet.of(Role.OFFICER, Role.GRID_WORKER, Role.POLICE, Role.INSPECTOR);
  private static final Set<Role> ANSWERING = EnumSet.of(Role.OFFICER, Role.POLICE);

  private final PremisesStore store;
  private final PremisesAudit audit;
  private final FabricHolder fabric;

  public PremisesReading(PremisesStore store, PremisesAudit audit, FabricHolder fabric) {
    this.store = store;
    this.audit = audit;
    this.fabric = fabric;
  }

  /** What can be done with premises as they are now. */
  public enum Action {
    CHANGE,
    CONTACT,
    CLOSE,
    REOPEN,
    MERGE,
    PHOTO,
    PLATE
  }

  public List<Premises> list(PremisesFilter filter, @Nullable String after, int limit) {
    return store.together(() -> store.list(filter, after, limit));
  }

  /**
   * One of them, open or closed.
   *
   * @throws ProblemException 404 outside the caller's area
   */
  public Premises get(UUID id) {
    return store.together(() -> store.find(id)).orElseThrow(ProblemException::notFound);
  }

  /**
   * Whom the business wants called; the look is recorded before anything is told.
   *
   * @return empty where there is nobody
   * @throws ProblemException 404 outside the areas in which the caller works
   */
  public Optional<Contact> contact(UUID id) {
    Premises premises = get(id);
    audit.read(premises);
    return store.together(() -> store.contact(premises));
  }

  /** Newest first, those before a version. */
  public List<Revision> revisions(UUID id, @Nullable Integer before, int limit) {
    Premises premises = get(id);
    return store.together(() -> store.revisions(premises.id(), before, limit));
  }

  /** What the caller may do. */
  public Set<Action> may(Premises premises) {
    Set<Action> may = EnumSet.noneOf(Action.class);
    if (holds(AT_WORK, premises)) {
      may.add(Action.CONTACT);
      may.add(Action.PLATE);
      if (premises.isOpen()) {
        may.addAll(EnumSet.of(Action.CHANGE, Action.PHOTO));
      }
    }
    Premises.Closing closing = premises.standing().closing();
    if (holds(ANSWERING, premises)) {
      if (closing == null) {
        may.addAll(EnumSet.of(Action.CLOSE, Action.MERGE));
      } else if (closing.mergedInto() == null) {
        may.add(Action.REOPEN);
      }
    }
    return may;
  }

  private boolean holds(Set<Role> roles, Premises premises) {
    return Access.of(CurrentAccess.require().viewer(), roles)
        .covers(premises.site().location().path(), fabric.current());
  }
}
