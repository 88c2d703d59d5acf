package org.linli.commons.service;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/**
 * Makes an application a Linli service: bearer tokens only, access by contract, problem details in
 * the reader's language, one injected clock. What a service with a database or a copy of the fabric
 * needs besides, it declares itself.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import({ServiceConfiguration.class, ServiceSecurity.class})
public @interface EnableLinliService {}
