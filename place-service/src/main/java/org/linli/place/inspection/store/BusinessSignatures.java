package org.linli.place.inspection.store;

import static org.linli.commons.store.Columns.at;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.sealing.Seal;
import org.linli.commons.store.ViewerTransactions;
import org.linli.place.inspection.Inspection;

/** Signatures of businesses, sealed with the key of their inspection. */
final class BusinessSignatures {

  private static final String SELECT =
      "select * from inspection_business_signature where county_code = ? and inspection_id = ?";

  private final ViewerTransactions transactions;
  private final Seal seal;
  private final InspectionRows rows;
  private final InspectionInserts inserts;

  BusinessSignatures(ViewerTransactions transactions, Seal seal, InspectionInserts inserts) {
    this.transactions = transactions;
    this.seal = seal;
    this.rows = new InspectionRows(seal);
    this.inserts = inserts;
  }

  /** Null where there is none, or the viewer is not to see it. */
  Inspection.@Nullable BusinessSignature find(Inspection inspection) {
    return transactions
        .inside(
            jdbc ->
                jdbc.sql(SELECT)
                    .params(inspection.premises().where().county(), inspection.id())
                    .query((row, n) -> rows.business(inspection, row))
                    .optional())
        .orElse(null);
  }

  boolean add(
      Inspection inspection, Inspection.BusinessSignature signature, byte @Nullable [] png) {
    String county = inspection.premises().where().county();
    UUID id = inspection.id();
    String name = signature.name();
    String office = signature.office();
    return inserts.business(
        inspection,
        signature,
        png == null ? null : seal.sealBytes(county, id, InspectionRows.DRAWING, png),
        name == null ? null : seal.seal(county, id, InspectionRows.NAME, name),
        office == null ? null : seal.seal(county, id, InspectionRows.OFFICE, office));
  }

  Optional<byte[]> drawing(Inspection inspection) {
    String county = inspection.premises().where().county();
    return transactions
        .inside(
            jdbc ->
                jdbc.sql(SELECT)
                    .params(county, inspection.id())
                    .query((row, n) -> Optional.ofNullable(row.getBytes("drawing_sealed")))
                    .optional())
        .flatMap(found -> found)
        .map(bytes -> seal.openBytes(county, inspection.id(), InspectionRows.DRAWING, bytes));
  }

  int erase(Instant before, Instant now) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    update inspection_business_signature
                    set drawing_sealed = null, name_sealed = null, office_sealed = null, erased_at = ?
                    where at < ? and drawing_sealed is not null
                    """)
                .params(at(now), at(before))
                .update());
  }
}
