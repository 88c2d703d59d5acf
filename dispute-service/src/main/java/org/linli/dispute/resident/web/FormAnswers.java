package org.linli.dispute.resident.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.Settings;
import org.linli.commons.upload.UploadLimits;
import org.linli.dispute.Limit;
import org.linli.dispute.api.model.Category;
import org.linli.dispute.api.model.PublicPreview;
import org.linli.dispute.api.model.ReportForm;
import org.linli.dispute.api.model.ReportLimits;
import org.linli.dispute.api.model.ReportPlace;
import org.linli.dispute.matter.Categories;
import org.linli.dispute.resident.FormPlaces;
import org.linli.dispute.resident.PublicPage;

/** What the page needs to show its form. */
final class FormAnswers {

  /** Characters; the contract says the same. */
  private static final int WORDS = 4000;

  private static final int ADDRESS_WORDS = 200;

  private final FabricHolder fabric;
  private final Categories categories;
  private final Settings settings;
  private final TicketTexts texts;

  FormAnswers(FabricHolder fabric, Categories categories, Settings settings, TicketTexts texts) {
    this.fabric = fabric;
    this.categories = categories;
    this.settings = settings;
    this.texts = texts;
  }

  ReportForm form(@Nullable String grid, @Nullable String area, Locale locale) {
    FormPlaces places = new FormPlaces(fabric.current());
    PublicPage page = settings.current(PublicPage.KIND);
    String named = grid == null ? area : grid;
    FormPlaces.Place place = named == null ? null : places.get(named);
    if (grid != null && place != null && !place.grid()) {
      throw ProblemException.notFound();
    }
    List<FormPlaces.Place> choices = place != null && place.grid() ? List.of() : places.in(area);
    return new ReportForm()
        .place(place == null ? null : shown(place, locale))
        .choices(choices.stream().map(choice -> shown(choice, locale)).toList())
        .categories(
            categories.list().stream()
                .map(each -> new Category(each.code(), each.name(), each.nameEn()))
                .toList())
        .limits(
            new ReportLimits(
                WORDS, ADDRESS_WORDS, mostPhotos(), (long) UploadLimits.PHOTOS.maxBytes()))
        .notice(page.notice().in(locale.getLanguage()))
        .publicly(publicly(locale))
        .proofOfWork(page.difficultyBits() > 0);
  }

  /**
   * Nothing of a report is public; the page says so before it is sent, and the ticket afterwards.
   */
  PublicPreview publicly(Locale locale) {
    return new PublicPreview(false, false, false, false, texts.text("resident.publicly", locale));
  }

  int mostPhotos() {
    return settings.limit(Limit.REPORT_PICTURES);
  }

  private static ReportPlace shown(FormPlaces.Place place, Locale locale) {
    return new ReportPlace(
        place.code(),
        name(place.name(), locale),
        place.grid(),
        place.within().stream().map(name -> name(name, locale)).toList());
  }

  private static String name(FormPlaces.Name name, Locale locale) {
    String english = name.en();
    return TicketTexts.isEnglish(locale) && english != null ? english : name.zh();
  }
}
