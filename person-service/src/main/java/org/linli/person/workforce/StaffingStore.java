package org.linli.person.workforce;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts of those whose account is in use, as the caller of the request may see them. */
public interface StaffingStore {

  /** Counts of those who serve at one place, in one team and position. */
  record Count(
      String path,
      @Nullable String team,
      Position position,
      int staff,
      int certified,
      int expiringSoon,
      int expired) {}

  /** Training in the year of the day, up to the day, at one place. */
  record TrainingSum(String path, int people, BigDecimal hours) {}

  /** All of an area: counts, active teams and training. */
  record Counts(List<Count> counts, List<Team> teams, List<TrainingSum> trainings) {
    public Counts {
      counts = List.copyOf(counts);
      teams = List.copyOf(teams);
      trainings = List.copyOf(trainings);
    }
  }

  Counts counts(String path, WorkforceStore.Day day);

  List<Member> expiring(String path, WorkforceStore.Day day, int limit);
}
