package org.linli.portal.appraisal.web;

import java.util.Arrays;
import java.util.List;
import org.linli.analysis.api.AppraisalSchemeApi;
import org.linli.analysis.api.model.AppraisalIndicator;
import org.linli.analysis.api.model.AppraisalPreview;
import org.linli.analysis.api.model.AppraisalPreviewRequest;
import org.linli.analysis.api.model.AppraisalScheme;
import org.linli.commons.settings.Settings;
import org.linli.portal.appraisal.Indicator;
import org.linli.portal.appraisal.Scheme;
import org.linli.portal.appraisal.SchemeKind;
import org.linli.portal.appraisal.SchemePreview;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
class AppraisalSchemeController implements AppraisalSchemeApi {

  private final Settings settings;
  private final SchemePreview preview;
  private final SchemeModels models;
  private final JsonMapper json;

  AppraisalSchemeController(
      Settings settings, SchemePreview preview, SchemeModels models, JsonMapper json) {
    this.settings = settings;
    this.preview = preview;
    this.models = models;
    this.json = json;
  }

  @Override
  public ResponseEntity<List<AppraisalIndicator>> listAppraisalIndicators() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(Arrays.stream(Indicator.values()).map(models::indicator).toList());
  }

  @Override
  public ResponseEntity<AppraisalScheme> getAppraisalScheme() {
    Settings.InForce<Scheme> scheme = settings.inForce(SchemeKind.KIND);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(models.scheme(scheme.version(), scheme.value()));
  }

  @Override
  public ResponseEntity<AppraisalPreview> previewAppraisalScheme(AppraisalPreviewRequest wanted) {
    SchemePreview.Preview effect =
        preview.of(wanted.getArea(), json.valueToTree(wanted.getScheme()));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(models.preview(wanted.getArea(), effect));
  }
}
