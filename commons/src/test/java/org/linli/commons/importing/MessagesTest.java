package org.linli.commons.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final ResourceBundle CHINESE =
      ResourceBundle.getBundle("importing-messages", Locale.ROOT);
  private static final ResourceBundle ENGLISH =
      ResourceBundle.getBundle("importing-messages", Locale.ENGLISH);

  @Test
  void everyFaultThatTheCodeKnowsHasATextInBothLanguages() throws IOException {
    Pattern fault =
        Pattern.compile(
            "(?:fault|refused\\.file|file|add|BrokenInput|addForFile|violation|header|badField)\\("
                + "[^;\"]*(?:\"[a-z]+\",\\s*)?\"([a-z]+(?:-[a-z0-9]+)+)\"");
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java/org/linli/commons/importing"))) {
      for (Path source : sources.filter(p -> p.toString().endsWith(".java")).toList()) {
        fault.matcher(Files.readString(source)).results().forEach(m -> codes.add(m.group(1)));
      }
    }
    assertThat(codes).hasSizeGreaterThan(45);
    assertThat(CHINESE.keySet()).containsAll(codes.stream().map("violation."::concat).toList());
  }

  @Test
  void bothLanguagesHaveTheSameTexts() {
    assertThat(ENGLISH.keySet()).isEqualTo(CHINESE.keySet());
    for (String key : CHINESE.keySet()) {
      assertThat(places(ENGLISH, key)).as(key).isEqualTo(places(CHINESE, key));
    }
  }

  private static int places(ResourceBundle bundle, String key) {
    return new MessageFormat(bundle.getString(key), Locale.ROOT).getFormatsByArgumentIndex().length;
  }
}
