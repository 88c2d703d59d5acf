package org.linli.dispute.referral;

import java.util.Optional;

/** A group of fields that can be released. */
public enum ReleasedField {
  SUMMARY("summary"),
  NARRATIVE("narrative"),
  PARTIES("parties"),
  FACTS("facts"),
  SAFETY_PLAN("safetyPlan"),
  PLAN("plan"),
  SESSIONS("sessions"),
  AGREEMENT("agreement"),
  PERFORMANCE("performance");

  private final String wireName;

  ReleasedField(String wireName) {
    this.wireName = wireName;
  }

  /** The name in contracts, settings and SQL. */
  public String wireName() {
    return wireName;
  }

  public static Optional<ReleasedField> find(String wireName) {
    for (ReleasedField field : values()) {
      if (field.wireName.equals(wireName)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
