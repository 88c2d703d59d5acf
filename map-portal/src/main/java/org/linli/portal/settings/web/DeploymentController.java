package org.linli.portal.settings.web;

import org.linli.analysis.api.DeploymentApi;
import org.linli.analysis.api.model.BaseMap;
import org.linli.analysis.api.model.Deployment;
import org.linli.portal.settings.BaseMapSource;
import org.linli.portal.settings.PortalSettings;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DeploymentController implements DeploymentApi {

  private final PortalSettings settings;

  DeploymentController(PortalSettings settings) {
    this.settings = settings;
  }

  @Override
  public ResponseEntity<Deployment> getDeployment() {
    Deployment answer = new Deployment(settings.languages());
    BaseMapSource baseMap = settings.baseMap();
    if (baseMap != null) {
      answer.setBaseMap(new BaseMap(baseMap.tiles(), baseMap.attribution()));
    }
    return ResponseEntity.ok().header("Cache-Control", "no-store").body(answer);
  }
}
