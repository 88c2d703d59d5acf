package org.linli.place.inspection.web;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.linli.commons.problem.ProblemException;
import org.linli.place.inspection.Inspections;
import org.springframework.http.HttpStatus;

/** Photos of an inspection as large as paper needs them. */
final class RecordPhotos {

  private static final int WIDEST = 900;

  private final Inspections inspections;

  RecordPhotos(Inspections inspections) {
    this.inspections = inspections;
  }

  /** PNG; empty where the photo was withdrawn. */
  Optional<byte[]> png(UUID inspection, UUID photo) {
    try {
      byte[] bytes = inspections.photo(inspection, photo).bytes();
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
      return image == null ? Optional.empty() : Optional.of(SignaturePicture.bytes(smaller(image)));
    } catch (ProblemException e) {
      if (e.status() == HttpStatus.NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static BufferedImage smaller(BufferedImage image) {
    double scale = Math.min(1, (double) WIDEST / Math.max(image.getWidth(), image.getHeight()));
    int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = small.createGraphics();
    canvas.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    canvas.drawImage(image, 0, 0, width, height, null);
    canvas.dispose();
    return small;
  }
}
