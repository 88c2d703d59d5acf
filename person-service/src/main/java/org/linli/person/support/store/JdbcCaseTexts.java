package org.linli.person.support.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.commons.sealing.Seal;
import org.linli.commons.store.ViewerTransactions;
import org.linli.person.support.CaseTexts;
import org.linli.person.support.SupportCase;

/** Sealed texts; a row that is not the viewer's to read is not there to be opened. */
final class JdbcCaseTexts implements CaseTexts {

  private static final String OWN = "support_text";
  private static final String KEPT = "support_retained";

  private final ViewerTransactions transactions;
  private final Seal seal;

  JdbcCaseTexts(ViewerTransactions transactions, Seal seal) {
    this.transactions = transactions;
    this.seal = seal;
  }

  @Override
  public void write(SupportCase one, String ref, String text, Instant at) {
    insert(OWN, one, one.id(), ref, text, at);
  }

  @Override
  public void keep(SupportCase one, String ref, String text, Instant at) {
    insert(KEPT, one, one.retainedOwner(), ref, text, at);
  }

  @Override
  public Texts read(SupportCase one) {
    return select(OWN, one, one.id());
  }

  @Override
  public Texts kept(SupportCase one) {
    return select(KEPT, one, one.retainedOwner());
  }

  @Override
  public void dropKept(SupportCase one, String prefix) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    "delete from support_retained where county_code = ? and case_id = ? and starts_with(ref, ?)")
                .params(one.county(), one.id(), prefix)
                .update());
  }

  @Override
  public void destroy(SupportCase one, List<String> noteAuthors) {
    seal.destroy(one.county(), one.id());
    noteAuthors.forEach(author -> seal.destroy(one.county(), one.noteOwner(author)));
  }

  @Override
  public void destroyKept(SupportCase one) {
    dropKept(one, "");
    seal.destroy(one.county(), one.retainedOwner());
  }

  private void insert(
      String table, SupportCase one, UUID owner, String ref, String text, Instant at) {
    byte[] closed = seal.seal(one.county(), owner, ref, text);
    transactions.inside(
        jdbc ->
            jdbc.sql("insert into " + table + " values (?, ?, ?, ?, ?)")
                .params(one.county(), one.id(), ref, closed, JdbcCases.at(at))
                .update());
  }

  private Texts select(String table, SupportCase one, UUID owner) {
    Map<String, Said> texts = new LinkedHashMap<>();
    transactions.inside(
        jdbc -> {
          jdbc.sql(
                  "select ref, content_sealed, at from "
                      + table
                      + " where county_code = ? and case_id = ? order by at, ref")
              .params(one.county(), one.id())
              .query(
                  row -> {
                    String ref = row.getString(1);
                    String text = seal.open(one.county(), owner, ref, row.getBytes(2));
                    texts.put(ref, new Said(JdbcCases.instant(row, "at"), text));
                  });
          return texts;
        });
    return new Texts(texts);
  }
}
