package org.linli.place.checklist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A version of a checklist with its questions. */
public record ChecklistVersion(
    String code,
    int number,
    ChecklistState state,
    List<ChecklistSection> sections,
    History history,
    int version) {

  public ChecklistVersion {
    sections = List.copyOf(sections);
  }

  /** Who did something, and when. */
  public record Step(String by, Instant at) {}

  /**
   * What became of it.
   *
   * @param reason why it was retired
   * @param dangerous whether it was withdrawn: then nothing may be finished on it
   */
  public record History(
      Step created,
      @Nullable Step published,
      @Nullable Step retired,
      @Nullable String reason,
      boolean dangerous) {}

  /** All questions, in their order. */
  public List<ChecklistItem> items() {
    return sections.stream().flatMap(section -> section.items().stream()).toList();
  }

  public Optional<ChecklistSection> section(String code) {
    return sections.stream().filter(section -> section.code().equals(code)).findFirst();
  }

  /** Whether it was the one to use at a moment. */
  public boolean wasInForce(Instant moment) {
    Step published = history.published();
    Step retired = history.retired();
    return published != null
        && !published.at().isAfter(moment)
        && (retired == null || !retired.at().isBefore(moment));
  }
}
