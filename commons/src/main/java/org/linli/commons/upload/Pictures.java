package org.linli.commons.upload;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Pictures made anew from their pixels. The size is read from the header before anything is
 * decoded, and the decoder gets only what the pixels need, so that neither a profile nor a
 * compressed text can unpack in it.
 */
final class Pictures {

  private static final float QUALITY = 0.9f;

  /** Decoded and turned, a picture takes some 80 MB, which a small service has once. */
  private static final Semaphore AT_ONCE = new Semaphore(1);

  private Pictures() {}

  static byte[] jpeg(byte[] content, UploadLimits limits) {
    JpegSegments parts = JpegSegments.of(content);
    requireNothingElse(content, parts.rest());
    int step = step(parts.width(), parts.height(), limits);
    return madeAnew("jpeg", parts.bare(), step, parts.orientation());
  }

  static byte[] png(byte[] content, UploadLimits limits) {
    PngChunks parts = PngChunks.of(content);
    requireNothingElse(content, parts.rest());
    int step = step(parts.width(), parts.height(), limits);
    return madeAnew("png", parts.bare(), step, 1);
  }

  /**
   * What phones hang on a photo (previews, a short film) is dropped in silence; another format that
   * somebody could open is no photo.
   */
  private static void requireNothingElse(byte[] content, byte[] rest) {
    boolean document = Bytes.indexOf(rest, "%PDF-", 0) >= 0 || Bytes.indexOf(rest, "Rar!", 0) >= 0;
    boolean archive = Bytes.indexOf(rest, "PK\u0003\u0004", 0) >= 0;
    if (document || archive || Bytes.hasZipDirectory(content) || Bytes.hasActiveText(rest)) {
      throw Refused.because("file-of-two-kinds");
    }
  }

  private static int step(long width, long height, UploadLimits limits) {
    if (width <= 0 || height <= 0 || width > limits.maxPixels() / height) {
      throw Refused.because("picture-too-large", width, height, limits.maxPixels() / 1_000_000);
    }
    int step = 1;
    while ((width / step) * (height / step) > limits.keptPixels()) {
      step++;
    }
    return step;
  }

  private static byte[] madeAnew(String format, byte[] bare, int step, int orientation) {
    AT_ONCE.acquireUninterruptibly();
    try {
      BufferedImage picture = upright(decoded(format, bare, step), orientation);
      return encoded(format, format.equals("jpeg") ? opaque(picture) : picture);
    } catch (IOException | RuntimeException e) {
      // Decoders fail on made-up input in every way there is.
      throw Refused.because("picture-broken");
    } finally {
      AT_ONCE.release();
    }
  }

  private static BufferedImage decoded(String format, byte[] bare, int step) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
    try (MemoryCacheImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(bare))) {
      reader.setInput(in, true, true);
      ImageReadParam param = reader.getDefaultReadParam();
      param.setSourceSubsampling(step, step, 0, 0);
      return reader.read(0, param);
    } finally {
      reader.dispose();
    }
  }

  private static byte[] encoded(String format, BufferedImage picture) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      if (format.equals("jpeg")) {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(QUALITY);
      }
      writer.write(null, new IIOImage(picture, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static BufferedImage opaque(BufferedImage picture) {
    if (picture.getType() == BufferedImage.TYPE_3BYTE_BGR
        || picture.getType() == BufferedImage.TYPE_BYTE_GRAY) {
      return picture;
    }
    BufferedImage opaque =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D canvas = opaque.createGraphics();
    canvas.drawImage(picture, 0, 0, null);
    canvas.dispose();
    return opaque;
  }

  /**
   * Turns the pixels as EXIF said that they should be shown, since the new picture says nothing of
   * it.
   */
  private static BufferedImage upright(BufferedImage picture, int orientation) {
    if (orientation == 1) {
      return picture;
    }
    int width = picture.getWidth();
    int height = picture.getHeight();
    AffineTransform turn =
        switch (orientation) {
          case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
          case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
          case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
          case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
          case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
          case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
          default -> new AffineTransform();
        };
    boolean turned = orientation >= 5;
    BufferedImage upright =
        new BufferedImage(
            turned ? height : width, turned ? width : height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D canvas = upright.createGraphics();
    canvas.drawImage(picture, turn, null);
    canvas.dispose();
    return upright;
  }
}
