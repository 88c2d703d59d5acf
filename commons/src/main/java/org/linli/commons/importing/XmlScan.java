package org.linli.commons.importing;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Goes over XML character by character and tells what it meets, holding no more than one tag. A
 * parser holds a whole text, a whole attribute and every name it has ever met, so this has to look
 * before any parser does. It need not know good XML from bad, only find what no parser may see.
 */
final class XmlScan {

  /** Told of the elements in their order. */
  interface Listener {
    /**
     * @param name without prefix
     * @param tag all that stands between the angle brackets
     */
    void started(String name, String tag) throws Unfit;

    void ended(String name) throws Unfit;

    /** One more character of text; a reference to a character is one. */
    void character() throws Unfit;
  }

  /** What no spreadsheet program writes. */
  static final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;

    Unfit() {
      super(null, null, false, false);
    }
  }

  private static final int LONGEST_RUN = 1 << 20;
  private static final int LONGEST_MARKUP = 1 << 20;
  private static final int LONGEST_NAME = 256;
  private static final int DEEPEST = 1000;

  /** Parsers keep all names for ever. */
  private static final int MOST_NAMES = 10_000;

  /** Others could hide markup from this scan that a parser would see. */
  private static final Set<String> ENCODINGS =
      Set.of("utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii", "iso-8859-1");

  private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([^\"']*)[\"']");

  private enum State {
    BEFORE,
    NOT_XML,
    TEXT,
    REFERENCE,
    MARKUP,
    CDATA
  }

  private final Listener listener;
  private final Set<String> names;
  private final boolean wide;
  private final StringBuilder markup = new StringBuilder();
  private State state = State.BEFORE;
  private char quote;
  private int brackets;
  private int run;
  private int depth;

  /**
   * @param names met so far, in other parts too; those of this part are added
   * @param wide whether the text is in UTF-16
   */
  XmlScan(Listener listener, Set<String> names, boolean wide) {
    this.listener = listener;
    this.names = names;
    this.wide = wide;
  }

  /** Takes the next characters. */
  void read(char[] buffer, int length) throws Unfit {
    for (int i = 0; i < length && state != State.NOT_XML; i++) {
      read(buffer[i]);
    }
  }

  private void read(char c) throws Unfit {
    switch (state) {
      case BEFORE -> {
        if (c == '<') {
          open();
        } else if (c != '\uFEFF' && !Character.isWhitespace(c)) {
          state = State.NOT_XML;
        } else {
          run();
        }
      }
      case TEXT -> {
        if (c == '<') {
          open();
        } else {
          run();
          listener.character();
          state = c == '&' ? State.REFERENCE : State.TEXT;
        }
      }
      case REFERENCE -> {
        run();
        if (c == '<') {
          open();
        } else if (c == ';') {
          state = State.TEXT;
        }
      }
      case MARKUP -> markup(c);
      case CDATA -> cdata(c);
      case NOT_XML -> {
        // No parser reads beyond its first character.
      }
    }
  }

  private void run() throws Unfit {
    if (++run > LONGEST_RUN) {
      throw new Unfit();
    }
  }

  private void open() {
    markup.setLength(0);
    quote = 0;
    state = State.MARKUP;
  }

  private void markup(char c) throws Unfit {
    if (c == '>' && quote == 0 && ends()) {
      state = State.TEXT;
      closed();
      return;
    }
    if (markup.length() >= LONGEST_MARKUP) {
      throw new Unfit();
    }
    markup.append(c);
    char first = markup.charAt(0);
    if (first == '!') {
      special();
    } else if (first != '?' && (c == '"' || c == '\'')) {
      quote = quote == 0 ? c : quote == c ? 0 : quote;
    }
  }

  private boolean ends() {
    if (markup.isEmpty()) {
      return true;
    }
    return switch (markup.charAt(0)) {
      case '?' -> markup.length() > 1 && markup.charAt(markup.length() - 1) == '?';
      case '!' -> markup.length() >= 5 && markup.substring(markup.length() - 2).equals("--");
      default -> true;
    };
  }

  /** A comment, or text as it stands; a document type is refused, it may name other files. */
  private void special() throws Unfit {
    if (markup.length() == 2 && markup.charAt(1) != '-' && markup.charAt(1) != '[') {
      throw new Unfit();
    }
    if (markup.length() == 8 && markup.charAt(1) == '[') {
      if (!markup.toString().equals("![CDATA[")) {
        throw new Unfit();
      }
      brackets = 0;
      state = State.CDATA;
    }
  }

  private void cdata(char c) throws Unfit {
    run();
    if (c == '>' && brackets >= 2) {
      state = State.TEXT;
      return;
    }
    brackets = c == ']' ? brackets + 1 : 0;
    listener.character();
  }

  private void closed() throws Unfit {
    String tag = markup.toString();
    if (tag.startsWith("!")) {
      return;
    }
    if (tag.startsWith("?")) {
      declaration(tag);
      return;
    }
    run = 0;
    if (tag.startsWith("/")) {
      depth--;
      listener.ended(local(tag, 1));
      return;
    }
    String name = local(tag, 0);
    learn(name);
    attributes(tag);
    if (++depth > DEEPEST) {
      throw new Unfit();
    }
    listener.started(name, tag);
    if (tag.endsWith("/")) {
      depth--;
      listener.ended(name);
    }
  }

  private void declaration(String tag) throws Unfit {
    Matcher encoding = ENCODING.matcher(tag);
    if (!tag.startsWith("?xml ") || !encoding.find()) {
      return;
    }
    String name = encoding.group(1).toLowerCase(Locale.ROOT);
    if (!ENCODINGS.contains(name) || name.startsWith("utf-16") != wide) {
      throw new Unfit();
    }
  }

  private static String local(String tag, int start) {
    int end = start;
    int from = start;
    while (end < tag.length() && tag.charAt(end) > ' ' && tag.charAt(end) != '/') {
      if (tag.charAt(end) == ':') {
        from = end + 1;
      }
      end++;
    }
    return tag.substring(from, end);
  }

  private void attributes(String tag) throws Unfit {
    int at = tag.indexOf('=');
    while (at >= 0) {
      int start = at;
      while (start > 0 && "\"' \t\r\n".indexOf(tag.charAt(start - 1)) < 0) {
        start--;
      }
      learn(tag.substring(start, at));
      int open = at + 1;
      while (open < tag.length() && tag.charAt(open) != '"' && tag.charAt(open) != '\'') {
        open++;
      }
      int close = open < tag.length() ? tag.indexOf(tag.charAt(open), open + 1) : -1;
      at = close < 0 ? -1 : tag.indexOf('=', close);
    }
  }

  private void learn(String name) throws Unfit {
    if (name.length() > LONGEST_NAME || (names.add(name) && names.size() > MOST_NAMES)) {
      throw new Unfit();
    }
  }
}
