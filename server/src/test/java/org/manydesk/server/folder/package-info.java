@NullMarked
package org.manydesk.server.folder;

import org.jspecify.annotations.NullMarked;
