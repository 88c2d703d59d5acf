package org.linli.portal.report;

import java.util.Optional;

/** A part of the figures that is asked for as a whole: it is there, or its service was silent. */
public enum Section {
  DISPUTES("dispute"),
  PROMISES("dispute"),
  HOT_SPOTS("dispute"),
  INSPECTIONS("place"),
  HAZARDS("place"),
  PATROLS("patrol"),
  CAMPAIGN("place");

  private final String service;

  Section(String service) {
    this.service = service;
  }

  /** Name of the service that is asked. */
  String service() {
    return service;
  }

  /** What names of figures and views begin with: {@code hot-spots}. */
  public String wireName() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** The section a name belongs to; empty for names of no section. */
  public static Optional<Section> of(String name) {
    for (Section section : values()) {
      if (name.startsWith(section.wireName() + ".")) {
        return Optional.of(section);
      }
    }
    return Optional.empty();
  }
}
