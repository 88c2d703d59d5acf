package org.linli.patrol.coverage.web;

import java.time.Clock;
import org.linli.commons.place.Places;
import org.linli.patrol.coverage.Unseen;
import org.linli.patrol.coverage.Windows;
import org.linli.patrol.whereabouts.PlaceHolder;
import org.linli.patrol.whereabouts.PlacesNote;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CoverageWebConfiguration {

  @Bean
  CoverageWords coverageWords(Places places, PlacesNote note) {
    return new CoverageWords(places, note);
  }

  @Bean
  CoverageSheet coverageSheet(CoverageWords words, MessageSource messages, Clock clock) {
    return new CoverageSheet(words, messages, clock);
  }

  @Bean
  UnseenPages unseenPages(
      Unseen unseen, PlaceHolder known, Places places, Windows windows, CoverageWords words) {
    return new UnseenPages(unseen, known, places, windows, words);
  }
}
