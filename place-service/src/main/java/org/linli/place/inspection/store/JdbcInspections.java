package org.linli.place.inspection.store;

import static org.linli.commons.store.Columns.at;
import static org.linli.commons.store.Columns.atOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.sealing.Seal;
import org.linli.commons.store.NumberSeries;
import org.linli.commons.store.Statements;
import org.linli.commons.store.ViewerTransactions;
import org.linli.place.inspection.Inspection;
import org.linli.place.inspection.InspectionFilter;
import org.linli.place.inspection.InspectionStore;
import org.linli.place.photo.Photo;
import org.linli.place.photo.Photos;
import org.linli.place.photo.Taken;
import org.springframework.jdbc.core.RowMapper;

final class JdbcInspections implements InspectionStore {

  private static final String ACTOR = "linli";

  private static final NumberSeries NUMBERS =
      new NumberSeries("inspection_counter", "county_code", "%s-%d-%06d");

  private final ViewerTransactions transactions;
  private final Statements statements;
  private final Photos photos;
  private final BusinessSignatures signatures;
  private final InspectionInserts inserts;

  JdbcInspections(ViewerTransactions transactions, Seal seal, Photos photos) {
    this.transactions = transactions;
    this.statements = new Statements(transactions);
    this.photos = photos;
    this.inserts = new InspectionInserts(transactions);
    this.signatures = new BusinessSignatures(transactions, seal, inserts);
  }

  @Override
  public void reserve(UUID id) {
    transactions.inside(
        jdbc ->
            jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 4094))) l")
                .param(id.toString())
                .query(Integer.class)
                .single());
  }

  @Override
  public boolean isThere(UUID id) {
    return transactions.asService(
        ACTOR,
        jdbc ->
            jdbc.sql("select exists (select from inspection where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single());
  }

  @Override
  public String number(String county, int year) {
    return NUMBERS.next(transactions, county, year);
  }

  @Override
  public void insert(Inspection inspection, List<Inspection.Part> parts) {
    inserts.inspection(inspection);
    parts.forEach(part -> inserts.part(inspection, part));
  }

  @Override
  public Optional<Inspection> find(UUID id) {
    return statements.find("select * from inspection where id = ?", InspectionRows::inspection, id);
  }

  @Override
  public Optional<Inspection> lock(UUID id) {
    return statements.find(
        "select * from inspection where id = ? for update", InspectionRows::inspection, id);
  }

  @Override
  public Inspection.Whole whole(Inspection inspection) {
    return new Inspection.Whole(
        inspection,
        of(inspection, "inspection_part", "part", InspectionRows::part),
        itemPhotos(inspection),
        of(inspection, "inspection_defect", "part, item", InspectionRows::defect),
        of(inspection, "inspection_addendum", "at, id", InspectionRows::addendum),
        signatures.find(inspection));
  }

  private <T> List<T> of(Inspection inspection, String table, String order, RowMapper<T> mapper) {
    return statements.list(
        "select * from %s where county_code = ? and inspection_id = ? order by %s"
            .formatted(table, order),
        mapper,
        inspection.premises().where().county(),
        inspection.id());
  }

  /** One that was withdrawn stays as what was signed, without its picture. */
  private List<Inspection.ItemPhoto> itemPhotos(Inspection inspection) {
    Map<UUID, Photo> known = new HashMap<>();
    photos.of(Photos.INSPECTION, inspection.id()).forEach(one -> known.put(one.id(), one));
    return of(
        inspection,
        "inspection_photo",
        "part, item, photo_id",
        (row, n) -> photo(row, known.get(row.getObject("photo_id", UUID.class))));
  }

  private static Inspection.ItemPhoto photo(ResultSet row, @Nullable Photo photo)
      throws SQLException {
    Taken taken = photo == null ? null : photo.taken();
    return new Inspection.ItemPhoto(
        row.getObject("photo_id", UUID.class),
        row.getInt("part"),
        row.getString("item"),
        row.getString("sha256"),
        taken);
  }

  @Override
  public List<Inspection.Listed> list(InspectionFilter filter, @Nullable Place after, int limit) {
    InspectionQuery query = InspectionQuery.of(filter, after, limit);
    return transactions.inside(
        jdbc -> jdbc.sql(query.sql()).params(query.values()).query(InspectionRows::listed).list());
  }

  @Override
  public List<UUID> ofPremises(UUID premises) {
    return transactions.asService(
        ACTOR,
        jdbc ->
            jdbc.sql("select id from inspection where premises_id = ?")
                .param(premises)
                .query(UUID.class)
                .list());
  }

  @Override
  public List<Inspection.Listed> draftsOf(String username, int limit) {
    return statements.list(
        InspectionQuery.LISTED
            + """
             where i.state = 'DRAFT' and exists (select from inspection_part p
               where p.county_code = i.county_code and p.inspection_id = i.id and p.username = ?)
             order by i.begun_at desc, i.id limit ?
             """,
        InspectionRows::listed,
        username,
        limit);
  }

  @Override
  public void addPart(Inspection inspection, Inspection.Part part) {
    inserts.part(inspection, part);
  }

  @Override
  public void shareOut(Inspection inspection, int part, List<String> sections) {
    statements.change(
        """
        update inspection_part set sections = ?, version = version + 1
        where county_code = ? and inspection_id = ? and part = ?
        """,
        sections.toArray(String[]::new),
        inspection.premises().where().county(),
        inspection.id(),
        part);
  }

  @Override
  public boolean savePart(
      Inspection inspection,
      int part,
      List<Inspection.Answer> answers,
      @Nullable Instant savedAt,
      int seen) {
    return statements.change(
            """
            update inspection_part set answers = ?::json, saved_at = ?, version = version + 1
            where county_code = ? and inspection_id = ? and part = ? and version = ?
            """,
            AnswersJson.write(answers),
            atOrNull(savedAt),
            inspection.premises().where().county(),
            inspection.id(),
            part,
            seen)
        == 1;
  }

  @Override
  public boolean removePart(Inspection inspection, int part, int seen) {
    return statements.change(
            "delete from inspection_part where county_code = ? and inspection_id = ? and part = ? and version = ?",
            inspection.premises().where().county(),
            inspection.id(),
            part,
            seen)
        == 1;
  }

  @Override
  public void touch(Inspection inspection) {
    statements.change("update inspection set version = version + 1 where id = ?", inspection.id());
  }

  @Override
  public void addPhoto(Inspection inspection, Inspection.ItemPhoto photo) {
    inserts.photo(inspection, photo);
  }

  @Override
  public void submit(Inspection inspection) {
    inserts.submit(inspection);
  }

  @Override
  public void abandon(Inspection inspection, String because) {
    statements.change(
        "update inspection set state = 'ABANDONED', because = ?, version = version + 1 where id = ?",
        because,
        inspection.id());
  }

  @Override
  public void addDefect(Inspection inspection, Inspection.FoundDefect defect) {
    inserts.defect(inspection, defect);
  }

  @Override
  public void sign(Inspection inspection, int part, Instant at) {
    statements.change(
        "update inspection_part set signed_at = ? where county_code = ? and inspection_id = ? and part = ?",
        at(at),
        inspection.premises().where().county(),
        inspection.id(),
        part);
    touch(inspection);
  }

  @Override
  public void signed(Inspection inspection, Instant at) {
    statements.change(
        "update inspection set state = 'SIGNED', signed_at = ?, version = version + 1 where id = ?",
        at(at),
        inspection.id());
  }

  @Override
  public boolean addBusinessSignature(
      Inspection inspection, Inspection.BusinessSignature signature, byte @Nullable [] png) {
    boolean added = signatures.add(inspection, signature, png);
    touch(inspection);
    return added;
  }

  @Override
  public Optional<byte[]> drawing(Inspection inspection) {
    return signatures.drawing(inspection);
  }

  @Override
  public void addAddendum(Inspection inspection, UUID id, Inspection.Addendum addendum) {
    inserts.addendum(inspection, id, addendum);
  }

  @Override
  public int forgetPositions(Instant before) {
    return statements.change(
        """
        update inspection set begun_lon = null, begun_lat = null, submitted_lon = null, submitted_lat = null
        where begun_at < ? and (begun_lon is not null or submitted_lon is not null)
        """,
        at(before));
  }

  @Override
  public int eraseSignatures(Instant before, Instant now) {
    return signatures.erase(before, now);
  }
}
