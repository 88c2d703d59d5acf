package org.linli.place.location.store;

import java.util.List;
import java.util.stream.IntStream;
import org.linli.commons.store.ViewerTransactions;
import org.linli.place.location.PlaceNumbers;

final class JdbcPlaceNumbers implements PlaceNumbers {

  private final ViewerTransactions transactions;

  JdbcPlaceNumbers(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<String> next(Kind kind, String areaCode, int year, int count) {
    int last =
        transactions.inside(
            jdbc ->
                jdbc.sql(
                        """
                        insert into place_counter as c (kind, area_code, year, last) values (?, ?, ?, ?)
                        on conflict (kind, area_code, year) do update set last = c.last + excluded.last returning last
                        """)
                    .params(kind.name(), areaCode, year, count)
                    .query(Integer.class)
                    .single());
    String letter = kind == Kind.PREMISES ? "P" : "D";
    return IntStream.rangeClosed(last - count + 1, last)
        .mapToObj(sequence -> "%s-%d-%s%05d".formatted(areaCode, year, letter, sequence))
        .toList();
  }
}
