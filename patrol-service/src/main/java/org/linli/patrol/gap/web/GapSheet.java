package org.linli.patrol.gap.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.place.Places;
import org.linli.patrol.gap.Gap;
import org.linli.patrol.gap.Gaps;
import org.linli.patrol.listing.Around;
import org.linli.patrol.sheet.Sheet;
import org.linli.patrol.whereabouts.PlacesNote;
import org.springframework.context.i18n.LocaleContextHolder;

/** The gap list as a table to take away. */
final class GapSheet {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final List<String> COLUMNS =
      List.of("place", "name", "number", "code", "within", "points", "reasons", "lon", "lat");

  private final GapWords words;
  private final Places places;
  private final PlacesNote note;
  private final Clock clock;

  GapSheet(GapWords words, Places places, PlacesNote note, Clock clock) {
    this.words = words;
    this.places = places;
    this.note = note;
    this.clock = clock;
  }

  Sheet of(Gaps.Found found) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    found.gaps().forEach(gap -> rows.add(cells(gap)));
    String known = note.of(found.places(), LocaleContextHolder.getLocale());
    String mark =
        words.word("title")
            + "  "
            + CurrentAccess.require().viewer().username()
            + "  "
            + MINUTE.format(LocalDateTime.now(clock))
            + (known == null ? "" : "  " + known);
    List<String> columns = COLUMNS.stream().map(column -> words.word("column." + column)).toList();
    return new Sheet(words.word("title"), mark, columns, rows);
  }

  private List<@Nullable Object> cells(Gap gap) {
    Gap.Spot spot = gap.spot();
    Around around = Around.of(places, spot.path(), GapWords.isEnglish());
    String grid = around.gridCode();
    return Arrays.asList(
        words.word("place." + spot.kind().name()),
        words.name(spot, around),
        spot.number(),
        grid == null ? around.areaCode() : grid,
        String.join(" / ", around.within()),
        gap.points(),
        gap.reasons().stream().map(words::text).collect(Collectors.joining("; ")),
        spot.lon(),
        spot.lat());
  }
}
