package org.linli.person.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A household that asked to be visited.
 *
 * @param said null once it was erased
 * @param worker who visits; null for nobody yet
 */
public record Household(
    UUID id,
    String number,
    String campaign,
    HouseholdState state,
    Place place,
    @Nullable Said said,
    Consent consent,
    Instant receivedAt,
    @Nullable String worker,
    Handed handed,
    int version) {

  /** The grid and nothing finer. */
  public record Place(String county, String grid, String path) {}

  /**
   * What they told.
   *
   * @param when when a visit suits them
   * @param about what it should be about
   */
  public record Said(String name, String contact, String when, @Nullable String about) {}

  /** How a consent is known. */
  public enum Evidence {
    SIGNATURE,
    ORAL_BEFORE_WITNESS,
    OWN_REQUEST
  }

  /**
   * What they agreed to.
   *
   * @param recordedBy who wrote it down; null where they asked themselves
   * @param language of answers: zh-CN or en
   */
  public record Consent(
      Evidence evidence,
      LocalDate on,
      @Nullable String recordedBy,
      int noticeVersion,
      String language) {}

  /** Days on which they got the card and the letter. */
  public record Handed(@Nullable LocalDate cardOn, @Nullable LocalDate letterOn) {
    public static final Handed NOTHING = new Handed(null, null);
  }

  /** A visit. */
  public record Visit(UUID id, LocalDate on, @Nullable String by, @Nullable String note) {}

  /** What became of a wish. */
  public enum WishState {
    PROMISED,
    SOLVED,
    NOT_SOLVED
  }

  /**
   * A wish and what was promised.
   *
   * @param promisedBy the office
   * @param until when the promise falls due
   */
  public record Wish(
      UUID id,
      String words,
      String promisedBy,
      LocalDate until,
      WishState state,
      @Nullable String answer,
      @Nullable LocalDate answeredOn) {

    public boolean isOverdue(LocalDate on) {
      return state == WishState.PROMISED && until.isBefore(on);
    }
  }

  /** A household with its visits, newest first, and its wishes, open ones first. */
  public record Whole(Household household, List<Visit> visits, List<Wish> wishes) {
    public Whole {
      visits = List.copyOf(visits);
      wishes = List.copyOf(wishes);
    }
  }

  /**
   * A household in a list, without what it said.
   *
   * @param nextPromise when the first open promise falls due
   */
  public record Listed(Household household, int openWishes, @Nullable LocalDate nextPromise) {}
}
