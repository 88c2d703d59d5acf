package org.linli.place.inspection.store;

import static org.linli.commons.store.Columns.at;
import static org.linli.commons.store.Columns.atOrNull;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.store.Statements;
import org.linli.commons.store.ViewerTransactions;
import org.linli.place.inspection.InspectedPremises;
import org.linli.place.inspection.Inspection;

/** Writes what belongs to an inspection. */
final class InspectionInserts {

  private final ViewerTransactions transactions;

  InspectionInserts(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  void inspection(Inspection inspection) {
    InspectedPremises premises = inspection.premises();
    InspectedPremises.Where where = premises.where();
    Inspection.Sighting begun = inspection.sightings().begun();
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    insert into inspection (county_code, id, number, premises_id, premises_number, premises_name, premises_kind,
                      path, grid_code, lon, lat, plan_id, campaign, checklist, lead, state, begun_at, received_at,
                      begun_lon, begun_lat, begun_accuracy, begun_distance)
                    values (:county, :id, :number, :premises, :premisesNumber, :name, :kind, :path, :grid, :lon, :lat, :plan,
                      :campaign, :checklist, :lead, 'DRAFT', :begunAt, :receivedAt, :begunLon, :begunLat, :accuracy, :distance)
                    """)
                .param("county", where.county())
                .param("id", inspection.id())
                .param("number", inspection.number())
                .param("premises", premises.id())
                .param("premisesNumber", premises.number())
                .param("name", premises.name())
                .param("kind", premises.kind())
                .param("path", where.path())
                .param("grid", where.gridCode())
                .param("lon", where.lon())
                .param("lat", where.lat())
                .param("plan", inspection.basis().plan())
                .param("campaign", inspection.basis().campaign())
                .param("checklist", inspection.basis().checklist())
                .param("lead", inspection.lead())
                .param("begunAt", at(inspection.times().begunAt()))
                .param("receivedAt", at(inspection.times().receivedAt()))
                .param("begunLon", begun == null ? null : begun.lon())
                .param("begunLat", begun == null ? null : begun.lat())
                .param("accuracy", begun == null ? null : begun.accuracyMetres())
                .param("distance", begun == null ? null : begun.distanceMetres())
                .update());
  }

  void part(Inspection inspection, Inspection.Part part) {
    change(
        """
        insert into inspection_part (county_code, inspection_id, part, username, department, checklist, checklist_version,
          sections, answers, saved_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?)
        """,
        inspection.premises().where().county(),
        inspection.id(),
        part.part(),
        part.username(),
        part.department(),
        part.asked().checklist(),
        part.asked().version(),
        part.asked().sections().toArray(String[]::new),
        AnswersJson.write(part.answers()),
        atOrNull(part.savedAt()));
  }

  void photo(Inspection inspection, Inspection.ItemPhoto photo) {
    change(
        """
        insert into inspection_photo (county_code, inspection_id, photo_id, part, item, sha256) values (?, ?, ?, ?, ?, ?)
        """,
        inspection.premises().where().county(),
        inspection.id(),
        photo.id(),
        photo.part(),
        photo.item(),
        photo.sha256());
  }

  void submit(Inspection inspection) {
    Inspection.Sighting seen = inspection.sightings().submitted();
    change(
        """
        update inspection set state = 'SUBMITTED', result = ?, because = ?, submitted_at = ?, submitted_lon = ?,
          submitted_lat = ?, submitted_accuracy = ?, submitted_distance = ?, content_hash = ?, version = version + 1
        where id = ?
        """,
        String.valueOf(inspection.outcome().result()),
        inspection.outcome().because(),
        atOrNull(inspection.times().submittedAt()),
        seen == null ? null : seen.lon(),
        seen == null ? null : seen.lat(),
        seen == null ? null : seen.accuracyMetres(),
        seen == null ? null : seen.distanceMetres(),
        inspection.outcome().contentHash(),
        inspection.id());
  }

  void defect(Inspection inspection, Inspection.FoundDefect defect) {
    change(
        """
        insert into inspection_defect (county_code, inspection_id, part, item, kind, words, hazard_id)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        inspection.premises().where().county(),
        inspection.id(),
        defect.part(),
        defect.item(),
        defect.kind(),
        defect.words(),
        defect.hazard());
  }

  boolean business(
      Inspection inspection,
      Inspection.BusinessSignature signature,
      byte @Nullable [] drawing,
      byte @Nullable [] name,
      byte @Nullable [] office) {
    return change(
            """
            insert into inspection_business_signature (county_code, inspection_id, at, taken_by, drawing_sealed, name_sealed,
              office_sealed, refused_because)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """,
            inspection.premises().where().county(),
            inspection.id(),
            at(signature.at()),
            signature.takenBy(),
            drawing,
            name,
            office,
            signature.refusedBecause())
        == 1;
  }

  void addendum(Inspection inspection, UUID id, Inspection.Addendum addendum) {
    change(
        "insert into inspection_addendum (county_code, inspection_id, id, at, by_username, words) values (?, ?, ?, ?, ?, ?)",
        inspection.premises().where().county(),
        inspection.id(),
        id,
        at(addendum.at()),
        addendum.by(),
        addendum.words());
  }

  private int change(String sql, @Nullable Object... values) {
    return transactions.inside(jdbc -> Statements.filled(jdbc.sql(sql), values).update());
  }
}
