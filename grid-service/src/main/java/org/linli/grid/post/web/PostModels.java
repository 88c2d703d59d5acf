package org.linli.grid.post.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.access.Role;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.place.Places;
import org.linli.grid.api.model.Office;
import org.linli.grid.api.model.Overload;
import org.linli.grid.api.model.Post;
import org.linli.grid.api.model.PostEnding;
import org.linli.grid.api.model.PostHeld;
import org.linli.grid.api.model.PostTime;
import org.linli.grid.api.model.StaffOffice;
import org.linli.grid.api.model.Vacancy;
import org.linli.grid.post.Ending;
import org.linli.grid.post.Term;
import org.springframework.context.i18n.LocaleContextHolder;

/** Posts as they are answered. */
final class PostModels {

  /** Who gives and ends posts, as the contract says. */
  private static final Set<Role> KEEPERS = Set.of(Role.OFFICER, Role.AREA_ADMIN, Role.SYSTEM_ADMIN);

  private final FabricHolder fabric;
  private final Places places;
  private final Clock clock;

  PostModels(FabricHolder fabric, Clock clock) {
    this.fabric = fabric;
    this.places = new Places(fabric);
    this.clock = clock;
  }

  Post shown(org.linli.grid.post.Post post) {
    Term.Time time = post.term().time(LocalDate.now(clock));
    Post shown =
        new Post(
            post.id(),
            post.seat().unit(),
            name(post.seat().unit()),
            Office.valueOf(post.seat().office().name()),
            post.account(),
            post.term().from(),
            PostTime.valueOf(time.name()),
            time != Term.Time.OVER && keeps(post.seat().path()),
            post.version());
    shown.setUntil(post.term().until());
    Ending ending = post.ending();
    if (ending != null) {
      shown.setEnding(PostEnding.valueOf(ending.name()));
    }
    shown.setFollows(post.follows());
    return shown;
  }

  Vacancy shown(org.linli.grid.post.Vacancy vacancy) {
    Vacancy shown =
        new Vacancy(
            vacancy.code(),
            name(vacancy.code()),
            vacancy.area(),
            name(vacancy.area()),
            vacancy.missing().stream().map(office -> StaffOffice.valueOf(office.name())).toList());
    shown.setHouseholds(vacancy.households());
    return shown;
  }

  Overload shown(org.linli.grid.post.Overload overload) {
    return new Overload(
        overload.account(),
        overload.grids(),
        Math.toIntExact(overload.households()),
        overload.unknown(),
        overload.posts().stream()
            .map(
                held ->
                    new PostHeld(
                        held.unit(), name(held.unit()), StaffOffice.valueOf(held.office().name())))
            .toList());
  }

  /** The subtrees to look in. */
  List<String> scopes(@Nullable String area) {
    return places.scopes(area);
  }

  private boolean keeps(String path) {
    return Access.of(CurrentAccess.require().viewer(), KEEPERS).covers(path, fabric.current());
  }

  private String name(String code) {
    return places.name(code, locale().getLanguage().equals(Locale.ENGLISH.getLanguage()));
  }

  static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
