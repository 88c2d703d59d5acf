package org.linli.person.workforce;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.commons.fabric.Area;

/** Adds counts up by town. */
final class TownTallies {

  private final List<Area> towns;
  private final Map<String, Integer> townOfPath = new HashMap<>();
  private final List<Tally> tallies = new ArrayList<>();

  /** What one town has. */
  private static final class Tally {
    private int staff;
    private int certified;
    private int expiringSoon;
    private int expired;
    private int trained;
    private BigDecimal hours = BigDecimal.ZERO;
    private final List<Team> teams = new ArrayList<>();
    private final Map<String, int[]> byTeam = new HashMap<>();
  }

  /** Of those who are in no team. */
  private static final String NO_TEAM = "";

  private static final int FULL_TIME = 0;
  private static final int ASSISTANTS = 1;

  TownTallies(List<Area> towns, StaffingStore.Counts counts) {
    this.towns = towns;
    for (int i = 0; i < towns.size(); i++) {
      townOfPath.put(towns.get(i).path(), i);
      tallies.add(new Tally());
    }
    counts.teams().forEach(this::add);
    counts.counts().forEach(this::add);
    counts.trainings().forEach(this::add);
  }

  Staffing.TownFigures town(int index, StaffingStandard standard) {
    Tally tally = tallies.get(index);
    List<Staffing.TeamFigures> teams = new ArrayList<>();
    Staffing.Shortage fullTime = Staffing.Shortage.NONE;
    Staffing.Shortage assistants = Staffing.Shortage.NONE;
    // A town without a team is asked for one; those who would be in it are in none.
    List<String> codes =
        tally.teams.isEmpty() ? List.of(NO_TEAM) : tally.teams.stream().map(Team::code).toList();
    for (int i = 0; i < codes.size(); i++) {
      int[] present = tally.byTeam.getOrDefault(codes.get(i), new int[2]);
      Staffing.Shortage full = Staffing.Shortage.of(present[FULL_TIME], standard.fullTimePerTeam());
      Staffing.Shortage assisting =
          Staffing.Shortage.of(present[ASSISTANTS], standard.assistantsPerTeam());
      fullTime = fullTime.plus(full);
      assistants = assistants.plus(assisting);
      if (!tally.teams.isEmpty()) {
        Team team = tally.teams.get(i);
        teams.add(new Staffing.TeamFigures(team.code(), team.name(), full, assisting));
      }
    }
    Staffing.Figures figures =
        new Staffing.Figures(
            tally.staff,
            tally.teams.size(),
            fullTime,
            assistants,
            Staffing.Shortage.of(tally.certified, standard.certifiedPerTown()),
            new Staffing.Certificates(tally.expiringSoon, tally.expired),
            new Staffing.Trained(tally.hours, tally.trained));
    return new Staffing.TownFigures(towns.get(index).code(), figures, teams);
  }

  private void add(Team team) {
    Tally tally = find(team.place().path());
    if (tally != null) {
      tally.teams.add(team);
    }
  }

  private void add(StaffingStore.Count count) {
    Tally tally = find(count.path());
    if (tally == null) {
      return;
    }
    tally.staff += count.staff();
    tally.certified += count.certified();
    tally.expiringSoon += count.expiringSoon();
    tally.expired += count.expired();
    String team = count.team() == null ? NO_TEAM : count.team();
    int[] present = tally.byTeam.computeIfAbsent(team, code -> new int[2]);
    if (count.position() == Position.FULL_TIME_MEDIATOR) {
      present[FULL_TIME] += count.staff();
    } else if (count.position() == Position.ASSISTANT) {
      present[ASSISTANTS] += count.staff();
    }
  }

  private void add(StaffingStore.TrainingSum sum) {
    Tally tally = find(sum.path());
    if (tally != null) {
      tally.trained += sum.people();
      tally.hours = tally.hours.add(sum.hours());
    }
  }

  /** The town at or above a path; null above the towns. */
  private @org.jspecify.annotations.Nullable Tally find(String path) {
    String prefix = path;
    while (prefix.length() > 1) {
      Integer town = townOfPath.get(prefix);
      if (town != null) {
        return tallies.get(town);
      }
      prefix = prefix.substring(0, prefix.lastIndexOf('/', prefix.length() - 2) + 1);
    }
    return null;
  }
}
