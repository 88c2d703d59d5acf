package org.linli.dispute.report.store;

import static org.linli.dispute.report.store.ReportRows.at;

import org.linli.dispute.report.Report;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reports into their rows. */
final class ReportWrites {

  private ReportWrites() {}

  /** How many rows were stored: none where the channel delivered it before. */
  static int insert(JdbcClient jdbc, Report report) {
    return jdbc.sql(
            """
            insert into report (county_code, id, ticket, channel, reporter, state, category, summary, language, source_ref,
                                position, grid_code, area_code, path, occurred_at, received_at, entered_at, entered_by,
                                unit_code, dispute_id, version)
            values (:county, :id, :ticket, :channel, :reporter, :state, :category, :summary, :language, :ref,
                    st_setsrid(st_makepoint(:lon, :lat), 4490), :grid, :area, :path, :occurred, :received, :entered, :by,
                    :unit, :dispute, :version)
            on conflict (county_code, channel, source_ref) where source_ref is not null do nothing
            """)
        .param("county", report.countyCode())
        .param("id", report.id())
        .param("ticket", report.ticket())
        .param("channel", report.source().channel().name())
        .param("reporter", report.source().reporter().name())
        .param("state", report.state().name())
        .param("category", report.category())
        .param("summary", report.summary())
        .param("language", report.source().language())
        .param("ref", report.source().ref())
        .param("lon", report.site().lon())
        .param("lat", report.site().lat())
        .param("grid", report.site().grid().gridCode())
        .param("area", report.site().grid().areaCode())
        .param("path", report.site().grid().path())
        .param("occurred", at(report.when().occurred()))
        .param("received", at(report.when().received()))
        .param("entered", at(report.when().entered()))
        .param("by", report.hands().enteredBy())
        .param("unit", report.unit())
        .param("dispute", report.dispute())
        .param("version", report.version())
        .update();
  }

  /** How many rows were changed: none where the version is not the one before. */
  static int update(JdbcClient jdbc, Report report) {
    return jdbc.sql(
            """
                        update report set state = :state, category = :category, summary = :summary, reviewed_by = :by,
                          reviewed_at = :at, dispute_id = :dispute, version = :version
                        where county_code = :county and id = :id and version = :version - 1
                        """)
        .param("state", report.state().name())
        .param("category", report.category())
        .param("summary", report.summary())
        .param("by", report.hands().reviewedBy())
        .param("at", at(report.hands().reviewedAt()))
        .param("dispute", report.dispute())
        .param("version", report.version())
        .param("county", report.countyCode())
        .param("id", report.id())
        .update();
  }
}
