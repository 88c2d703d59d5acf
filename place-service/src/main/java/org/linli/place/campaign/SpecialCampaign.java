package org.linli.place.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * A campaign over premises.
 *
 * @param number for people
 */
public record SpecialCampaign(
    UUID id,
    String number,
    Home home,
    String title,
    @Nullable String purpose,
    Kind kind,
    Period period,
    Target target,
    State state,
    Made made,
    @Nullable Over over,
    int version) {

  /** What it is for. */
  public enum Kind {
    FESTIVAL,
    SEASON,
    SPECIAL_ACTION
  }

  /** Where it stands. */
  public enum State {
    PLANNED,
    RUNNING,
    ENDED,
    CANCELLED;

    /**
     * The state after a step.
     *
     * @throws ProblemException 409 {@code campaign-step}
     */
    State after(Step step) {
      return switch (step) {
        case START -> from(PLANNED, step, RUNNING);
        case END -> from(RUNNING, step, ENDED);
        case CANCEL -> {
          if (this == PLANNED || this == RUNNING) {
            yield CANCELLED;
          }
          throw refused(step);
        }
        case TASK -> {
          if (this == PLANNED || this == RUNNING) {
            yield this;
          }
          throw refused(step);
        }
        case DONE, JOIN -> from(RUNNING, step, RUNNING);
        case PLAN -> throw refused(step);
      };
    }

    private State from(State needed, Step step, State next) {
      if (this != needed) {
        throw refused(step);
      }
      return next;
    }

    private ProblemException refused(Step step) {
      return ProblemException.conflict(
          "campaign-step", named("campaign.state.", this), named("campaign.step.", step));
    }
  }

  /** One that a message names in the reader's language. */
  private static MessageSourceResolvable named(String group, Enum<?> one) {
    return new DefaultMessageSourceResolvable(new String[] {group + one.name()}, one.name());
  }

  /** What can be done with it. */
  public enum Step {
    PLAN,
    START,
    TASK,
    DONE,
    JOIN,
    END,
    CANCEL
  }

  /** The area that runs it. */
  public record Home(String county, String areaCode, String path) {}

  /**
   * Its days.
   *
   * @param code of the entry of the calendar it came from
   */
  public record Period(@Nullable String code, LocalDate from, LocalDate until) {}

  /**
   * What it is over.
   *
   * @param premisesKinds none where it has only tasks
   * @param areaCodes within that of the campaign; none means all of it
   * @param checklists code by kind of premises
   */
  public record Target(
      Set<String> premisesKinds, List<String> areaCodes, Map<String, String> checklists) {
    public Target {
      premisesKinds = Set.copyOf(premisesKinds);
      areaCodes = List.copyOf(areaCodes);
      checklists = Map.copyOf(checklists);
    }
  }

  /** Who planned it. */
  public record Made(Instant at, String by) {}

  /**
   * How it came to its end.
   *
   * @param words of the report, or why it was cancelled
   * @param progress as it was; null where it was cancelled
   */
  public record Over(Instant at, String by, String words, @Nullable CampaignCounts progress) {}

  public boolean isOverdue(LocalDate today) {
    return state == State.RUNNING && today.isAfter(period.until());
  }

  /** Whether another has days, and a kind of premises with its checklist, in common with it. */
  boolean overlaps(SpecialCampaign other) {
    return !id.equals(other.id)
        && !period.from().isAfter(other.period.until())
        && !other.period.from().isAfter(period.until())
        && target.checklists().entrySet().stream()
            .anyMatch(other.target.checklists().entrySet()::contains);
  }

  SpecialCampaign after(Step step, @Nullable Over ended) {
    return new SpecialCampaign(
        id,
        number,
        home,
        title,
        purpose,
        kind,
        period,
        target,
        state.after(step),
        made,
        ended,
        version);
  }

  /** Something to be done in an area. */
  public record Task(
      UUID id, String what, String areaCode, String path, LocalDate until, @Nullable Done done) {}

  /** Who said that a task is done. */
  public record Done(Instant at, String by, String words) {}

  /**
   * A step in the history.
   *
   * @param count premises that came in by it
   */
  public record Event(
      Instant at, String by, Step step, @Nullable String words, @Nullable Integer count) {}
}
