package org.linli.dispute.imports.store;

import java.time.Clock;
import java.time.ZoneOffset;
import org.linli.commons.settings.Settings;
import org.linli.dispute.Limit;
import org.linli.dispute.calendar.WorkingDays;
import org.linli.dispute.imports.DisputeImportStore.Batch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an import writes into the files of its matters: who handles them, what was told, who is
 * concerned. Matters still to be taken are owed by their unit from now on, as if they had just been
 * received.
 */
@Component
class ImportedFiles {

  private static final String OF_THIS_IMPORT =
      """
      from staged_dispute s
      join dispute d on d.county_code = s.county_code and d.id = s.id
      """;

  private static final String PARTS =
      """
      insert into dispute_part (county_code, dispute_id, id, kind, unit_code, purpose, since)
      select s.county_code, s.id, gen_random_uuid(), case when s.status = 'RECEIVED' then 'RECEIVER' else 'UNIT' end,
             s.unit_code, 'imported', :now
      """
          + OF_THIS_IMPORT
          + "where s.unit_code is not null";

  private static final String DISPATCH =
      """
      insert into dispatch (county_code, dispute_id, receiver, taken_by)
      select s.county_code, s.id, s.unit_code, case when s.status <> 'RECEIVED' then s.unit_code end
      """
          + OF_THIS_IMPORT
          + "where s.unit_code is not null";

  private static final String DUTIES =
      """
      insert into duty (county_code, id, dispute_id, kind, ref, unit_code, opened_at, due_at)
      select s.county_code, gen_random_uuid(), s.id, 'TAKE', 'receiver', s.unit_code, :now, :due
      """
          + OF_THIS_IMPORT
          + "where s.unit_code is not null and s.status = 'RECEIVED'";

  private static final String KEYS =
      """
      insert into data_key (county_code, owner, ring, wrapped)
      select s.county_code, s.id, s.ring, s.wrapped
      """
          + OF_THIS_IMPORT
          + "where s.wrapped is not null";

  private static final String WORDS =
      """
      insert into dispute_text (county_code, dispute_id, id, kind, sealed, at, by_username)
      select s.county_code, s.id, s.text_id, 'NARRATIVE', s.words_sealed, :now, :by
      """
          + OF_THIS_IMPORT
          + "where s.words_sealed is not null";

  private static final String PARTIES =
      """
      insert into dispute_party (county_code, dispute_id, id, side, kind, name_sealed, since, by_username)
      select s.county_code, s.id, p.id, 'OTHER', 'PERSON', p.name, :now, :by
      """
          + OF_THIS_IMPORT
          + "cross join lateral unnest(s.party_ids, s.party_names) as p (id, name)";

  private final WorkingDays workingDays;
  private final Settings settings;
  private final Clock clock;

  ImportedFiles(WorkingDays workingDays, Settings settings, Clock clock) {
    this.workingDays = workingDays;
    this.settings = settings;
    this.clock = clock;
  }

  /** In the transaction that stores the matters. */
  void store(JdbcClient jdbc, Batch batch) {
    var now = clock.instant();
    var due = workingDays.after(now, settings.limit(Limit.TAKE_WORKING_DAYS));
    String by = batch.starter().viewer().username();
    for (String statement : new String[] {PARTS, DISPATCH, DUTIES, KEYS, WORDS, PARTIES}) {
      jdbc.sql(statement)
          .param("now", now.atOffset(ZoneOffset.UTC))
          .param("due", due.atOffset(ZoneOffset.UTC))
          .param("by", by)
          .update();
    }
  }
}
