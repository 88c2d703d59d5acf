package org.linli.place.keyarea;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An area under listed rectification.
 *
 * @param round how often it was listed, from 1
 * @param unit responsible for it
 * @param leader username of who answers for it
 */
public record KeyArea(
    UUID id,
    String number,
    Listing listing,
    String name,
    String problem,
    KeyAreaOutline outline,
    String unit,
    String leader,
    int round,
    LocalDate deadline,
    @Nullable Release release,
    int version) {

  /** The level that lists. */
  public enum Level {
    COUNTY,
    TOWN
  }

  /** Who listed it in this round. */
  public record Listing(
      String county, String areaCode, String path, Level level, Instant at, String by) {}

  /** Who released it. */
  public record Release(Instant at, String by, String reason) {}

  public boolean isListed() {
    return release == null;
  }

  public boolean isOverdue(LocalDate today) {
    return isListed() && today.isAfter(deadline);
  }

  KeyArea changed(
      String newName,
      String newProblem,
      KeyAreaOutline newOutline,
      String newUnit,
      String newLeader) {
    return new KeyArea(
        id,
        number,
        listing,
        newName,
        newProblem,
        newOutline,
        newUnit,
        newLeader,
        round,
        deadline,
        release,
        version);
  }

  KeyArea until(LocalDate newDeadline) {
    return new KeyArea(
        id,
        number,
        listing,
        name,
        problem,
        outline,
        unit,
        leader,
        round,
        newDeadline,
        release,
        version);
  }

  KeyArea released(Release by) {
    return new KeyArea(
        id, number, listing, name, problem, outline, unit, leader, round, deadline, by, version);
  }

  KeyArea relisted(Instant at, String by, LocalDate newDeadline) {
    Listing again =
        new Listing(listing.county(), listing.areaCode(), listing.path(), listing.level(), at, by);
    return new KeyArea(
        id,
        number,
        again,
        name,
        problem,
        outline,
        unit,
        leader,
        round + 1,
        newDeadline,
        null,
        version);
  }
}
