package org.manydesk.signin;

/**
 * Somebody gave a wrong password or code.
 *
 * @param email of the account that they meant, in lower case; nobody may have it
 * @param from the address of the network that it came from
 */
record FailedSignIn(String email, String from) {}
