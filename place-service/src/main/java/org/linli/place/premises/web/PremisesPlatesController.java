package org.linli.place.premises.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.place.Places;
import org.linli.commons.problem.ProblemException;
import org.linli.place.api.PremisesPlatesApi;
import org.linli.place.premises.Premises;
import org.linli.place.premises.PremisesFilter;
import org.linli.place.premises.PremisesReading;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PremisesPlatesController implements PremisesPlatesApi {

  private static final int MOST = 300;

  private final PremisesReading reading;
  private final PremisesWords words;
  private final Plates plates;
  private final Places places;

  PremisesPlatesController(
      PremisesReading reading, PremisesWords words, Plates plates, Places places) {
    this.reading = reading;
    this.words = words;
    this.plates = plates;
    this.places = places;
  }

  @Override
  public ResponseEntity<Resource> getPremisesPlate(UUID id, @Nullable String language) {
    Premises premises = reading.get(id);
    Locale locale = locale(language);
    String kind =
        words.kindName(
            premises.facts().kind(), locale.getLanguage().equals(Locale.ENGLISH.getLanguage()));
    return pdf(plates.one(premises, kind, locale), premises.number());
  }

  @Override
  public ResponseEntity<Resource> listPremisesPlates(
      String area, @Nullable List<String> kind, @Nullable String language) {
    PremisesFilter filter =
        PremisesFilter.open(places.scopes(area), kind == null ? Set.of() : Set.copyOf(kind));
    List<Premises> found = reading.list(filter, null, MOST + 1);
    if (found.isEmpty()) {
      throw ProblemException.conflict("no-plates");
    }
    if (found.size() > MOST) {
      throw ProblemException.conflict("too-many-plates", MOST);
    }
    return pdf(plates.many(found, locale(language)), area);
  }

  private static Locale locale(@Nullable String language) {
    return language == null ? LocaleContextHolder.getLocale() : Locale.forLanguageTag(language);
  }

  private static ResponseEntity<Resource> pdf(byte[] bytes, String name) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename("plate-" + name + ".pdf").build().toString())
        .body(new ByteArrayResource(bytes));
  }
}
