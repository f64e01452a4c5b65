/**
 * Remembers who asked for what is not theirs.
 *
 * <p>TRE-1 Somebody who names a thing of a tenant or provider beyond their reach gets the answer to a thing that does not
 * exist; behind that answer, the audit trail of the owner's provider gets one entry. (source: the rules on security)
 *
 * <p>Not here: what a caller reaches ({@code org.manydesk.scope}), what a path names ({@code org.manydesk.rest}).
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.trespass;
