package org.linli.place.location;

import java.util.List;

/** Numbers for people: area code, year, sequence in that area and year. */
public interface PlaceNumbers {

  /** What is numbered. */
  enum Kind {
    PREMISES,
    DUTY_POINT
  }

  /**
   * The next numbers, in the transaction that is running. The counter is locked until it ends, so
   * no number is given twice.
   */
  List<String> next(Kind kind, String areaCode, int year, int count);
}
