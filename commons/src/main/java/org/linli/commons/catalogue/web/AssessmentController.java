package org.linli.commons.catalogue.web;

import org.linli.commons.catalogue.FieldCatalogue;
import org.linli.commons.catalogue.RetentionDays;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${linli.api}/impact-assessment")
class AssessmentController {

  private final FieldCatalogue catalogue;
  private final RetentionDays days;

  AssessmentController(FieldCatalogue catalogue, RetentionDays days) {
    this.catalogue = catalogue;
    this.days = days;
  }

  @GetMapping
  ResponseEntity<Assessment> getImpactAssessment() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(Assessment.of(catalogue, days, LocaleContextHolder.getLocale()));
  }
}
