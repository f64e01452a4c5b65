/** Tries exported audit trails from the command line, without a server. */
@org.jspecify.annotations.NullMarked
package org.manydesk.server.audit;
