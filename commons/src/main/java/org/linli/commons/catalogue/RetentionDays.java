package org.linli.commons.catalogue;

import java.util.OptionalInt;

/** The days of the rules of the retention schedule, as it is now. */
@FunctionalInterface
public interface RetentionDays {

  /** Days of a rule; empty where the schedule has none of that name. */
  OptionalInt find(String rule);

  /** Until when a group is held, in words. */
  default Words until(FieldGroup group) {
    String rule = group.rule();
    OptionalInt days = rule == null ? OptionalInt.empty() : find(rule);
    return days.isPresent() ? group.until().withDays(days.getAsInt()) : group.until();
  }
}
