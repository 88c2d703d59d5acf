package org.linli.place.tiles.web;

import org.linli.place.api.model.PlaceLayerName;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Addresses carry the contract's names of layers, not Java's. */
@Configuration(proxyBeanMethods = false)
class LayerNames implements WebMvcConfigurer {

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(String.class, PlaceLayerName.class, PlaceLayerName::fromValue);
  }
}
