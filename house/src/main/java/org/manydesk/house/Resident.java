package org.manydesk.house;

/**
 * Somebody whom the house knows.
 *
 * @param subject how the house calls them for ever; they type it to sign in
 * @param confirmed whether the house says that the address is theirs
 */
record Resident(String subject, String password, String email, boolean confirmed) {}
