package org.linli.commons.printing;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** The fonts of {@code linli.document-fonts}, opened when something is printed. */
@AutoConfiguration
@ConditionalOnProperty("linli.document-fonts")
class PrintingConfiguration {

  @Bean
  PrintFonts printFonts(@Value("${linli.document-fonts}") List<String> files) {
    return new PrintFonts(files);
  }
}
