package org.linli.portal.report.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.linli.portal.report.Amount;
import org.linli.portal.report.Dataset;
import org.linli.portal.report.Unit;

/**
 * A dataset as bars, or as lines over time. What a bar is stands below it in words; the periods
 * differ in lightness, and lines in their dashes and marks besides, so nothing hangs on a colour.
 */
final class ChartPicture {

  private static final int WIDTH = 1500;
  private static final int HEIGHT = 780;
  private static final int MOST_BARS = 40;
  private static final int MOST_SERIES = 3;

  /** More than these have their labels aslant and no numbers in the bars. */
  private static final int ROOMY = 9;

  private static final int SLANT_DEGREES = 45;
  private static final Color[] SHADES = {
    new Color(0x08519C), new Color(0x6BAED6), new Color(0xC7C7C7)
  };
  private static final Marker[] MARKS = {
    SeriesMarkers.CIRCLE, SeriesMarkers.DIAMOND, SeriesMarkers.SQUARE
  };
  private static final BasicStroke[] LINES = {
    new BasicStroke(4f),
    new BasicStroke(4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {14, 8}, 0f),
    new BasicStroke(4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {3, 6}, 0f)
  };

  private final Wording wording;
  private final Font font;

  ChartPicture(Wording wording, Font font) {
    this.wording = wording;
    this.font = font;
  }

  /** A picture as PNG; empty where there is no number to draw. */
  Optional<byte[]> draw(Dataset data, boolean overTime) {
    List<Dataset.Row> rows = data.rows().subList(0, Math.min(MOST_BARS, data.rows().size()));
    Unit unit = data.columns().getFirst().unit();
    List<Integer> columns =
        IntStream.range(0, data.columns().size())
            .filter(column -> data.columns().get(column).unit() == unit)
            .filter(column -> rows.stream().anyMatch(row -> number(row, column, unit) != null))
            .limit(MOST_SERIES)
            .boxed()
            .toList();
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    CategoryChart chart = new CategoryChartBuilder().width(WIDTH).height(HEIGHT).build();
    style(chart.getStyler(), rows.size(), unit, overTime);
    List<String> labels = rows.stream().map(row -> label(row, columns.getFirst())).toList();
    for (int shade = 0; shade < columns.size(); shade++) {
      int column = columns.get(shade);
      List<@Nullable Number> values = new ArrayList<>();
      rows.forEach(row -> values.add(number(row, column, unit)));
      CategorySeries series =
          chart.addSeries(data.columns().get(column).label(), unique(labels), values);
      series.setFillColor(SHADES[shade]);
      series.setLineColor(SHADES[shade]);
      series.setLineStyle(LINES[shade]);
      series.setMarker(overTime ? MARKS[shade] : SeriesMarkers.NONE);
      series.setMarkerColor(SHADES[shade]);
    }
    return Optional.of(png(chart));
  }

  private void style(CategoryStyler styler, int bars, Unit unit, boolean overTime) {
    styler.setBaseFont(font.deriveFont(24f));
    styler.setLegendFont(font.deriveFont(24f));
    styler.setAxisTickLabelsFont(font.deriveFont(bars > ROOMY ? 20f : 24f));
    styler.setLabelsFont(font.deriveFont(20f));
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setChartTitleVisible(false);
    styler.setPlotBorderVisible(false);
    styler.setPlotGridVerticalLinesVisible(false);
    styler.setLegendPosition(Styler.LegendPosition.OutsideS);
    styler.setLegendLayout(Styler.LegendLayout.Horizontal);
    styler.setLegendBorderColor(Color.WHITE);
    styler.setLabelsVisible(!overTime && bars <= ROOMY);
    styler.setLabelsRotation(0);
    styler.setXAxisLabelRotation(bars > ROOMY ? SLANT_DEGREES : 0);
    styler.setYAxisMin(0.0);
    styler.setYAxisDecimalPattern(unit == Unit.SHARE ? "0'%'" : "#,##0");
    styler.setMarkerSize(14);
    styler.setOverlapped(overTime);
    if (overTime) {
      styler.setDefaultSeriesRenderStyle(CategorySeries.CategorySeriesRenderStyle.Line);
    }
  }

  /** A bar that is not drawn says why. */
  private String label(Dataset.Row row, int column) {
    return row.amounts().get(column).withheld()
        ? row.label() + " (" + wording.words().of("report.withheld") + ")"
        : row.label();
  }

  /** Two bars of one name would be one bar. */
  private static List<String> unique(List<String> labels) {
    List<String> unique = new ArrayList<>();
    for (String label : labels) {
      String next = label;
      while (unique.contains(next)) {
        next += "\u200B";
      }
      unique.add(next);
    }
    return unique;
  }

  private static @Nullable Number number(Dataset.Row row, int column, Unit unit) {
    Amount amount = row.amounts().get(column);
    Double number = amount.number();
    return number == null ? null : unit == Unit.SHARE ? (Number) (number * 100) : number;
  }

  private static byte[] png(CategoryChart chart) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D drawing = image.createGraphics();
    try {
      chart.paint(drawing, WIDTH, HEIGHT);
    } finally {
      drawing.dispose();
    }
    return png(image);
  }

  static byte[] png(BufferedImage image) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, "png", Objects.requireNonNull(out))) {
        throw new IllegalStateException("every Java writes PNG");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
