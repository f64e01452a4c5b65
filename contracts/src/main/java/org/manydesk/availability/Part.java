package org.manydesk.availability;

/**
 * Something that a service is made of and that can fail by itself.
 *
 * @param key how programs call it, unique in its service: {@code [a-z][a-z0-9-]{0,39}}
 * @param name how people call it
 */
public record Part(String key, String name) {}
