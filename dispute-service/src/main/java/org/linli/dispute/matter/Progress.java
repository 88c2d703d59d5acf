package org.linli.dispute.matter;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a matter has come.
 *
 * @param outcome once it is closed
 * @param dispatchedAt when it was first sent to a unit: the clock of responsibility runs from here
 * @param acceptedAt when a unit accepted it
 * @param resumeTo the state that a suspended matter goes back to
 * @param reopened how often it was opened again
 */
public record Progress(
    DisputeStatus status,
    @Nullable Outcome outcome,
    @Nullable Instant dispatchedAt,
    @Nullable Instant acceptedAt,
    @Nullable Instant closedAt,
    @Nullable DisputeStatus resumeTo,
    int reopened,
    Set<Milestone> milestones) {

  public Progress {
    milestones = milestones.isEmpty() ? Set.of() : Set.copyOf(milestones);
  }

  /** Just received. */
  public static final Progress RECEIVED =
      new Progress(DisputeStatus.RECEIVED, null, null, null, null, null, 0, Set.of());

  public Progress withStatus(DisputeStatus next) {
    return new Progress(
        next, outcome, dispatchedAt, acceptedAt, closedAt, resumeTo, reopened, milestones);
  }

  public Progress withOutcome(@Nullable Outcome ended, @Nullable Instant at) {
    return new Progress(
        status, ended, dispatchedAt, acceptedAt, at, resumeTo, reopened, milestones);
  }

  public Progress withDispatchedAt(Instant at) {
    return new Progress(status, outcome, at, acceptedAt, closedAt, resumeTo, reopened, milestones);
  }

  public Progress withAcceptedAt(Instant at) {
    return new Progress(
        status, outcome, dispatchedAt, at, closedAt, resumeTo, reopened, milestones);
  }

  public Progress withResumeTo(@Nullable DisputeStatus state) {
    return new Progress(
        status, outcome, dispatchedAt, acceptedAt, closedAt, state, reopened, milestones);
  }

  public Progress withReopened(int times) {
    return new Progress(
        status, outcome, dispatchedAt, acceptedAt, closedAt, resumeTo, times, milestones);
  }

  public Progress with(Milestone... reached) {
    EnumSet<Milestone> all = EnumSet.noneOf(Milestone.class);
    all.addAll(milestones);
    all.addAll(Set.of(reached));
    return withMilestones(all);
  }

  public Progress without(Milestone... lost) {
    EnumSet<Milestone> all = EnumSet.noneOf(Milestone.class);
    all.addAll(milestones);
    all.removeAll(Set.of(lost));
    return withMilestones(all);
  }

  private Progress withMilestones(Set<Milestone> all) {
    return new Progress(
        status, outcome, dispatchedAt, acceptedAt, closedAt, resumeTo, reopened, all);
  }
}
