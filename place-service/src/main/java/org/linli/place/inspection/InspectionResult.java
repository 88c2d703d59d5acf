package org.linli.place.inspection;

/** What came of an inspection. */
public enum InspectionResult {
  PASSED,
  DEFECTS_FOUND,
  NOT_POSSIBLE
}
