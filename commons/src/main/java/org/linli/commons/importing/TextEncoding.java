package org.linli.commons.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds out in which encoding a text file is, by reading all of it: a name with a rare character
 * may stand in its last row. GBK and GB2312 are read as GB18030, which contains them.
 */
final class TextEncoding {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private static final Map<String, Charset> NAMED =
      Map.of(
          "utf-8",
          StandardCharsets.UTF_8,
          "utf-16",
          StandardCharsets.UTF_16,
          "utf-16le",
          StandardCharsets.UTF_16LE,
          "utf-16be",
          StandardCharsets.UTF_16BE,
          "gb18030",
          GB18030,
          "gbk",
          GB18030,
          "gb2312",
          GB18030,
          "big5",
          Charset.forName("Big5"),
          "windows-1252",
          Charset.forName("windows-1252"));

  /** So many characters beyond ASCII decide whether a text that decodes as GB18030 is Chinese. */
  private static final int SAMPLE = 20_000;

  private static final double COMMON_SHARE = 0.7;

  private TextEncoding() {}

  /** What a mapping may say. */
  static String[] names() {
    return new String[] {
      "auto",
      "UTF-8",
      "UTF-16",
      "UTF-16LE",
      "UTF-16BE",
      "GB18030",
      "GBK",
      "GB2312",
      "Big5",
      "windows-1252"
    };
  }

  /**
   * @param setting of the mapping
   * @throws ImportRefused where the encoding cannot be told, or the file says another than the
   *     mapping
   */
  static Charset choose(String setting, ImportFile.Opener opener) throws IOException {
    Charset marked;
    try (InputStream in = opener.open()) {
      marked = byMark(in.readNBytes(4096));
    }
    Charset named = NAMED.get(setting.toLowerCase(Locale.ROOT));
    if (named != null) {
      if (marked == null || named.equals(marked)) {
        return named;
      }
      if (bothUtf16(named, marked)) {
        return marked;
      }
      throw ImportRefused.file("encoding-contradiction", setting, marked.name());
    }
    if (marked != null) {
      return marked;
    }
    if (decodes(opener, StandardCharsets.UTF_8)) {
      return StandardCharsets.UTF_8;
    }
    if (decodes(opener, GB18030) && commonChinese(opener)) {
      return GB18030;
    }
    throw ImportRefused.file("encoding-unknown");
  }

  /** A reader that fails on the first byte that is not of this encoding; a BOM is left out. */
  static Reader reader(InputStream in, Charset charset) throws IOException {
    PushbackInputStream start = new PushbackInputStream(in, 3);
    byte[] head = start.readNBytes(3);
    int mark = markLength(head);
    if (head.length > mark) {
      start.unread(head, mark, head.length - mark);
    }
    return new InputStreamReader(
        start,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static int markLength(byte[] head) {
    if (starts(head, 0xEF, 0xBB, 0xBF)) {
      return 3;
    }
    return starts(head, 0xFF, 0xFE) || starts(head, 0xFE, 0xFF) ? 2 : 0;
  }

  private static @Nullable Charset byMark(byte[] head) {
    if (starts(head, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (starts(head, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    if (starts(head, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    return withoutMark(head);
  }

  /** In UTF-16 every character of ASCII has a zero byte; no other text has any. */
  private static @Nullable Charset withoutMark(byte[] head) {
    int zerosAtEven = 0;
    int zerosAtOdd = 0;
    for (int i = 0; i < head.length; i++) {
      if (head[i] == 0 && i % 2 == 0) {
        zerosAtEven++;
      } else if (head[i] == 0) {
        zerosAtOdd++;
      }
    }
    if (zerosAtEven + zerosAtOdd < Math.max(2, head.length / 20)) {
      return null;
    }
    return zerosAtOdd > zerosAtEven ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
  }

  private static boolean bothUtf16(Charset named, Charset marked) {
    return named.equals(StandardCharsets.UTF_16) && marked.name().startsWith("UTF-16");
  }

  private static boolean decodes(ImportFile.Opener opener, Charset charset) throws IOException {
    char[] buffer = new char[64 * 1024];
    try (Reader reader = reader(opener.open(), charset)) {
      while (reader.read(buffer) >= 0) {
        // Reading is the test.
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /**
   * Western text often decodes as GB18030 too, but into characters that GB 2312, the set of
   * everyday ones, lacks.
   */
  static boolean commonChinese(ImportFile.Opener opener) throws IOException {
    CharsetEncoder everyday = Charset.forName("GB2312").newEncoder();
    int seen = 0;
    int common = 0;
    try (Reader reader = reader(opener.open(), GB18030)) {
      char[] buffer = new char[64 * 1024];
      for (int n = reader.read(buffer); n >= 0 && seen < SAMPLE; n = reader.read(buffer)) {
        for (int i = 0; i < n && seen < SAMPLE; i++) {
          if (buffer[i] >= 0x80) {
            seen++;
            common += everyday.canEncode(buffer[i]) ? 1 : 0;
          }
        }
      }
    }
    return common >= COMMON_SHARE * seen;
  }

  private static boolean starts(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
