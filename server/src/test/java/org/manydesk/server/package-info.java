@NullMarked
package org.manydesk.server;

import org.jspecify.annotations.NullMarked;
