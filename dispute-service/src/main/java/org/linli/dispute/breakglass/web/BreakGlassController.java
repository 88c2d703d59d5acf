package org.linli.dispute.breakglass.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.access.Role;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.problem.ProblemException;
import org.linli.dispute.api.BreakGlassApi;
import org.linli.dispute.api.model.BreakGlassFinding;
import org.linli.dispute.api.model.BreakGlassPage;
import org.linli.dispute.api.model.BreakGlassReason;
import org.linli.dispute.api.model.BreakGlassReview;
import org.linli.dispute.breakglass.BreakGlass;
import org.linli.dispute.breakglass.BreakGlassStore;
import org.linli.dispute.breakglass.BreakGlasses;
import org.linli.dispute.matter.Jurisdiction;
import org.linli.dispute.unit.UnitNames;
import org.linli.dispute.unit.Units;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class BreakGlassController implements BreakGlassApi {

  private final BreakGlasses glasses;
  private final Units units;
  private final FabricHolder fabric;

  BreakGlassController(BreakGlasses glasses, Units units, FabricHolder fabric) {
    this.glasses = glasses;
    this.units = units;
    this.fabric = fabric;
  }

  @Override
  public ResponseEntity<org.linli.dispute.api.model.BreakGlass> breakGlass(
      UUID id, BreakGlassReason asked, @Nullable String key) {
    BreakGlass opened = glasses.open(id, asked.getReason(), key);
    return ResponseEntity.status(HttpStatus.CREATED)
        .cacheControl(CacheControl.noStore())
        .body(shown(opened, names()));
  }

  @Override
  public ResponseEntity<BreakGlassPage> listBreakGlass(
      @Nullable String area, Boolean open, @Nullable String cursor, Integer limit) {
    Access access = CurrentAccess.require();
    Fabric current = fabric.current();
    String path = Jurisdiction.pathOf(area, access, current);
    List<String> paths = Jurisdiction.covered(path, access.scopes(current));
    List<BreakGlass> found = glasses.list(paths, open, place(cursor), limit + 1);
    UnitNames names = names();
    BreakGlassPage page = new BreakGlassPage();
    page.setItems(found.stream().limit(limit).map(one -> shown(one, names)).toList());
    if (found.size() > limit) {
      page.setNextCursor(cursor(found.get(limit - 1)));
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
  }

  @Override
  public ResponseEntity<org.linli.dispute.api.model.BreakGlass> reviewBreakGlass(
      UUID id, BreakGlassReview review, @Nullable String key) {
    BreakGlass after =
        glasses.review(
            id, BreakGlass.Finding.valueOf(review.getFinding().getValue()), review.getWords(), key);
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(shown(after, names()));
  }

  private org.linli.dispute.api.model.BreakGlass shown(BreakGlass one, UnitNames names) {
    org.linli.dispute.api.model.BreakGlass shown =
        new org.linli.dispute.api.model.BreakGlass()
            .id(one.id())
            .dispute(one.about().matter())
            .number(one.about().number())
            .areaCode(one.about().areaCode())
            .by(one.by())
            .byName(names.person(one.by()))
            .since(one.since().atOffset(ZoneOffset.UTC))
            .until(one.until().atOffset(ZoneOffset.UTC))
            .live(one.isLive(glasses.now()))
            .reviewDueAt(one.reviewDueAt().atOffset(ZoneOffset.UTC));
    if (mayReadWords(one)) {
      shown.setReason(one.reason());
    }
    BreakGlass.Review review = one.review();
    if (review != null) {
      shown.setReviewedAt(review.at().atOffset(ZoneOffset.UTC));
      shown.setReviewedBy(review.by());
      shown.setReviewedByName(names.person(review.by()));
      shown.setFinding(BreakGlassFinding.fromValue(review.finding().name()));
      if (mayReadWords(one)) {
        shown.setWords(review.words());
      }
    }
    return shown;
  }

  /** What people wrote may tell of the matter: for who used it and for who reviews, no auditor. */
  private boolean mayReadWords(BreakGlass one) {
    Access access = CurrentAccess.require();
    Fabric current = fabric.current();
    return one.by().equals(access.viewer().username())
        || access.grants().stream()
            .filter(grant -> grant.role() == Role.DATA_PROTECTION_OFFICER)
            .map(grant -> grant.areaCode() == null ? null : current.findPath(grant.areaCode()))
            .anyMatch(path -> path != null && one.about().path().startsWith(path));
  }

  private UnitNames names() {
    return units.names(
        LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage()));
  }

  private static String cursor(BreakGlass last) {
    String place = last.since() + " " + last.id();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }

  private static BreakGlassStore.@Nullable Place place(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    try {
      String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      int cut = place.indexOf(' ');
      return new BreakGlassStore.Place(
          Instant.parse(place.substring(0, Math.max(cut, 0))),
          UUID.fromString(place.substring(cut + 1)));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw ProblemException.badField("cursor", "cursor");
    }
  }
}
