package org.linli.place.keyarea;

/** What can be done with a key area. */
public enum KeyAreaStep {
  LIST,
  CHANGE,
  EXTEND,
  MEASURE,
  DONE,
  FIGURE,
  REVIEW,
  RELEASE,
  RELIST
}
