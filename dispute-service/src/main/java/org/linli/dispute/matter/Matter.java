package org.linli.dispute.matter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A matter between parties, as it stands: all that its summary tells. What was said in it is kept
 * apart, sealed.
 *
 * @param origin what does not change: keys, where it came from and when
 * @param where the grid it lies in
 * @param category code
 * @param level how urgent it is; of the matter, never of a person
 * @param summary one line without names, for those who see no more; null where nobody wrote one
 * @param version grows by one with every change
 */
public record Matter(
    Origin origin,
    GridPlace where,
    String category,
    @Nullable TriageLevel level,
    @Nullable String summary,
    Answering answering,
    Progress progress,
    int version) {

  /**
   * What does not change.
   *
   * @param number for people: area code, year, sequence
   * @param source {@code linli}, or what an import named
   */
  public record Origin(
      UUID id, String number, String source, Instant receivedAt, Instant createdAt) {}

  public UUID id() {
    return origin.id();
  }

  public String countyCode() {
    return where.countyCode();
  }

  public String number() {
    return origin.number();
  }

  public Instant receivedAt() {
    return origin.receivedAt();
  }

  public DisputeStatus status() {
    return progress.status();
  }

  /** The matter in another state. Whether it may go there is asked by {@link MatterChanges}. */
  public Matter withStatus(DisputeStatus next) {
    return withProgress(progress.withStatus(next));
  }

  public Matter withProgress(Progress next) {
    return new Matter(origin, where, category, level, summary, answering, next, version);
  }

  public Matter withMilestones(Milestone... reached) {
    return withProgress(progress.with(reached));
  }

  public Matter withAnswering(Answering next) {
    return new Matter(origin, where, category, level, summary, next, progress, version);
  }

  public Matter withCategory(String code) {
    return new Matter(origin, where, code, level, summary, answering, progress, version);
  }

  public Matter withLevel(@Nullable TriageLevel next) {
    return new Matter(origin, where, category, next, summary, answering, progress, version);
  }

  public Matter withSummary(@Nullable String line) {
    return new Matter(origin, where, category, level, line, answering, progress, version);
  }

  Matter withVersion(int next) {
    return new Matter(origin, where, category, level, summary, answering, progress, next);
  }
}
