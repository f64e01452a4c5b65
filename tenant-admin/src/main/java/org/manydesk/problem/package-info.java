/** Named problems: what can go wrong, in words that say what to do (RFC 9457). */
@org.jspecify.annotations.NullMarked
package org.manydesk.problem;
