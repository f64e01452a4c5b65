@NullMarked
package org.manydesk.server.demo;

import org.jspecify.annotations.NullMarked;
