package org.linli.portal.appraisal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A month in which the areas directly in an area are compared.
 *
 * @param revision the newest
 * @param publication null while it is a draft
 */
public record Appraisal(
    UUID id,
    Where where,
    YearMonth month,
    int revision,
    @Nullable Publication publication,
    int version) {

  /**
   * The area whose parts are compared.
   *
   * @param county code of the county it lies in; of itself where it lies above all counties
   */
  public record Where(String county, String areaCode, String path) {}

  /**
   * When it became known to the areas.
   *
   * @param revision the first that they read
   * @param appealsUntil last day for appeals
   */
  public record Publication(int revision, Instant at, String by, LocalDate appealsUntil) {}

  /** Whether the areas know it. */
  public enum State {
    DRAFT,
    PUBLISHED
  }

  public State state() {
    return publication == null ? State.DRAFT : State.PUBLISHED;
  }

  Appraisal revised() {
    return new Appraisal(id, where, month, revision + 1, publication, version);
  }

  Appraisal published(Publication as) {
    return new Appraisal(id, where, month, revision, as, version);
  }
}
