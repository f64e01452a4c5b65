@NullMarked
package org.manydesk.server.backup;

import org.jspecify.annotations.NullMarked;
