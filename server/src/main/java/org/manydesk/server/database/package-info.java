/** The database: the embedded MariaDB where none is configured, its migrations, and how to reach it. */
@NullMarked
package org.manydesk.server.database;

import org.jspecify.annotations.NullMarked;
