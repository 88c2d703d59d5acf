package org.linli.person.volunteer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What becomes of a volunteer in a step. */
final class Steps {

  private Steps() {}

  static Volunteer approved(Volunteer before, String username, String by, Instant now) {
    return decided(before, VolunteerState.ACTIVE, username, null, by, now);
  }

  static Volunteer refused(Volunteer before, String reason, String by, Instant now) {
    return decided(before, VolunteerState.REFUSED, null, reason, by, now);
  }

  static Volunteer ended(Volunteer before, VolunteerState state, Instant now) {
    Volunteer.Course course = before.course();
    return with(
        before,
        state,
        new Volunteer.Course(
            course.language(),
            course.noticeVersion(),
            course.receivedAt(),
            course.decidedAt(),
            course.decidedBy(),
            course.reason(),
            course.username(),
            now));
  }

  private static Volunteer decided(
      Volunteer before,
      VolunteerState state,
      @Nullable String username,
      @Nullable String reason,
      String by,
      Instant now) {
    Volunteer.Course course = before.course();
    return with(
        before,
        state,
        new Volunteer.Course(
            course.language(),
            course.noticeVersion(),
            course.receivedAt(),
            now,
            by,
            reason,
            username,
            null));
  }

  private static Volunteer with(Volunteer before, VolunteerState state, Volunteer.Course course) {
    return new Volunteer(
        before.id(),
        before.number(),
        state,
        before.place(),
        before.work(),
        before.personal(),
        course,
        before.hours(),
        before.version() + 1);
  }
}
