package org.linli.commons.store;

/**
 * Numbers for people: area code, year, sequence in that area and year. Nobody reads or writes the
 * counters but Linli itself.
 *
 * @param counter a table with the columns {@code year} and {@code last}, one row an area and year
 * @param area its column with the code of the area
 * @param format of area code, year and sequence
 */
public record NumberSeries(String counter, String area, String format) {

  private static final String ACTOR = "linli";

  /**
   * The next number. The row of the counter is locked until the transaction ends: no number is
   * given twice.
   */
  public String next(ViewerTransactions transactions, String areaCode, int year) {
    int sequence =
        transactions.asService(
            ACTOR,
            jdbc ->
                jdbc.sql(
                        """
                        insert into %1$s as c (%2$s, year, last) values (?, ?, 1)
                        on conflict (%2$s, year) do update set last = c.last + 1 returning last
                        """
                            .formatted(counter, area))
                    .params(areaCode, year)
                    .query(Integer.class)
                    .single());
    return format.formatted(areaCode, year, sequence);
  }
}
