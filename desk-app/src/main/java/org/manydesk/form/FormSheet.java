package org.manydesk.form;

/**
 * What a client asks, as it was read.
 *
 * @param version 0 where it never asked for anything
 */
public record FormSheet(String client, FormPlan plan, int version) {}
