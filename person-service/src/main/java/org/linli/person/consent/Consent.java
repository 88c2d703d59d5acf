package org.linli.person.consent;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recorded consent (the shape of ISO/IEC 27560): purposes, data, recipients, notice, times and
 * how it was given.
 */
public record Consent(
    UUID id, int noticeVersion, List<Choice> choices, Term term, Evidence.Kind evidence) {

  public Consent {
    choices = List.copyOf(choices);
  }

  /** Since when, until when; and when it was withdrawn. */
  public record Term(Instant given, Instant expires, @Nullable Instant withdrawn) {}

  /** What was said of how it was given; sealed where it is kept. */
  public record Details(
      @Nullable String witness,
      @Nullable Instant witnessedAt,
      @Nullable String guardian,
      @Nullable String relation,
      @Nullable UUID scan) {}

  public boolean livesAt(Instant instant) {
    return term.withdrawn() == null && instant.isBefore(term.expires());
  }

  /** Whether these data may be released to this recipient for this purpose. */
  public boolean covers(String purpose, String recipient, Set<DataCategory> data) {
    return choices.stream().anyMatch(choice -> choice.covers(purpose, recipient, data));
  }
}
