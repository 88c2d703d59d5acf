package org.linli.portal.report.paper;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.linli.portal.report.Amount;
import org.linli.portal.report.Compared;
import org.linli.portal.report.Draft;
import org.linli.portal.report.Names;
import org.linli.portal.report.ReportPeriod;
import org.linli.portal.report.Snapshot;
import org.linli.portal.report.TemplateText;
import org.linli.portal.report.Unit;
import org.linli.portal.report.Words;

/** Puts what a report holds into words of its language. */
final class Wording {

  private static final int PER_CENT = 100;

  /** Below this, half a tenth of a point or half a matter, nothing has changed. */
  private static final double SAME = 0.0005;

  private final Draft draft;
  private final Words words;
  private final ZoneId zone;

  Wording(Draft draft, Words words, ZoneId zone) {
    this.draft = draft;
    this.words = words;
    this.zone = zone;
  }

  Words words() {
    return words;
  }

  /** A line of a template with its names replaced. */
  String filled(String text) {
    return TemplateText.replace(text, this::value);
  }

  String day(LocalDate day) {
    return DateTimeFormatter.ofPattern(words.of("report.day-format"), words.locale()).format(day);
  }

  String moment(java.time.Instant moment) {
    return DateTimeFormatter.ofPattern(words.of("report.moment-format"), words.locale())
        .format(moment.atZone(zone));
  }

  /** From the first day to the last. */
  String period(ReportPeriod period) {
    return words.of("report.period", day(period.from()), day(period.to().minusDays(1)));
  }

  String amount(Amount amount, Unit unit) {
    Double number = amount.number();
    if (number == null) {
      return amount.withheld() ? words.of("report.withheld") : words.of("report.nothing");
    }
    return number(number, unit);
  }

  private String number(double number, Unit unit) {
    return switch (unit) {
      case COUNT -> format(0).format(number);
      case SHARE -> format(1).format(number * PER_CENT) + "%";
      case STEP -> String.valueOf(Math.round(number));
    };
  }

  private NumberFormat format(int fraction) {
    NumberFormat format = NumberFormat.getNumberInstance(Locale.ROOT);
    format.setMaximumFractionDigits(fraction);
    format.setMinimumFractionDigits(fraction);
    return format;
  }

  private String value(String name) {
    ReportPeriod period = draft.question().period();
    return switch (name) {
      case "from" -> day(period.from());
      case "until" -> day(period.to().minusDays(1));
      case "period" -> period(period);
      case "made-on" -> day(draft.madeAt().atZone(zone).toLocalDate());
      case "made-by" -> draft.madeBy();
      default -> told(name);
    };
  }

  private String told(String name) {
    Snapshot snapshot = draft.snapshot();
    String text = snapshot.texts().get(name);
    if (text != null) {
      return text;
    }
    Compared figure = snapshot.figures().get(name);
    if (figure != null) {
      return amount(figure.now(), unit(name));
    }
    int cut = Math.max(name.lastIndexOf('.'), 0);
    String base = name.substring(0, cut);
    Compared compared = snapshot.figures().get(base);
    if (compared == null) {
      return words.of("report.missing");
    }
    return switch (name.substring(cut + 1)) {
      case "previous" -> amount(compared.previous(), unit(base));
      case "last-year" -> amount(compared.lastYear(), unit(base));
      case "change" -> change(compared.now(), compared.previous(), unit(base));
      default -> change(compared.now(), compared.lastYear(), unit(base));
    };
  }

  private static Unit unit(String figure) {
    return Objects.requireNonNull(Names.figures().get(figure), figure).unit();
  }

  /** Up or down by how much; shares by points, counts with how many of a hundred that is. */
  private String change(Amount now, Amount before, Unit unit) {
    Double number = now.number();
    Double was = before.number();
    if (number == null || was == null) {
      return words.of("report.change.none");
    }
    double difference = number - was;
    if (Math.abs(difference) < SAME) {
      return words.of("report.change.same");
    }
    String way = difference > 0 ? "report.change.up" : "report.change.down";
    double size = Math.abs(difference);
    if (unit == Unit.SHARE) {
      return words.of(way + ".points", format(1).format(size * PER_CENT));
    }
    return was == 0
        ? words.of(way, number(size, unit))
        : words.of(way + ".of", number(size, unit), format(1).format(size / was * PER_CENT));
  }

  /** What the reader has to know of where the figures come from. */
  List<String> about(LocalDate today) {
    return new About(draft, this, words).lines(today);
  }
}
