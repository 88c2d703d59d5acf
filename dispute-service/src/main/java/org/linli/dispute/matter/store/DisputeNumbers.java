package org.linli.dispute.matter.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbers for people: area code, year, sequence in that area and year. */
final class DisputeNumbers {

  private DisputeNumbers() {}

  /**
   * The next number. The row of the counter is locked until the transaction ends: no number is
   * given twice.
   */
  static String next(JdbcClient jdbc, String areaCode, int year) {
    int sequence =
        jdbc.sql(
                """
                insert into dispute_counter as c (area_code, year, last) values (?, ?, 1)
                on conflict (area_code, year) do update set last = c.last + 1 returning last
                """)
            .params(areaCode, year)
            .query(Integer.class)
            .single();
    return "%s-%d-%05d".formatted(areaCode, year, sequence);
  }
}
