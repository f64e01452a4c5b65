/** Where log lines go: into files of the data folder, not onto the console. */
@NullMarked
package org.manydesk.server.log;

import org.jspecify.annotations.NullMarked;
