package org.manydesk.problem;

/**
 * One fault of the input.
 *
 * @param pointer where, as a JSON pointer (RFC 6901), e.g. {@code /sla/targets/0/within}; or the name of a parameter
 * @param detail what is wrong and what would be right
 */
public record Fault(String pointer, String detail) {}
