package org.linli.dispute.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.linli.commons.problem.ProblemException;

/** A matter that is being changed: its row is locked until the step is written. */
public final class OpenMatter {

  private final Matter matter;
  private final String caller;
  private final Set<Standing> standing;
  private final Instant now;
  private final ZoneId zone;

  public OpenMatter(
      Matter matter, String caller, Set<Standing> standing, Instant now, ZoneId zone) {
    this.matter = matter;
    this.caller = caller;
    this.standing = standing.isEmpty() ? EnumSet.noneOf(Standing.class) : EnumSet.copyOf(standing);
    this.now = now;
    this.zone = zone;
  }

  public Matter matter() {
    return matter;
  }

  /** The account that takes the step, by the name it signs in with. */
  public String caller() {
    return caller;
  }

  public Set<Standing> standing() {
    return Set.copyOf(standing);
  }

  public boolean is(Standing one) {
    return standing.contains(one);
  }

  public Instant now() {
    return now;
  }

  /** Today in the deployment's time zone. */
  public LocalDate today() {
    return LocalDate.ofInstant(now, zone);
  }

  /**
   * Lets handlers pass.
   *
   * @throws ProblemException 403 {@code not-handler}
   */
  public void requireHandler() {
    requireAny(Standing.HANDLER);
  }

  /**
   * Lets those pass who are one of these to the matter; Linli itself may always.
   *
   * @throws ProblemException 403 {@code not-handler}
   */
  public void requireAny(Standing... allowed) {
    if (!standing.contains(Standing.SERVICE)
        && List.of(allowed).stream().noneMatch(standing::contains)) {
      throw ProblemException.forbidden("not-handler");
    }
  }

  /**
   * Lets a step pass that is possible in these states only.
   *
   * @throws ProblemException 409 {@code state} naming the state it is in and those in which it
   *     would be possible
   */
  public void requireState(DisputeStatus... possible) {
    List<DisputeStatus> states = List.of(possible);
    if (!states.contains(matter.status())) {
      throw ProblemException.conflict(
          "state", StatusName.of(matter.status()), StatusName.list(states));
    }
  }

  /**
   * Lets a step pass while the matter is worked on.
   *
   * @throws ProblemException 409 {@code state-closed}
   */
  public void requireOpen() {
    if (!Transitions.isOpen(matter.status())) {
      throw ProblemException.conflict("state-closed", StatusName.of(matter.status()));
    }
  }
}
