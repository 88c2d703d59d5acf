package org.linli.demo.county;

/** A name in Chinese and in English. */
public record Naming(String zh, String en) {}
