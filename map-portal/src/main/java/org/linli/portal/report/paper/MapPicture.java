package org.linli.portal.report.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.linli.commons.fabric.Fabric;
import org.linli.portal.report.Dataset;
import org.linli.portal.report.Draft;

/**
 * The first column of a dataset on the boundaries, with legend, scale bar, north and date. Names
 * and numbers stand on the ground where there is room, so nothing hangs on a colour.
 */
final class MapPicture {

  private static final int WIDTH = 1500;
  private static final int MOST_HEIGHT = 1250;
  private static final int LINE = 40;
  private static final int BOX = 44;

  /** Entries of the legend beside each other. */
  private static final int COLUMNS = 4;

  /** More than these would cover the map. */
  private static final int MOST_LABELS = 40;

  private static final Color BORDER = new Color(0x444444);
  private static final float TEXT = 24f;
  private static final float LABEL = 22f;

  private final Fabric fabric;
  private final Wording wording;
  private final Font font;

  MapPicture(Fabric fabric, Wording wording, Font font) {
    this.fabric = fabric;
    this.wording = wording;
    this.font = font;
  }

  /** A picture as PNG; empty where none of the rows is on the boundaries. */
  Optional<byte[]> draw(Draft draft, Dataset data, Scale scale) {
    List<String> codes = data.rows().stream().map(Dataset.Row::code).toList();
    String path = fabric.findPath(draft.question().area());
    MapGround ground = path == null ? null : MapGround.of(fabric, path, codes, WIDTH, MOST_HEIGHT);
    if (ground == null) {
      return Optional.empty();
    }
    int[] classes =
        data.rows().stream()
            .mapToInt(row -> scale.classifier().of(row.amounts().getFirst()))
            .toArray();
    int legend = ground.height() + LINE / 2;
    int height = legend + legendHeight(scale) + 2 * LINE;
    BufferedImage image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D drawing = image.createGraphics();
    try {
      drawing.setColor(Color.WHITE);
      drawing.fillRect(0, 0, WIDTH, height);
      ground(image, ground, classes, scale);
      drawing.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      drawing.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      labels(drawing, ground, data);
      legend(image, drawing, scale, legend);
      foot(drawing, ground, draft, height - LINE);
    } finally {
      drawing.dispose();
    }
    return Optional.of(ChartPicture.png(image));
  }

  private static void ground(BufferedImage image, MapGround ground, int[] classes, Scale scale) {
    for (int y = 0; y < ground.height(); y++) {
      for (int x = 0; x < ground.width(); x++) {
        int row = ground.row(x, y);
        if (ground.isBorder(x, y)) {
          image.setRGB(x, y, BORDER.getRGB());
        } else if (row >= 0) {
          image.setRGB(x, y, colour(scale.classes().get(classes[row]), x, y));
        }
      }
    }
  }

  private static int colour(Scale.Fill fill, int x, int y) {
    Color colour = fill.pattern().inks(x, y) ? ink(fill.colour()) : fill.colour();
    return colour.getRGB();
  }

  /** Dark on light, light on dark. */
  private static Color ink(Color ground) {
    int light = (299 * ground.getRed() + 587 * ground.getGreen() + 114 * ground.getBlue()) / 1000;
    return light > 140 ? new Color(0x555555) : Color.WHITE;
  }

  private void labels(Graphics2D drawing, MapGround ground, Dataset data) {
    if (data.rows().size() > MOST_LABELS) {
      return;
    }
    int[][] middles = ground.middles(data.rows().size());
    for (int i = 0; i < middles.length; i++) {
      Dataset.Row row = data.rows().get(i);
      if (middles[i][0] >= 0 && !row.label().isEmpty()) {
        haloed(drawing, row.label(), middles[i][0], middles[i][1] - 4);
        haloed(
            drawing,
            wording.amount(row.amounts().getFirst(), data.columns().getFirst().unit()),
            middles[i][0],
            middles[i][1] + (int) LABEL + 4);
      }
    }
  }

  private void haloed(Graphics2D drawing, String text, int x, int y) {
    TextLayout layout =
        new TextLayout(text, font.deriveFont(Font.BOLD, LABEL), drawing.getFontRenderContext());
    AffineTransform place =
        AffineTransform.getTranslateInstance(x - layout.getBounds().getWidth() / 2, y);
    drawing.setStroke(new BasicStroke(5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    drawing.setColor(Color.WHITE);
    drawing.draw(layout.getOutline(place));
    drawing.setColor(Color.BLACK);
    drawing.fill(layout.getOutline(place));
  }

  private static int legendHeight(Scale scale) {
    return (scale.classes().size() + COLUMNS - 1) / COLUMNS * (BOX + 10) + 10;
  }

  private void legend(BufferedImage image, Graphics2D drawing, Scale scale, int top) {
    drawing.setFont(font.deriveFont(TEXT));
    for (int i = 0; i < scale.classes().size(); i++) {
      Scale.Fill fill = scale.classes().get(i);
      int left = 10 + i % COLUMNS * (WIDTH / COLUMNS);
      int y = top + i / COLUMNS * (BOX + 10);
      for (int py = 0; py < BOX - 8; py++) {
        for (int px = 0; px < 2 * BOX; px++) {
          image.setRGB(left + px, y + py, colour(fill, px, py));
        }
      }
      drawing.setColor(BORDER);
      drawing.setStroke(new BasicStroke(1.5f));
      drawing.drawRect(left, y, 2 * BOX, BOX - 8);
      drawing.setColor(Color.BLACK);
      drawing.drawString(fill.label(), left + 2 * BOX + 12, y + BOX - 18);
    }
  }

  /** Scale bar, north, day and boundaries. */
  private void foot(Graphics2D drawing, MapGround ground, Draft draft, int y) {
    double metres = round(WIDTH / 5.0 * ground.metresAPoint());
    int length = (int) Math.round(metres / ground.metresAPoint());
    drawing.setColor(Color.BLACK);
    drawing.setStroke(new BasicStroke(3f));
    drawing.drawLine(20, y, 20 + length, y);
    drawing.drawLine(20, y - 10, 20, y + 6);
    drawing.drawLine(20 + length, y - 10, 20 + length, y + 6);
    drawing.setFont(font.deriveFont(TEXT));
    String said = metres >= 1000 ? "%.0f km".formatted(metres / 1000) : "%.0f m".formatted(metres);
    drawing.drawString(said, 34 + length, y + 8);
    int north = 34 + length + 160;
    drawing.fill(
        new Polygon(
            new int[] {north, north + 12, north + 24}, new int[] {y + 10, y - 26, y + 10}, 3));
    drawing.drawString("N", north + 34, y + 8);
    String text =
        wording
            .words()
            .of(
                "report.map-foot",
                wording.moment(draft.madeAt()),
                String.valueOf(fabric.version()));
    drawing.drawString(text, north + 90, y + 8);
  }

  /** The largest of 1, 2, 5, 10, 20 … that is not larger. */
  private static double round(double metres) {
    double ten = Math.pow(10, Math.floor(Math.log10(metres)));
    double times = metres / ten;
    return ten * (times >= 5 ? 5 : times >= 2 ? 2 : 1);
  }
}
