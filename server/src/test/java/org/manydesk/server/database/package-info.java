@NullMarked
package org.manydesk.server.database;

import org.jspecify.annotations.NullMarked;
