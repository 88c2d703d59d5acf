package org.linli.person.workforce;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who serves.
 *
 * @param place where they serve
 * @param service what they do there
 * @param certificate their mediator's certificate today, the one that lasts longest
 */
public record Member(
    String username,
    String name,
    Place place,
    Service service,
    Certificate certificate,
    int version) {

  /** Where somebody serves. */
  public record Place(String county, String areaCode, String path) {}

  /**
   * What somebody does.
   *
   * @param team code of a mediation team; null for none
   * @param specialities codes of categories of disputes
   * @param languages languages and dialects they can work in
   */
  public record Service(
      Position position,
      @Nullable String team,
      @Nullable String teamName,
      List<String> specialities,
      List<String> languages) {
    public Service {
      specialities = List.copyOf(specialities);
      languages = List.copyOf(languages);
    }
  }

  /**
   * A mediator's certificate, or none.
   *
   * @param until the last day; null where there is none, or it does not end
   */
  public record Certificate(boolean held, @Nullable LocalDate until) {

    public CertificateState state(LocalDate on, int warnDays) {
      return held ? CertificateState.of(until, on, warnDays) : CertificateState.NONE;
    }

    public Optional<LocalDate> end() {
      return Optional.ofNullable(until);
    }
  }

  /** Somebody with all that is kept on their service, each list newest first. */
  public record Whole(Member member, List<Qualification> qualifications, List<Training> trainings) {
    public Whole {
      qualifications = List.copyOf(qualifications);
      trainings = List.copyOf(trainings);
    }
  }
}
