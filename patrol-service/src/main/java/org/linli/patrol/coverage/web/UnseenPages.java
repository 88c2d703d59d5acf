package org.linli.patrol.coverage.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.commons.place.Places;
import org.linli.patrol.api.model.UnseenItem;
import org.linli.patrol.api.model.UnseenPage;
import org.linli.patrol.api.model.UnseenWhat;
import org.linli.patrol.coverage.Unseen;
import org.linli.patrol.coverage.Windows;
import org.linli.patrol.listing.Around;
import org.linli.patrol.listing.Offsets;
import org.linli.patrol.whereabouts.KnownPlaces;
import org.linli.patrol.whereabouts.Place;
import org.linli.patrol.whereabouts.PlaceHolder;

/** Pages of what nobody saw. */
final class UnseenPages {

  private final Unseen unseen;
  private final PlaceHolder known;
  private final Places places;
  private final Windows windows;
  private final CoverageWords words;

  UnseenPages(
      Unseen unseen, PlaceHolder known, Places places, Windows windows, CoverageWords words) {
    this.unseen = unseen;
    this.known = known;
    this.places = places;
    this.windows = windows;
    this.words = words;
  }

  UnseenPage page(
      UnseenWhat what, int days, @Nullable String area, @Nullable String cursor, int limit) {
    List<String> scopes = places.scopes(area);
    KnownPlaces all = known.now();
    return switch (what) {
      case GRIDS -> {
        var found = unseen.grids(scopes, windows.today(), days);
        Offsets.Page<Unseen.UnseenGrid> page = Offsets.page(found, cursor, limit);
        yield answer(what, days, all, page, page.items().stream().map(this::item).toList());
      }
      case PREMISES -> {
        List<Place> premises =
            all.places().stream()
                .filter(place -> !place.dutyPoint())
                .filter(place -> scopes.stream().anyMatch(place.path()::startsWith))
                .toList();
        var found = unseen.premises(premises, windows.today(), days);
        Offsets.Page<Unseen.UnseenPremises> page = Offsets.page(found, cursor, limit);
        yield answer(what, days, all, page, page.items().stream().map(this::item).toList());
      }
    };
  }

  private UnseenPage answer(
      UnseenWhat what, int days, KnownPlaces all, Offsets.Page<?> page, List<UnseenItem> items) {
    UnseenPage answer = new UnseenPage(what, days, page.total(), words.places(all), items);
    answer.setNextCursor(page.next());
    return answer;
  }

  private UnseenItem item(Unseen.UnseenGrid one) {
    Places.Choice choice = places.choice(one.grid().code(), CoverageWords.isEnglish());
    UnseenItem item =
        new UnseenItem()
            .name(choice.name())
            .areaCode(one.grid().areaCode())
            .within(choice.within());
    item.setGridCode(one.grid().code());
    item.setLastSeenOn(one.lastSeen());
    return item;
  }

  private UnseenItem item(Unseen.UnseenPremises one) {
    Around around = Around.of(places, one.place().path(), CoverageWords.isEnglish());
    UnseenItem item =
        new UnseenItem()
            .name(one.place().name())
            .areaCode(around.areaCode())
            .within(around.within());
    item.setPremisesId(one.place().id());
    item.setNumber(one.place().number());
    item.setGridCode(around.gridCode());
    item.setLastSeenOn(one.lastSeen());
    return item;
  }
}
