package org.linli.place.premises.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.sealing.Seal;
import org.linli.commons.store.ViewerTransactions;
import org.linli.place.premises.Candidate;
import org.linli.place.premises.Contact;
import org.linli.place.premises.Premises;
import org.linli.place.premises.PremisesBulk;
import org.linli.place.premises.Revision;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.JdbcTemplate;

final class JdbcPremisesBulk implements PremisesBulk {

  private static final String INSERT =
      """
      insert into premises (county_code, id, number, name, kind, area_code, grid_code, path, shape_type, shape, lon, lat, grids, address,
        operator_name, operator_registration, department, hours, safety_present, safety_guards, safety_office, goods, importance,
        inspection_days, state, has_contact, created_at, changed_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, st_geomfromwkb(?, 4490), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)
      on conflict (id) do nothing
      """;

  private final ViewerTransactions transactions;
  private final JdbcTemplate template;
  private final Seal seal;

  JdbcPremisesBulk(ViewerTransactions transactions, JdbcTemplate template, Seal seal) {
    this.transactions = transactions;
    this.template = template;
    this.seal = seal;
  }

  @Override
  public Set<UUID> known(Collection<UUID> ids) {
    return new HashSet<>(
        transactions.inside(
            jdbc ->
                jdbc.sql("select id from premises where id = any (?)")
                    .param(ids.toArray(UUID[]::new))
                    .query(UUID.class)
                    .list()));
  }

  @Override
  public List<Candidate> candidates() {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select id, number, name, kind, lon, lat, address, operator_registration as registration, state from premises
                    where merged_into is null
                    """)
                .query(Candidate.class)
                .list());
  }

  @Override
  public Set<Long> insert(List<Entry> entries, String by) {
    int[] written =
        template.batchUpdate(INSERT, entries.stream().map(JdbcPremisesBulk::row).toList());
    List<Entry> fresh = new ArrayList<>();
    for (int i = 0; i < written.length; i++) {
      if (written[i] == 1) {
        fresh.add(entries.get(i));
      }
    }
    template.batchUpdate(
        """
        insert into premises_revision (county_code, premises_id, path, version, kind, at, by_username) values (?, ?, ?, 1, ?, ?, ?)
        """,
        fresh.stream().map(entry -> revision(entry, by)).toList());
    contacts(fresh);
    Set<Long> rows = new HashSet<>();
    fresh.forEach(entry -> rows.add(entry.row()));
    return rows;
  }

  private static @Nullable Object[] row(Entry entry) {
    Premises premises = entry.premises();
    Premises.Facts facts = premises.facts();
    Premises.Business business = facts.business();
    Premises.Operator operator = business.operator();
    Premises.Safety safety = business.safety();
    OffsetDateTime now = premises.standing().createdAt().atOffset(ZoneOffset.UTC);
    return new @Nullable Object[] {
      premises.site().location().county(),
      premises.id(),
      premises.number(),
      facts.name(),
      facts.kind(),
      premises.site().location().areaCode(),
      premises.site().location().gridCode(),
      premises.site().location().path(),
      premises.site().type().name(),
      new WKBWriter().write(premises.site().shape()),
      premises.site().lon(),
      premises.site().lat(),
      premises.site().grids().toArray(String[]::new),
      facts.address(),
      operator == null ? null : operator.name(),
      operator == null ? null : operator.registration(),
      business.department(),
      business.hours() == null ? null : business.hours().toString(),
      safety == null ? null : safety.present(),
      safety == null ? null : safety.guards(),
      safety == null ? null : safety.officerOffice(),
      PremisesRows.json(business.goods()),
      facts.importance().name(),
      facts.inspectionDays(),
      premises.standing().state().name(),
      entry.contact() != null,
      now,
      now
    };
  }

  private static @Nullable Object[] revision(Entry entry, String by) {
    Premises premises = entry.premises();
    return new @Nullable Object[] {
      premises.site().location().county(),
      premises.id(),
      premises.site().location().path(),
      Revision.Kind.IMPORTED.name(),
      premises.standing().createdAt().atOffset(ZoneOffset.UTC),
      by
    };
  }

  private void contacts(List<Entry> fresh) {
    List<@Nullable Object[]> keys = new ArrayList<>();
    List<@Nullable Object[]> contacts = new ArrayList<>();
    for (Entry entry : fresh) {
      Contact contact = entry.contact();
      if (contact != null) {
        Premises premises = entry.premises();
        String county = premises.site().location().county();
        Seal.NewOwner owner = seal.newOwner(county, premises.id());
        keys.add(
            new @Nullable Object[] {
              county, premises.id(), owner.wrapped().ring(), owner.wrapped().bytes()
            });
        contacts.add(
            new @Nullable Object[] {
              county,
              premises.id(),
              premises.site().location().path(),
              owner.seal(PremisesTrail.NAME, contact.name()),
              owner.seal(PremisesTrail.PHONE, contact.phone()),
              premises.standing().createdAt().atOffset(ZoneOffset.UTC)
            });
      }
    }
    template.batchUpdate(
        "insert into data_key (county_code, owner, ring, wrapped) values (?, ?, ?, ?)", keys);
    template.batchUpdate(
        """
        insert into premises_contact (county_code, premises_id, path, name_sealed, phone_sealed, entered_at) values (?, ?, ?, ?, ?, ?)
        """,
        contacts);
  }
}
