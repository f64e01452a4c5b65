package org.manydesk.signin;

/**
 * A way in beside the password.
 *
 * @param name whose it is, e.g. a client's name
 * @param path the page that it begins at
 */
public record Door(String name, String path) {}
