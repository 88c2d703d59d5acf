package org.linli.place.premises;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.hours.OpeningHours;

/** Premises as they are kept; whom the business wants called is kept apart. */
public record Premises(
    UUID id, String number, Facts facts, Site site, Standing standing, int version) {

  /**
   * What can be said of them.
   *
   * @param kind code of the setting {@code premises-kinds}
   * @param inspectionDays their own interval of inspections; null for that of the kind
   */
  public record Facts(
      String name,
      String kind,
      @Nullable String address,
      Business business,
      Importance importance,
      @Nullable Integer inspectionDays) {}

  /**
   * The business.
   *
   * @param department competent for it: code of a unit, or its name
   * @param hours null where not known
   * @param safety null where not known
   * @param goods its register of dangerous goods
   */
  public record Business(
      @Nullable Operator operator,
      @Nullable String department,
      @Nullable OpeningHours hours,
      @Nullable Safety safety,
      List<DangerousGood> goods) {
    public Business {
      goods = List.copyOf(goods);
    }
  }

  /** Who runs it: the business, not a person. */
  public record Operator(String name, @Nullable String registration) {}

  /**
   * Its own safety organisation.
   *
   * @param officerOffice the office of its safety officer
   */
  public record Safety(boolean present, @Nullable Integer guards, @Nullable String officerOffice) {}

  /** Where they stand. */
  public record Standing(
      PremisesState state,
      @Nullable Closing closing,
      boolean hasContact,
      @Nullable String differentBecause,
      Instant createdAt,
      Instant changedAt) {

    public Standing {
      if ((state == PremisesState.CLOSED) != (closing != null)) {
        throw new IllegalArgumentException("closed, and why");
      }
    }
  }

  /**
   * Since when they are there no more.
   *
   * @param mergedInto the one that stays, where they were entered twice
   */
  public record Closing(LocalDate on, String reason, @Nullable UUID mergedInto) {}

  public boolean isOpen() {
    return standing.state() == PremisesState.OPEN;
  }

  public Premises with(Facts newFacts, Site newSite, Standing newStanding) {
    return new Premises(id, number, newFacts, newSite, newStanding, version + 1);
  }
}
