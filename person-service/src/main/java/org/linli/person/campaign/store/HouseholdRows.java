package org.linli.person.campaign.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.sealing.Seal;
import org.linli.person.campaign.Household;
import org.linli.person.campaign.HouseholdState;

/** Rows of households as records, opened. */
final class HouseholdRows {

  static final String NAME = "household-name";
  static final String CONTACT = "household-contact";
  static final String WHEN = "household-when";
  static final String ABOUT = "household-about";
  static final String NOTE = "household-note";
  static final String WISH = "household-wish";
  static final String ANSWER = "household-answer";

  private final Seal seal;

  HouseholdRows(Seal seal) {
    this.seal = seal;
  }

  Household household(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String county = row.getString("county_code");
    return new Household(
        id,
        row.getString("number"),
        row.getString("campaign"),
        HouseholdState.valueOf(row.getString("state")),
        new Household.Place(county, row.getString("grid_code"), row.getString("path")),
        said(row, county, id),
        new Household.Consent(
            Household.Evidence.valueOf(row.getString("evidence")),
            row.getObject("consent_on", LocalDate.class),
            row.getString("consent_recorded_by"),
            row.getInt("notice_version"),
            row.getString("language")),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getString("worker"),
        new Household.Handed(
            row.getObject("card_on", LocalDate.class), row.getObject("letter_on", LocalDate.class)),
        row.getInt("version"));
  }

  private Household.@Nullable Said said(ResultSet row, String county, UUID id) throws SQLException {
    byte[] name = row.getBytes("name_sealed");
    return name == null
        ? null
        : new Household.Said(
            seal.open(county, id, NAME, name),
            seal.open(county, id, CONTACT, row.getBytes("contact_sealed")),
            seal.open(county, id, WHEN, row.getBytes("when_sealed")),
            seal.openOrNull(county, id, ABOUT, row.getBytes("about_sealed")));
  }

  Household.Visit visit(Household household, ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Household.Visit(
        id,
        row.getObject("held_on", LocalDate.class),
        row.getString("by_username"),
        seal.openOrNull(
            household.place().county(), household.id(), NOTE + id, row.getBytes("note_sealed")));
  }

  Household.Wish wish(Household household, ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Household.Wish(
        id,
        seal.open(
            household.place().county(), household.id(), WISH + id, row.getBytes("words_sealed")),
        row.getString("promised_by"),
        row.getObject("until", LocalDate.class),
        Household.WishState.valueOf(row.getString("state")),
        seal.openOrNull(
            household.place().county(), household.id(), ANSWER + id, row.getBytes("answer_sealed")),
        row.getObject("answered_on", LocalDate.class));
  }
}
