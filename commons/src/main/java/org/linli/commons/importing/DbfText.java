package org.linli.commons.importing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * In which encoding the texts beside a Shapefile are: what the mapping says, else the .cpg file,
 * else the table's own byte, else what all the texts fit.
 */
final class DbfText {

  private static final int SAMPLE_BYTES = 4 << 20;
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5");
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** As .cpg files write it, without what is no letter or number. */
  private static final Map<String, Charset> NAMED =
      Map.ofEntries(
          Map.entry("UTF8", StandardCharsets.UTF_8),
          Map.entry("65001", StandardCharsets.UTF_8),
          Map.entry("GB18030", GB18030),
          Map.entry("54936", GB18030),
          Map.entry("GBK", GB18030),
          Map.entry("GB2312", GB18030),
          Map.entry("936", GB18030),
          Map.entry("CP936", GB18030),
          Map.entry("OEM936", GB18030),
          Map.entry("ANSI936", GB18030),
          Map.entry("BIG5", BIG5),
          Map.entry("950", BIG5),
          Map.entry("ANSI950", BIG5),
          Map.entry("1252", WESTERN),
          Map.entry("ANSI1252", WESTERN),
          Map.entry("WINDOWS1252", WESTERN));

  private DbfText() {}

  /**
   * A text as bytes.
   *
   * @param full whether it fills its column, so that its last character may be cut
   */
  record Cell(byte[] bytes, boolean full) {}

  /** Opens the table from its beginning. */
  interface Opener {
    DbfTable open() throws IOException;
  }

  /**
   * @param setting of the mapping
   * @param cpg content of the .cpg file; null without one
   */
  static Charset choose(String setting, @Nullable String cpg, Opener opener) throws IOException {
    Charset named = NAMED.get(key(setting));
    if (named != null) {
      return named;
    }
    Charset said = cpg == null ? null : NAMED.get(key(cpg));
    if (said != null) {
      return said;
    }
    int language;
    try (DbfTable table = opener.open()) {
      language = table.head().language();
    }
    return switch (language) {
      case 0x4D, 0x7A -> GB18030;
      case 0x4F, 0x78 -> BIG5;
      default -> byTexts(opener);
    };
  }

  private static String key(String name) {
    return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }

  private static Charset byTexts(Opener opener) throws IOException {
    ByteArrayOutputStream sample = new ByteArrayOutputStream();
    boolean utf8 = true;
    boolean chinese = true;
    try (DbfTable table = opener.open()) {
      for (DbfTable.Field field : table.head().fields()) {
        Cell name = new Cell(field.name(), true);
        utf8 &= decode(name, StandardCharsets.UTF_8) != null;
        chinese &= keep(name, sample);
      }
      for (long number = 1; number <= table.head().rows() && (utf8 || chinese); number++) {
        table.next(number);
        for (DbfTable.Field field : table.head().fields()) {
          if (field.isText()) {
            Cell cell = table.bytes(field);
            utf8 &= decode(cell, StandardCharsets.UTF_8) != null;
            chinese &= keep(cell, sample);
          }
        }
      }
    }
    if (utf8) {
      return StandardCharsets.UTF_8;
    }
    byte[] texts = sample.toByteArray();
    if (chinese && TextEncoding.commonChinese(() -> new ByteArrayInputStream(texts))) {
      return GB18030;
    }
    throw ImportRefused.file("encoding-unknown");
  }

  /** What a name may be, whatever its encoding turns out to be. */
  static List<String> readings(Cell cell) {
    return Stream.of(StandardCharsets.UTF_8, GB18030, BIG5)
        .map(charset -> decode(cell, charset))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** Adds what a text is in GB18030 to the sample; false where it is none. */
  private static boolean keep(Cell cell, ByteArrayOutputStream sample) {
    String text = decode(cell, GB18030);
    if (text != null && sample.size() < SAMPLE_BYTES) {
      sample.writeBytes(text.getBytes(GB18030));
    }
    return text != null;
  }

  /** The text, without a last character that was cut; null where it is not of the encoding. */
  static @Nullable String decode(Cell cell, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.wrap(cell.bytes());
    CharBuffer text = CharBuffer.allocate(cell.bytes().length + 1);
    CoderResult result = decoder.decode(bytes, text, !cell.full());
    return result.isError() ? null : text.flip().toString().strip();
  }
}
