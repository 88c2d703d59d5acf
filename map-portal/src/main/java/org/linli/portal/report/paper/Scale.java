package org.linli.portal.report.paper;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.linli.portal.report.Amount;
import org.linli.portal.report.Dataset;
import org.linli.portal.report.Unit;
import org.linli.portal.report.Words;

/**
 * Which class a number is in, and how the class is filled on a map: by lightness that also shows in
 * black and white, and by a pattern wherever two fills could be taken for each other.
 *
 * @param classes in the order of the legend
 */
record Scale(List<Fill> classes, Classifier classifier) {

  private static final int MOST_CLASSES = 5;

  /** From light to dark, of one hue (ColorBrewer Blues): safe for all kinds of colour vision. */
  private static final int[] BLUES = {0xDCE9F6, 0xA9CDE6, 0x6BAED6, 0x3182BD, 0x08519C};

  /** From hot to cold (ColorBrewer PuOr), told apart by the way of their lines as well. */
  private static final int[] HOT_TO_COLD = {
    0xB35806, 0xF1A340, 0xFEE0B6, 0xF7F7F7, 0xD8DAEB, 0x998EC3, 0x542788
  };

  private static final int STRONGEST = 3;

  Scale {
    classes = List.copyOf(classes);
  }

  /** What covers the ground of a class. */
  enum Pattern {
    PLAIN,
    DOTS,
    CROSSES,
    RISING,
    FALLING;

    /** Whether the ink of the pattern is here. */
    boolean inks(int x, int y) {
      return switch (this) {
        case PLAIN -> false;
        case DOTS -> x % 12 < 3 && y % 12 < 3;
        case CROSSES -> (x + y) % 16 < 2 || Math.floorMod(x - y, 16) < 2;
        case RISING -> (x + y) % 12 < 2;
        case FALLING -> Math.floorMod(x - y, 12) < 2;
      };
    }
  }

  /** How a class is filled and what it is called. */
  record Fill(String label, Color colour, Pattern pattern) {}

  /** The class of a number, by its place in the legend. */
  @FunctionalInterface
  interface Classifier {
    int of(Amount amount);
  }

  /** Classes of about equally many different numbers; zero, what is withheld and what is not. */
  static Scale ofAmounts(Dataset data, Wording wording) {
    Unit unit = data.columns().getFirst().unit();
    TreeSet<Double> different = new TreeSet<>();
    for (Dataset.Row row : data.rows()) {
      Double number = row.amounts().getFirst().number();
      if (number != null && number > 0) {
        different.add(number);
      }
    }
    List<Double> sorted = List.copyOf(different);
    int classes = Math.min(MOST_CLASSES, sorted.size());
    List<Fill> fills = new ArrayList<>();
    fills.add(new Fill(wording.amount(Amount.of(0), unit), Color.WHITE, Pattern.PLAIN));
    List<Double> tops = new ArrayList<>();
    for (int i = 0; i < classes; i++) {
      double least = sorted.get(i * sorted.size() / classes);
      double most = sorted.get((i + 1) * sorted.size() / classes - 1);
      tops.add(most);
      String label = wording.amount(Amount.of(least), unit);
      int shade = classes == 1 ? MOST_CLASSES / 2 : i * (MOST_CLASSES - 1) / (classes - 1);
      fills.add(
          new Fill(
              least == most ? label : label + "–" + wording.amount(Amount.of(most), unit),
              new Color(BLUES[shade]),
              Pattern.PLAIN));
    }
    int withheld = fills.size();
    fills.add(new Fill(wording.words().of("report.withheld"), Color.WHITE, Pattern.DOTS));
    fills.add(new Fill(wording.words().of("report.no-data"), new Color(0xEEEEEE), Pattern.CROSSES));
    return new Scale(
        fills,
        amount -> {
          Double number = amount.number();
          if (number == null) {
            return amount.withheld() ? withheld : withheld + 1;
          }
          int of = 0;
          while (number > 0 && of < tops.size() - 1 && number > tops.get(of)) {
            of++;
          }
          return number > 0 ? of + 1 : 0;
        });
  }

  /** Hot and cold spots by how sure it is. */
  static Scale hotSpots(Words words) {
    List<Fill> fills = new ArrayList<>();
    for (int i = 0; i < HOT_TO_COLD.length; i++) {
      int strength = STRONGEST - i;
      Pattern pattern =
          strength > 0 ? Pattern.RISING : strength < 0 ? Pattern.FALLING : Pattern.PLAIN;
      fills.add(
          new Fill(words.of("report.hot-spot." + strength), new Color(HOT_TO_COLD[i]), pattern));
    }
    return new Scale(
        fills,
        amount -> STRONGEST - (int) Math.round(Objects.requireNonNullElse(amount.number(), 0.0)));
  }
}
