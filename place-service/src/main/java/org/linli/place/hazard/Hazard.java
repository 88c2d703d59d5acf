package org.linli.place.hazard;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A hazard as it is.
 *
 * @param number for people
 * @param round how often it was opened, from 1
 */
public record Hazard(
    UUID id,
    String number,
    What what,
    Where where,
    Origin origin,
    Standing standing,
    @Nullable Assignment assignment,
    @Nullable Rectification rectification,
    Hands hands,
    int round,
    int version) {

  /**
   * Who had it in hand, in any round; nobody is ever taken out.
   *
   * @param menders usernames of everybody who had a hand in mending it; none of them accepts it
   * @param responsibles usernames of everybody it was assigned to: handing it on frees nobody
   */
  public record Hands(Set<String> menders, Set<String> responsibles) {

    static final Hands NONE = new Hands(Set.of(), Set.of());

    public Hands {
      menders = Set.copyOf(menders);
      responsibles = Set.copyOf(responsibles);
    }

    Hands mendedBy(@Nullable String... usernames) {
      Set<String> all = new HashSet<>(menders);
      Stream.of(usernames).flatMap(Stream::ofNullable).forEach(all::add);
      return new Hands(all, responsibles);
    }

    Hands assignedTo(String username) {
      Set<String> all = new HashSet<>(responsibles);
      all.add(username);
      return new Hands(menders, all);
    }
  }

  /**
   * What is wrong.
   *
   * @param importance of the premises, when it was graded; null at none
   * @param measures what was done at once
   */
  public record What(
      String kind,
      String words,
      Set<HazardFact> facts,
      @Nullable String importance,
      @Nullable String measures) {

    public What {
      facts = Set.copyOf(facts);
    }

    HazardGrades.Case asCase() {
      return new HazardGrades.Case(kind, importance, facts);
    }
  }

  /** Where it is; degrees, EPSG:4490. */
  public record Where(
      String county,
      String path,
      @Nullable String gridCode,
      double lon,
      double lat,
      @Nullable UUID premises) {

    /** Code of the area it lies in: the one its grid belongs to, where it has a grid. */
    public String areaCode() {
      String[] codes = path.substring(1, path.length() - 1).split("/", -1);
      return gridCode == null || codes.length < 2
          ? codes[codes.length - 1]
          : codes[codes.length - 2];
    }
  }

  /** Who reported it, when and in which work. */
  public record Origin(
      HazardSource source,
      String by,
      Instant at,
      @Nullable UUID inspection,
      @Nullable UUID campaign) {}

  /**
   * Where it stands.
   *
   * @param extensions how often the deadline was moved
   */
  public record Standing(
      HazardState state,
      HazardGrade grade,
      Graded graded,
      Instant dueAt,
      int extensions,
      @Nullable Instant closedAt) {

    Standing state(HazardState next, @Nullable Instant closed) {
      return new Standing(next, grade, graded, dueAt, extensions, closed);
    }

    /** A lighter grade, or more time. */
    boolean isSofterThan(Standing other) {
      return other.grade.isGraverThan(grade) || dueAt.isAfter(other.dueAt);
    }
  }

  /**
   * How the grade came about.
   *
   * @param proposed what the table gave
   * @param fired codes of the rows that fired
   * @param tableVersion of the setting {@code hazard-grades}
   */
  public record Graded(
      HazardGrade proposed, List<String> fired, int tableVersion, @Nullable Overruled overruled) {
    public Graded {
      fired = List.copyOf(fired);
    }
  }

  /**
   * A named person's decision against the table.
   *
   * @param considered codes of the rows they had before them
   */
  public record Overruled(String by, Instant at, String reason, Set<String> considered) {
    public Overruled {
      considered = Set.copyOf(considered);
    }
  }

  /** Who mends it. */
  public enum Assignee {
    /** The business; an official follows it. */
    OPERATOR,
    /** A department or unit, by a responsible person. */
    UNIT
  }

  /**
   * Whom it is assigned to.
   *
   * @param responsible username of who mends it, or of the official who follows the operator
   * @param from path of the area by whose right it was assigned
   */
  public record Assignment(
      Assignee to, String department, String responsible, Instant at, String by, String from) {}

  /**
   * What was done, and who found it good.
   *
   * @param doneBy username of the official who mended it, where it was not who reported it
   */
  public record Rectification(
      String words,
      String reportedBy,
      Instant at,
      @Nullable String doneBy,
      @Nullable String withoutPhoto,
      @Nullable Acceptance acceptance) {}

  /** Who accepted it. */
  public record Acceptance(String by, Instant at, String words) {}

  /** Not rectified by its deadline. */
  public boolean isOverdue(Instant now) {
    Instant mended = rectification == null ? now : rectification.at();
    return standing.state().isOpen() && mended.isAfter(standing.dueAt());
  }

  /** A MAJOR hazard of which nobody has said what was done at once. */
  public boolean lacksMeasures() {
    return standing.grade() == HazardGrade.MAJOR && what.measures() == null;
  }

  /**
   * Whether somebody answers or ever answered for mending it, or had a hand in it: such a one moves
   * no deadline, makes no grade lighter and strikes nothing off.
   */
  public boolean answersFor(String username) {
    return hands.responsibles().contains(username) || hands.menders().contains(username);
  }

  Hazard with(What next) {
    return new Hazard(
        id,
        number,
        next,
        where,
        origin,
        standing,
        assignment,
        rectification,
        hands,
        round,
        version);
  }

  Hazard with(Standing next) {
    return new Hazard(
        id, number, what, where, origin, next, assignment, rectification, hands, round, version);
  }

  Hazard with(Assignment next) {
    return new Hazard(
        id,
        number,
        what,
        where,
        origin,
        standing,
        next,
        rectification,
        hands.assignedTo(next.responsible()),
        round,
        version);
  }

  Hazard with(@Nullable Rectification next) {
    return new Hazard(
        id, number, what, where, origin, standing, assignment, next, hands, round, version);
  }

  Hazard mendedBy(@Nullable String... usernames) {
    return with(hands.mendedBy(usernames));
  }

  private Hazard with(Hands next) {
    return new Hazard(
        id, number, what, where, origin, standing, assignment, rectification, next, round, version);
  }

  Hazard nextRound() {
    return new Hazard(
        id, number, what, where, origin, standing, assignment, null, hands, round + 1, version);
  }
}
