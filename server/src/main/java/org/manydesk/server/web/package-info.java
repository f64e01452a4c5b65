/** The application server that runs the WAR in this process, and the question whether it is ready. */
@NullMarked
package org.manydesk.server.web;

import org.jspecify.annotations.NullMarked;
