package org.linli.dispute.resident.web;

import org.linli.commons.access.CurrentAccess;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.problem.ProblemException;
import org.linli.dispute.api.QrApi;
import org.linli.dispute.api.model.QrFormat;
import org.linli.dispute.resident.FormPlaces;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class QrController implements QrApi {

  private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

  private final FabricHolder fabric;
  private final Posters codes;

  QrController(FabricHolder fabric, Posters codes) {
    this.fabric = fabric;
    this.codes = codes;
  }

  @Override
  public ResponseEntity<Resource> getQrCode(String code, QrFormat format, Boolean poster) {
    Fabric current = fabric.current();
    String path = current.findPath(code);
    if (path == null || !CurrentAccess.require().covers(path, current)) {
      throw ProblemException.notFound();
    }
    FormPlaces.Place place = new FormPlaces(current).get(code);
    if (format == QrFormat.PNG) {
      if (poster) {
        throw ProblemException.badField("poster", "poster-is-svg");
      }
      return picture(codes.png(place), MediaType.IMAGE_PNG);
    }
    return picture(poster ? codes.poster(place) : codes.svg(place), SVG);
  }

  private static ResponseEntity<Resource> picture(byte[] bytes, MediaType type) {
    return ResponseEntity.ok().contentType(type).body(new ByteArrayResource(bytes));
  }
}
