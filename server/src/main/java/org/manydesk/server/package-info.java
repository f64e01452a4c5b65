/**
 * Starts Manydesk: reads the settings, opens the data folder, starts the database if none is configured, migrates,
 * starts the application, and stops all of it again in the reverse order.
 *
 * <p>Not here: what the application does ({@code desk-app}), which tables it has (the modules that own them).
 */
@NullMarked
package org.manydesk.server;

import org.jspecify.annotations.NullMarked;
