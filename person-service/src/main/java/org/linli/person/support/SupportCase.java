package org.linli.person.support;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case without anything that says whose it is.
 *
 * @param lead username of who is in charge; null while nobody has taken it
 * @param version goes up with each change
 */
public record SupportCase(
    UUID id,
    String number,
    SupportState state,
    Asked asked,
    UUID consent,
    @Nullable String lead,
    Ending ending,
    int version) {

  /**
   * What was asked for, where and when.
   *
   * @param areaCode of an area or a grid
   * @param filedBy username of who brought it; null for the resident
   */
  public record Asked(
      String county,
      String areaCode,
      String path,
      List<String> kinds,
      SupportSource source,
      String language,
      @Nullable String filedBy,
      Instant at) {

    public Asked {
      kinds = List.copyOf(kinds);
    }
  }

  /**
   * How it ended.
   *
   * @param stars the resident on the help, 1 to 5
   * @param keepUntil last day of what the law demands to keep; null for nothing
   */
  public record Ending(
      @Nullable SupportResult result,
      @Nullable Integer stars,
      @Nullable Instant at,
      @Nullable LocalDate keepUntil) {}

  public String county() {
    return asked.county();
  }

  /** Whose key seals what the law may demand to keep. */
  public UUID retainedOwner() {
    return derived("support-retained/" + id);
  }

  /** Whose key seals the notes of one author. */
  public UUID noteOwner(String author) {
    return derived("support-note/" + id + '/' + author);
  }

  SupportCase in(SupportState next) {
    return new SupportCase(id, number, next, asked, consent, lead, ending, version);
  }

  SupportCase ledBy(String username) {
    return new SupportCase(id, number, state, asked, consent, username, ending, version);
  }

  SupportCase ending(Ending next) {
    return new SupportCase(id, number, state, asked, consent, lead, next, version);
  }

  SupportCase under(UUID nextConsent) {
    return new SupportCase(id, number, state, asked, nextConsent, lead, ending, version);
  }

  private static UUID derived(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
