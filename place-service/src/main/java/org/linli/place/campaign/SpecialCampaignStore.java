package org.linli.place.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.linli.place.campaign.SpecialCampaign.State;
import org.linli.place.campaign.SpecialCampaign.Task;
import org.linli.place.premises.PremisesRef;

/** Where campaigns are kept. All but {@link #together} works inside a transaction. */
public interface SpecialCampaignStore {

  /** One transaction as the viewer of this request. */
  <T> T together(Supplier<T> work);

  /** One transaction as Linli itself. */
  <T> T asLinli(Supplier<T> work);

  /** The next number of an area and year. */
  String number(String areaCode, int year);

  void insert(SpecialCampaign campaign);

  Optional<SpecialCampaign> find(UUID id);

  /** The campaign, which nobody else changes until the transaction ends. */
  Optional<SpecialCampaign> lock(UUID id);

  /** Stores state and end; the version grows by one. */
  void save(SpecialCampaign changed);

  void append(SpecialCampaign campaign, SpecialCampaign.Event event);

  /** Oldest first. */
  List<SpecialCampaign.Event> events(UUID id);

  void add(SpecialCampaign campaign, Task task);

  List<Task> tasks(UUID id);

  /** Whether it was not done yet and the viewer may say so. */
  boolean complete(SpecialCampaign campaign, UUID task, SpecialCampaign.Done done);

  /** Those that touch one of these subtrees, the latest first. */
  List<SpecialCampaign> list(Collection<String> paths, Set<State> states, int limit);

  /** Those that run on a day, for Linli itself. */
  List<UUID> running(LocalDate today);

  /** Whether one of this entry of the calendar is planned in a subtree for days that overlap. */
  boolean isPlanned(String period, String path, CampaignCalendar.Days days);

  /** Ids of the premises that it is over already. */
  Set<UUID> joined(UUID id);

  void join(SpecialCampaign campaign, Collection<PremisesRef> premises, Instant at);

  /**
   * Counts of premises, hazards and tasks below each path, by path; inspections are counted
   * elsewhere.
   */
  Map<String, CampaignCounts.Counts> counts(UUID id, Collection<String> paths);
}
