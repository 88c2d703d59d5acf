package org.linli.grid.locate.web;

import org.linli.commons.access.CurrentAccess;
import org.linli.grid.api.LocateApi;
import org.linli.grid.api.model.LocateAnswer;
import org.linli.grid.api.model.LocateRequest;
import org.linli.grid.locate.PointLocator;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LocateController implements LocateApi {

  private final PointLocator locator;

  LocateController(PointLocator locator) {
    this.locator = locator;
  }

  @Override
  public ResponseEntity<LocateAnswer> locate(LocateRequest request) {
    PointLocator.Located located = locator.locate(request.getPoints(), CurrentAccess.require());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new LocateAnswer(located.codes(), located.version()));
  }
}
