package org.linli.place.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.place.premises.PremisesRef;

/** Where plans are kept; works inside {@link #together}. */
public interface PlanStore {

  /** Works in the transaction that is running, or in one of its own as the viewer. */
  <T> T joined(Supplier<T> work);

  /** One transaction with the viewer of this request. */
  <T> T together(Supplier<T> work);

  /** One transaction with this access. */
  <T> T together(Access access, Supplier<T> work);

  /** The username of the viewer of the transaction that is running. */
  String viewer();

  /** Makes something once for each key. */
  UUID once(@Nullable String key, String request, Supplier<UUID> work);

  /** Whether it was not planned for this period before. */
  boolean insert(InspectionPlan plan);

  Optional<InspectionPlan> find(UUID id);

  /** The first due first. */
  List<InspectionPlan> list(PlanFilter filter, PlanFilter.@Nullable Place after, int limit);

  /** Open ones of these people, due until a day, the first due first. */
  List<InspectionPlan> openOf(Set<String> usernames, LocalDate until, int limit);

  /** Open ones below these paths, due until a day. */
  List<InspectionPlan> open(List<String> paths, LocalDate until);

  List<InspectionPlan> byId(List<UUID> ids);

  /** Whether it still was as seen, and open. */
  boolean assign(UUID id, InspectionPlan.Assigned assigned, int seen);

  /** Strikes it off. */
  boolean cancel(UUID id, int seen);

  /** It was met by an inspection. */
  boolean done(UUID id, UUID inspection, LocalDate day);

  /** An inspection was not possible. */
  void attempted(UUID id);

  /** The open ones from the interval of these premises with this checklist. */
  List<InspectionPlan> openOfInterval(UUID premises, String checklist);

  void append(InspectionPlan plan, PlanStep step);

  List<PlanStep> history(InspectionPlan plan);

  /** Premises below these paths that have an open plan from their interval. */
  Set<UUID> plannedPremises(List<String> paths);

  /**
   * What the next interval of premises is counted from: the inspection before, or a plan struck
   * off.
   */
  Map<UUID, Basis> bases(List<String> paths);

  /**
   * What an interval is counted from.
   *
   * @param id of the inspection or the plan
   */
  record Basis(UUID id, LocalDate day) {}

  /** Brings open plans up to how premises are called now. */
  void refresh(PremisesRef premises);

  /** Moves what belongs to premises that became part of others. */
  void merge(UUID from, PremisesRef into);

  /** Follows premises that lie in another grid now. */
  void move(PremisesRef premises);

  /** Claims the night of a day; whether nobody did before. */
  boolean claim(LocalDate day, Instant now);

  /** Says how many were planned in a night, and lets old rounds go. */
  void ran(LocalDate day, int planned, LocalDate roundsBefore);

  /** Keeps others from planning at the same time, until the transaction ends. */
  void lock();
}
