package org.linli.person.volunteer;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who offered to help.
 *
 * @param personal null once it was erased
 * @param work codes of the setting {@code volunteer-work}
 * @param hours in all
 */
public record Volunteer(
    UUID id,
    String number,
    VolunteerState state,
    Place place,
    List<String> work,
    @Nullable Personal personal,
    Course course,
    BigDecimal hours,
    int version) {

  public Volunteer {
    work = List.copyOf(work);
  }

  /** Where they want to help: an area or a grid. */
  public record Place(String county, String code, String path) {}

  /** What they said about themselves. */
  public record Personal(String name, String phone, @Nullable String words) {}

  /**
   * How it went.
   *
   * @param language of answers: zh-CN or en
   * @param reason why it was refused
   * @param username their account, once approved
   */
  public record Course(
      String language,
      int noticeVersion,
      Instant receivedAt,
      @Nullable Instant decidedAt,
      @Nullable String decidedBy,
      @Nullable String reason,
      @Nullable String username,
      @Nullable Instant endedAt) {}
}
