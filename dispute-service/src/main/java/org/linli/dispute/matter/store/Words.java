package org.linli.dispute.matter.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.linli.commons.sealing.KeyDestroyed;
import org.linli.commons.sealing.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks for words in what was told in the newest matters that the viewer handles. Texts are sealed
 * and have no index, on purpose: nobody can search all of them, and the database learns no word.
 */
@Component
class Words {

  private static final int MATTERS = 2000;
  private static final Pattern NUMBER = Pattern.compile("[0-9A-Z][0-9A-Z-]{3,}");

  private final Seal seal;

  Words(Seal seal) {
    this.seal = seal;
  }

  /** Whether it is the beginning of a number rather than a word. */
  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  /** The matters in whose texts or summary the words are. */
  List<UUID> find(JdbcClient jdbc, String words) {
    String wanted = words.toLowerCase(Locale.ROOT);
    Set<UUID> found = new LinkedHashSet<>();
    try (Stream<Text> texts =
        jdbc
            .sql(
                """
                with mine as materialized (
                  select d.county_code, d.id, d.summary from dispute d
                  where (d.county_code, d.id) in (select h.county_code, h.dispute_id from handled_matters() h)
                  order by d.received_at desc limit ?)
                select m.county_code, m.id, m.summary, t.id as text, t.sealed
                from mine m left join dispute_text t on t.county_code = m.county_code and t.dispute_id = m.id
                """)
            .param(MATTERS)
            .query(
                (row, n) ->
                    new Text(
                        row.getString("county_code"),
                        row.getObject("id", UUID.class),
                        row.getString("summary"),
                        row.getObject("text", UUID.class),
                        row.getBytes("sealed")))
            .stream()) {
      texts.filter(text -> holds(text, wanted)).forEach(text -> found.add(text.matter()));
    }
    return List.copyOf(found);
  }

  private boolean holds(Text text, String wanted) {
    if (text.summary() != null && text.summary().toLowerCase(Locale.ROOT).contains(wanted)) {
      return true;
    }
    byte[] sealed = text.sealed();
    if (sealed == null) {
      return false;
    }
    try {
      return seal.open(text.county(), text.matter(), "text-" + text.id(), sealed)
          .toLowerCase(Locale.ROOT)
          .contains(wanted);
    } catch (KeyDestroyed e) {
      return false;
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Text(
      String county,
      UUID matter,
      @org.jspecify.annotations.Nullable String summary,
      @org.jspecify.annotations.Nullable UUID id,
      byte @org.jspecify.annotations.Nullable [] sealed) {}
}
