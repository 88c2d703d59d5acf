package org.linli.commons.service;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * What no field of any request holds: a list with nothing in one of its places, a NUL, which no
 * database keeps, and a year of five digits or before the first. Each is refused by the name of its
 * field before a controller sees it.
 */
final class PlainJson implements JsonMapperBuilderCustomizer {

  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 9999;

  @Override
  public void customize(JsonMapper.Builder json) {
    json.withConfigOverride(
        List.class, list -> list.setNullHandling(JsonSetter.Value.forContentNulls(Nulls.FAIL)));
    json.addModule(
        new SimpleModule("plain")
            .addDeserializer(String.class, new Text())
            .addDeserializer(OffsetDateTime.class, new Moment())
            .addDeserializer(LocalDate.class, new Day()));
  }

  /** Whether somebody may mean this year. */
  static boolean isPlausible(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private static final class Text extends StdDeserializer<String> {

    Text() {
      super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
      String text = StringDeserializer.instance.deserialize(parser, context);
      if (text != null && text.indexOf('\0') >= 0) {
        context.reportInputMismatch(this, "has a NUL");
      }
      return text;
    }
  }

  private static final class Moment extends StdDeserializer<OffsetDateTime> {

    private final ValueDeserializer<OffsetDateTime> usual = InstantDeserializer.OFFSET_DATE_TIME;

    Moment() {
      super(OffsetDateTime.class);
    }

    @Override
    public @Nullable OffsetDateTime deserialize(JsonParser parser, DeserializationContext context) {
      OffsetDateTime moment = usual.deserialize(parser, context);
      if (moment != null && !isPlausible(moment.getYear())) {
        context.reportInputMismatch(this, "is no time anybody means");
      }
      return moment;
    }
  }

  private static final class Day extends StdDeserializer<LocalDate> {

    Day() {
      super(LocalDate.class);
    }

    @Override
    public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context) {
      LocalDate day = LocalDateDeserializer.INSTANCE.deserialize(parser, context);
      if (day != null && !isPlausible(day.getYear())) {
        context.reportInputMismatch(this, "is no day anybody means");
      }
      return day;
    }
  }
}
