package org.linli.place.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.place.hours.OpeningHours;
import org.linli.place.inspection.Visit.Window;

class RoutePlannerTest {

  private static final InspectionRules.Travel TRAVEL = new InspectionRules.Travel(20, 130, 30);
  private static final int NINE = 9 * 60;
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private static Visit visit(double lon, @Nullable List<Window> windows) {
    return new Visit(UUID.randomUUID(), lon, 25, 30, windows);
  }

  private static RoutePlanner from(double lon) {
    return new RoutePlanner(TRAVEL, new RoutePlanner.Start(lon, 25), NINE);
  }

  @Test
  void visitsAlongAStreetAreMadeInItsOrder() {
    List<Visit> street = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      street.add(visit(110 + i * 0.004, null));
    }
    List<Visit> shuffled = new ArrayList<>(street);
    Collections.shuffle(shuffled, new Random(7));
    List<RouteStop> round = from(109.99).plan(shuffled);
    assertThat(round)
        .extracting(RouteStop::plan)
        .isEqualTo(street.stream().map(Visit::plan).toList());
    assertThat(round).allMatch(RouteStop::fits);
    assertThat(round).extracting(RouteStop::arriveMinute).isSorted();
  }

  @Test
  void whatOpensInTheAfternoonIsVisitedThenThoughItLiesNext() {
    Visit next = visit(110.001, List.of(new Window(14 * 60, 18 * 60)));
    Visit farther = visit(110.02, List.of(new Window(9 * 60, 12 * 60)));
    List<RouteStop> round = from(110).plan(List.of(next, farther));
    assertThat(round).extracting(RouteStop::plan).containsExactly(farther.plan(), next.plan());
    RouteStop last = round.getLast();
    assertThat(last.arriveMinute() + last.waitMinutes()).isEqualTo(14 * 60);
    assertThat(last.leaveMinute()).isEqualTo(14 * 60 + 30);
    assertThat(last.fits()).isTrue();
    assertThat(last.hours()).isEqualTo("14:00-18:00");
  }

  @Test
  void aVisitThatDoesNotEndBeforeClosingStandsAtTheEndMarked() {
    Visit closing = visit(110.001, List.of(new Window(8 * 60, 9 * 60 + 20)));
    Visit closed = visit(110.002, List.of());
    Visit open = visit(110.01, List.of(new Window(0, 24 * 60)));
    List<RouteStop> round = from(110).plan(List.of(closing, closed, open));
    assertThat(round.getFirst().plan()).isEqualTo(open.plan());
    assertThat(round).extracting(RouteStop::fits).containsExactly(true, false, false);
    assertThat(round.getLast().hours()).isNotNull();
  }

  @Test
  void anOrderMadeByHandStaysAndSaysWhatDoesNotFit() {
    Visit afternoon = visit(110.001, List.of(new Window(14 * 60, 18 * 60)));
    Visit morning = visit(110.02, List.of(new Window(9 * 60, 12 * 60)));
    List<RouteStop> round = from(110).inOrder(List.of(afternoon, morning));
    assertThat(round).extracting(RouteStop::plan).containsExactly(afternoon.plan(), morning.plan());
    assertThat(round).extracting(RouteStop::fits).containsExactly(true, false);
  }

  @Test
  void aRoundWithoutStartBeginsAtItsFirstVisit() {
    List<RouteStop> round =
        new RoutePlanner(TRAVEL, null, NINE).plan(List.of(visit(110, null), visit(110.1, null)));
    assertThat(round.getFirst().legMetres()).isZero();
    assertThat(round.getFirst().arriveMinute()).isEqualTo(NINE);
    assertThat(round.getLast().legMetres()).isBetween(12_500, 13_500);
  }

  @Test
  void sixtyVisitsAreOrderedInOneRound() {
    Random random = new Random(3);
    List<Visit> visits = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      visits.add(
          new Visit(
              UUID.randomUUID(),
              110 + random.nextDouble() * 0.05,
              25 + random.nextDouble() * 0.05,
              5,
              null));
    }
    List<RouteStop> round = from(110).plan(visits);
    assertThat(round).hasSize(60);
  }

  @Test
  void theHoursOfADayKnowTheNightBeforeAndJoinWhatTouches() {
    OpeningHours hours =
        new OpeningHours(
            false,
            List.of(
                new OpeningHours.Span(Set.of(DayOfWeek.SUNDAY), 20 * 60, 2 * 60),
                new OpeningHours.Span(Set.of(DayOfWeek.MONDAY), 8 * 60, 12 * 60),
                new OpeningHours.Span(Set.of(DayOfWeek.MONDAY), 12 * 60, 18 * 60)));
    assertThat(DayRoutes.windows(hours, MONDAY))
        .containsExactly(new Window(0, 120), new Window(480, 1080));
    assertThat(DayRoutes.windows(hours, MONDAY.plusDays(1))).isEmpty();
    assertThat(DayRoutes.windows(OpeningHours.ALWAYS, MONDAY)).containsExactly(new Window(0, 1440));
    assertThat(DayRoutes.windows(null, MONDAY)).isNull();
  }

  @Test
  void aDegreeOfLatitudeIsAHundredAndElevenKilometres() {
    assertThat(GreatCircle.metres(110, 25, 110, 26)).isBetween(111_100.0, 111_300.0);
    assertThat(GreatCircle.metres(110, 25, 110, 25)).isZero();
  }
}
