package org.linli.demo.dispute;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** The three years of the demo, day by day, and how each kind of dispute swells in its season. */
public final class Seasons {

  public static final LocalDate FIRST = LocalDate.of(2023, 11, 1);

  /** The last day with disputes. */
  public static final LocalDate LAST = LocalDate.of(2026, 10, 31);

  public static final int DAYS = (int) (LAST.toEpochDay() - FIRST.toEpochDay()) + 1;

  private static final List<LocalDate> SPRING_FESTIVALS =
      List.of(
          LocalDate.of(2024, 2, 10),
          LocalDate.of(2025, 1, 29),
          LocalDate.of(2026, 2, 17),
          LocalDate.of(2027, 2, 6));

  private Seasons() {}

  /** Days from {@link #FIRST}. */
  static int day(int year, int month, int dayOfMonth) {
    return (int) (LocalDate.of(year, month, dayOfMonth).toEpochDay() - FIRST.toEpochDay());
  }

  /** Offices take fewer on weekends and next to none on the festival days themselves. */
  static double attendance(int day) {
    LocalDate date = FIRST.plusDays(day);
    int festival = toFestival(day);
    if (festival <= 0 && festival > -6) {
      return 0.15;
    }
    DayOfWeek weekday = date.getDayOfWeek();
    return weekday == DayOfWeek.SUNDAY ? 0.45 : weekday == DayOfWeek.SATURDAY ? 0.6 : 1;
  }

  /** How much more of a category there is on a day than usual. */
  static double factor(Category category, int day) {
    int festival = toFestival(day);
    int inYear = FIRST.plusDays(day).getDayOfYear();
    return switch (category) {
      case LABOUR -> 1 + 4.5 * bell(festival, 20, 16);
      case DEBT -> 1 + 1.8 * bell(festival, 10, 14);
      case MARRIAGE_FAMILY -> 1 + 1.1 * bell(festival, -8, 12) + 0.3 * bell(inYear, 170, 30);
      case NEIGHBOUR -> 1 + 0.7 * bell(festival, -4, 14) + 0.5 * bell(inYear, 200, 40);
      case INHERITANCE_SUPPORT -> 1 + 0.9 * bell(festival, -6, 10) + 0.5 * bell(inYear, 95, 8);
      case TRAFFIC -> 1 + 0.9 * bell(festival, 4, 14) + 0.6 * bell(inYear, 275, 8);
      case FOREST_LAND_CONTRACT -> 1 + 1.6 * bell(inYear, 275, 22) + 0.8 * bell(inYear, 100, 18);
      case HOUSING_HOMESTEAD -> 1 + 0.7 * bell(inYear, 300, 35);
      case COMPENSATION -> 1 + 0.9 * bell(inYear, 190, 22);
      case ENVIRONMENT -> 1 + 0.8 * bell(inYear, 205, 35);
      case EDUCATION -> 1 + 1.5 * bell(inYear, 247, 15) + 0.8 * bell(inYear, 60, 12);
      case CONSUMER -> 1 + 0.8 * bell(festival, 8, 12) + 0.5 * bell(inYear, 276, 8);
      case CONTRACT -> 1 + 0.5 * bell(inYear, 350, 20);
      case LAND_REQUISITION, MEDICAL, PROPERTY_MGMT, VILLAGE_AFFAIRS, OTHER -> 1;
    };
  }

  /** Days until the nearest Spring Festival, negative after it. */
  static int toFestival(int day) {
    long epochDay = FIRST.toEpochDay() + day;
    int best = Integer.MAX_VALUE;
    for (LocalDate festival : SPRING_FESTIVALS) {
      int days = (int) (festival.toEpochDay() - epochDay);
      if (Math.abs(days) < Math.abs(best)) {
        best = days;
      }
    }
    return best;
  }

  /** 1 at {@code middle}, falling off over {@code width}. */
  static double bell(double at, double middle, double width) {
    double z = (at - middle) / width;
    return StrictMath.exp(-z * z / 2);
  }
}
