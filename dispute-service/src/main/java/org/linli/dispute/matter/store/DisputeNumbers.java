package org.linli.dispute.matter.store;

/** Numbers for people: area code, year, sequence in that area and year. */
final class DisputeNumbers {

  private DisputeNumbers() {}

  static String of(String areaCode, int year, int sequence) {
    return "%s-%d-%05d".formatted(areaCode, year, sequence);
  }
}
