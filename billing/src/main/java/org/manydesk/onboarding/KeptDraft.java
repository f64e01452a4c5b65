package org.manydesk.onboarding;

/**
 * What was typed of a client that somebody began to take on.
 *
 * @param version counts how often it was kept
 * @param step which was reached
 */
public record KeptDraft(long id, int version, String step, NewClient typed) {}
