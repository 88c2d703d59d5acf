package org.linli.dispute.resident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.report.Spot;

/**
 * What a resident tells.
 *
 * @param category code; null where they leave it to us
 * @param addressWords where exactly, in words; null for none
 * @param language of answers: zh-CN or en
 * @param anonymous wishes that the other side is not told who reported
 * @param photos tokens of photos that were uploaded before
 */
public record NewResidentReport(
    String words,
    @Nullable String category,
    Spot spot,
    @Nullable String addressWords,
    String language,
    boolean anonymous,
    List<String> photos) {

  public NewResidentReport {
    photos = List.copyOf(photos);
  }

  /** The language as the intake names it. */
  String shortLanguage() {
    return language.startsWith("en") ? "en" : "zh";
  }

  /** All that those who handle the matter read, in the reporter's language. */
  String told() {
    StringBuilder told = new StringBuilder(words.strip());
    boolean english = language.startsWith("en");
    if (addressWords != null && !addressWords.isBlank()) {
      told.append(english ? "\n\n[Where] " : "\n\n【地点】").append(addressWords.strip());
    }
    if (anonymous) {
      told.append(
          english
              ? "\n\n[The reporter asks that the other side is not told who reported.]"
              : "\n\n【反映人希望不向对方透露是谁反映的】");
    }
    return told.toString();
  }
}
