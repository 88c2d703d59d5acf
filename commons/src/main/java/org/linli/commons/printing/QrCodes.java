package org.linli.commons.printing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** QR codes, at level Q: a quarter of one may be torn or wet. */
public final class QrCodes {

  /** Light modules around the code that the standard asks for (ISO/IEC 18004). */
  private static final int QUIET_ZONE = 4;

  private static final int PNG_MODULE_PIXELS = 16;

  private QrCodes() {}

  /**
   * A code as a drawing.
   *
   * @param side modules on each side, with the light ones around
   * @param path of an SVG, one unit a module, that covers the dark ones
   */
  public record Drawing(int side, String path) {}

  /**
   * The code as a picture.
   *
   * @param text an address, as a rule; short enough for a code
   */
  public static byte[] png(String text) {
    BitMatrix code = code(text);
    int side = code.getWidth() * PNG_MODULE_PIXELS;
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        boolean dark = code.get(x / PNG_MODULE_PIXELS, y / PNG_MODULE_PIXELS);
        image.setRGB(x, y, dark ? 0x000000 : 0xFFFFFF);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  public static Drawing drawing(String text) {
    BitMatrix code = code(text);
    return new Drawing(code.getWidth(), path(code));
  }

  private static BitMatrix code(String text) {
    try {
      return new QRCodeWriter()
          .encode(
              text,
              BarcodeFormat.QR_CODE,
              0,
              0,
              Map.of(
                  EncodeHintType.ERROR_CORRECTION,
                  ErrorCorrectionLevel.Q,
                  EncodeHintType.MARGIN,
                  QUIET_ZONE));
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code", e);
    }
  }

  /** Dark modules, a run of them in a row at a time. */
  private static String path(BitMatrix code) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.getHeight(); y++) {
      int x = 0;
      while (x < code.getWidth()) {
        int end = x;
        while (end < code.getWidth() && code.get(end, y)) {
          end++;
        }
        if (end > x) {
          path.append('M').append(x).append(' ').append(y).append('h').append(end - x);
          path.append("v1h-").append(end - x).append('z');
        }
        x = Math.max(end, x + 1);
      }
    }
    return path.toString();
  }
}
