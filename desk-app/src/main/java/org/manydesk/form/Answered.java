package org.manydesk.form;

import java.util.Optional;

/**
 * A field with what was answered for one ticket.
 *
 * @param said empty where nothing was
 */
public record Answered(FormField field, Optional<String> said) {}
