package org.linli.person.support.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.commons.settings.Settings;
import org.linli.person.api.SupportFiguresApi;
import org.linli.person.api.model.SupportFigure;
import org.linli.person.support.SupportFigures;
import org.linli.person.support.SupportKinds;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SupportFiguresController implements SupportFiguresApi {

  private final SupportFigures figures;
  private final CaseModels models;
  private final Settings settings;

  SupportFiguresController(SupportFigures figures, CaseModels models, Settings settings) {
    this.figures = figures;
    this.models = models;
    this.settings = settings;
  }

  @Override
  public ResponseEntity<org.linli.person.api.model.SupportFigures> getSupportFigures(
      @Nullable String area, @Nullable Integer year) {
    SupportKinds kinds = settings.current(SupportKinds.KIND);
    Locale locale = Answers.locale();
    return Answers.fresh(
        new org.linli.person.api.model.SupportFigures(
            figures.threshold(),
            figures.rows(area, year).stream()
                .map(
                    row ->
                        new SupportFigure(
                            row.area(),
                            models.place(row.area()).getName(),
                            row.kind(),
                            kinds.name(row.kind(), locale),
                            row.count()))
                .toList()));
  }
}
