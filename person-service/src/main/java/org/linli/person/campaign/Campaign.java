package org.linli.person.campaign;

import java.time.LocalDate;

/**
 * A campaign in an area.
 *
 * @param path of the area
 * @param from first day
 * @param until last day
 */
public record Campaign(
    String code,
    String county,
    String areaCode,
    String path,
    String title,
    LocalDate from,
    LocalDate until,
    String openedBy) {

  /** Whether one can ask for a visit on a day. */
  public boolean isOpen(LocalDate on) {
    return !on.isBefore(from) && !on.isAfter(until);
  }

  public Campaign endedOn(LocalDate last) {
    return new Campaign(code, county, areaCode, path, title, from, last, openedBy);
  }
}
