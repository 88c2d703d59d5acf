package org.linli.person.support;

/** Through whom a request came. */
public enum SupportSource {
  RESIDENT,
  FAMILY,
  SCHOOL,
  HOSPITAL,
  MEDIATOR,
  OFFICE
}
