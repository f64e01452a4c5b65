/** The data folder and who holds it. */
@NullMarked
package org.manydesk.server.folder;

import org.jspecify.annotations.NullMarked;
