/** Secrets that are made here and handed out once. */
@org.jspecify.annotations.NullMarked
package org.manydesk.secret;
