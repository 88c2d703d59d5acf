package org.linli.dispute.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.matter.GridPlace;

/**
 * A report without its words and names.
 *
 * @param ticket what the reporter asks with
 * @param summary what it is about, without names; null where nobody wrote it
 * @param unit the unit it was sorted to; null where there is none for it
 * @param dispute the matter it belongs to; null while it waits
 * @param version grows by one with every change
 */
public record Report(
    UUID id,
    String ticket,
    ReportState state,
    String category,
    @Nullable String summary,
    Source source,
    Site site,
    When when,
    Hands hands,
    @Nullable String unit,
    @Nullable UUID dispute,
    int version) {

  /**
   * Where it comes from.
   *
   * @param ref the channel's own number; null for none
   * @param language in which the reporter is answered: zh or en
   */
  public record Source(
      ReportChannel channel, ReporterKind reporter, @Nullable String ref, String language) {}

  /** Where it says it is; degrees, EPSG:4490. */
  public record Site(GridPlace grid, double lon, double lat) {}

  /**
   * When.
   *
   * @param occurred null where nobody said
   */
  public record When(@Nullable Instant occurred, Instant received, Instant entered) {}

  /**
   * Whose hands it went through, by the names they sign in with.
   *
   * @param enteredBy null for a resident
   * @param reviewedBy null where nobody reviewed it yet
   */
  public record Hands(
      @Nullable String enteredBy, @Nullable String reviewedBy, @Nullable Instant reviewedAt) {}

  public String countyCode() {
    return site.grid().countyCode();
  }

  Report approved(String by, Instant at, UUID matter) {
    return handled(ReportState.OPENED, new Hands(hands.enteredBy(), by, at), matter);
  }

  Report sentBack(String by, Instant at) {
    return handled(ReportState.SENT_BACK, new Hands(hands.enteredBy(), by, at), null);
  }

  private Report handled(ReportState next, Hands now, @Nullable UUID matter) {
    return new Report(
        id, ticket, next, category, summary, source, site, when, now, unit, matter, version + 1);
  }

  Report corrected(String newCategory, @Nullable String newSummary) {
    return new Report(
        id,
        ticket,
        ReportState.ENTERED,
        newCategory,
        newSummary,
        source,
        site,
        when,
        hands,
        unit,
        null,
        version + 1);
  }

  Report in(ReportState next, UUID matter) {
    return handled(next, hands, matter);
  }

  /** As it is first kept, with the matter it belongs to from the start. */
  Report first(ReportState state, @Nullable UUID matter) {
    return new Report(
        id, ticket, state, category, summary, source, site, when, hands, unit, matter, 1);
  }
}
