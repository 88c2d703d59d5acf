package org.linli.grid.post.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.linli.grid.api.model.Overload;
import org.linli.grid.api.model.StaffOffice;
import org.linli.grid.api.model.Vacancy;
import org.linli.grid.sheet.Sheets;

/** Vacancies and overload as workbooks. */
final class PostSheets {

  private final Sheets sheets;

  PostSheets(Sheets sheets) {
    this.sheets = sheets;
  }

  byte[] vacancies(List<Vacancy> vacancies) {
    Locale locale = PostModels.locale();
    return sheets.write(
        "post.vacancies",
        List.of("code", "name", "area", "households", "LEADER", "WORKER", "LIAISON"),
        vacancies.stream()
            .map(
                one ->
                    List.of(
                        one.getCode(),
                        one.getName(),
                        one.getAreaName(),
                        one.getHouseholds() == null ? "" : one.getHouseholds(),
                        missing(one, StaffOffice.LEADER, locale),
                        missing(one, StaffOffice.WORKER, locale),
                        missing(one, StaffOffice.LIAISON, locale)))
            .toList(),
        locale);
  }

  byte[] overload(List<Overload> overload) {
    Locale locale = PostModels.locale();
    return sheets.write(
        "post.overload",
        List.of("account", "grids", "households", "unknown", "posts"),
        overload.stream()
            .map(
                one ->
                    List.of(
                        one.getAccount(),
                        one.getGrids(),
                        one.getHouseholds(),
                        one.getUnknown(),
                        one.getPosts().stream()
                            .map(
                                held ->
                                    held.getUnitName()
                                        + " "
                                        + held.getUnitCode()
                                        + " "
                                        + sheets.text("post.office." + held.getOffice(), locale))
                            .collect(Collectors.joining("; "))))
            .toList(),
        locale);
  }

  private String missing(Vacancy vacancy, StaffOffice office, Locale locale) {
    return vacancy.getMissing().contains(office) ? sheets.text("post.missing", locale) : "";
  }
}
