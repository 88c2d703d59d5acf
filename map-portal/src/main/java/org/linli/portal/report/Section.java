package org.linli.portal.report;

import java.util.Optional;

/** A part of the figures that is asked for as a whole: it is there, or its service was silent. */
public enum Section {
  DISPUTES,
  PROMISES,
  HOT_SPOTS,
  INSPECTIONS,
  HAZARDS,
  PATROLS,
  CAMPAIGN;

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
