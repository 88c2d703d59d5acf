package org.linli.commons.upload;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Plain texts, in UTF-8 or GB 18030. */
final class Texts {

  private static final String[] OTHER_OPENINGS = {
    "<?xml", "<!doctype", "#!", "{\\rtf", "%!ps", "mime-version:"
  };

  private Texts() {}

  /** The text in UTF-8, or null where these bytes are no plain text. */
  static byte @Nullable [] plain(byte[] content) {
    String text = decoded(content, StandardCharsets.UTF_8);
    if (text == null) {
      text = decoded(content, Charset.forName("GB18030"));
    }
    if (text == null) {
      return null;
    }
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return plain.codePoints().allMatch(Texts::isPlain)
        ? plain.getBytes(StandardCharsets.UTF_8)
        : null;
  }

  /** Whether another program would take the text for something to run or to show. */
  static boolean isProgram(byte[] utf8) {
    String head =
        new String(utf8, 0, Math.min(utf8.length, 512), StandardCharsets.UTF_8)
            .strip()
            .toLowerCase(Locale.ROOT);
    for (String opening : OTHER_OPENINGS) {
      if (head.startsWith(opening)) {
        return true;
      }
    }
    return Bytes.hasActiveText(utf8);
  }

  private static @Nullable String decoded(byte[] content, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(content))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static boolean isPlain(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= ' ' && Character.isDefined(c) && c != 0x7F && !(c >= 0x80 && c < 0xA0));
  }
}
