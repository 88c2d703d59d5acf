package org.linli.place.inspection.web;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.IllegalPathStateException;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * Draws a signature from path data of SVG 1.1, of which only the commands M, L, Q and C with
 * absolute coordinates are known: nothing that a browser would run can come in by it.
 */
final class SignaturePicture {

  private static final Pattern TOKEN =
      Pattern.compile("[\\s,]*(?:([MLQC])|(-?[0-9]{1,6}(?:\\.[0-9]{1,6})?))");
  private static final int WIDEST = 900;
  private static final float STROKE = 3;

  private final Matcher tokens;
  private final String data;
  private final int width;
  private final int height;
  private int at;

  private SignaturePicture(String data, int width, int height) {
    this.data = data.strip();
    this.tokens = TOKEN.matcher(this.data);
    this.width = width;
    this.height = height;
  }

  /** PNG; empty where the path cannot be drawn or draws nothing. */
  static Optional<byte[]> png(String data, int width, int height) {
    Path2D path = new SignaturePicture(data, width, height).path();
    if (path == null || path.getBounds2D().getWidth() + path.getBounds2D().getHeight() < 5) {
      return Optional.empty();
    }
    double scale = Math.min(1, (double) WIDEST / width);
    BufferedImage image =
        new BufferedImage(
            Math.max(1, (int) Math.round(width * scale)),
            Math.max(1, (int) Math.round(height * scale)),
            BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, image.getWidth(), image.getHeight());
    pen.scale(scale, scale);
    pen.setColor(Color.BLACK);
    pen.setStroke(new BasicStroke(STROKE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.draw(path);
    pen.dispose();
    return Optional.of(bytes(image));
  }

  static byte[] bytes(BufferedImage image) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable Path2D path() {
    Path2D path = new Path2D.Double();
    char command = 0;
    try {
      while (at < data.length()) {
        if (!tokens.find(at) || tokens.start() != at) {
          return null;
        }
        String letter = tokens.group(1);
        if (letter != null) {
          command = letter.charAt(0);
          at = tokens.end();
        } else if (command == 0) {
          return null;
        }
        draw(path, command);
        // What follows a move without letter is a line.
        command = command == 'M' ? 'L' : command;
      }
    } catch (IllegalArgumentException | IllegalPathStateException e) {
      return null;
    }
    return path;
  }

  private void draw(Path2D path, char command) {
    switch (command) {
      case 'M' -> path.moveTo(x(), y());
      case 'L' -> path.lineTo(x(), y());
      case 'Q' -> path.quadTo(x(), y(), x(), y());
      case 'C' -> path.curveTo(x(), y(), x(), y(), x(), y());
      default -> throw new IllegalArgumentException("no such command");
    }
  }

  private double x() {
    return number(width);
  }

  private double y() {
    return number(height);
  }

  private double number(int most) {
    if (!tokens.find(at) || tokens.start() != at || tokens.group(2) == null) {
      throw new IllegalArgumentException("a coordinate is missing");
    }
    at = tokens.end();
    double number = Double.parseDouble(tokens.group(2));
    if (number < -most || number > 2.0 * most) {
      throw new IllegalArgumentException("outside of the drawing");
    }
    return number;
  }
}
