package org.linli.portal.settings.web;

import org.linli.analysis.api.SettingsApi;
import org.linli.analysis.api.model.BaseMap;
import org.linli.analysis.api.model.Settings;
import org.linli.portal.settings.BaseMapSource;
import org.linli.portal.settings.PortalSettings;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SettingsController implements SettingsApi {

  private final PortalSettings settings;

  SettingsController(PortalSettings settings) {
    this.settings = settings;
  }

  @Override
  public ResponseEntity<Settings> getSettings() {
    Settings answer = new Settings(settings.languages());
    BaseMapSource baseMap = settings.baseMap();
    if (baseMap != null) {
      answer.setBaseMap(new BaseMap(baseMap.tiles(), baseMap.attribution()));
    }
    return ResponseEntity.ok().header("Cache-Control", "no-store").body(answer);
  }
}
