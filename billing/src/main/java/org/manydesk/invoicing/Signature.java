package org.manydesk.invoicing;

import java.time.Instant;

/**
 * Who did something, and when.
 *
 * @param by a person's e-mail
 */
public record Signature(String by, Instant at) {}
