package org.linli.commons.service;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/**
 * Gives the application a {@link org.linli.commons.fabric.FabricHolder} that is kept up to date
 * from the {@link org.linli.commons.fabric.FabricSource} it declares, or else from the publisher at
 * {@code linli.grid-url}. The application is not ready before it has a fabric.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import({HttpFabricConfiguration.class, FabricConfiguration.class})
public @interface EnableFabric {}
