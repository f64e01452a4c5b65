/**
 * Who may see a client, why, and who is kept out, to be shown to an auditor. Whether somebody sees it, the wall says
 * ({@link org.manydesk.scope.Wall#whoReaches}); what stands here only tells why.
 *
 * <p>Not here: deciding who may see a client ({@code org.manydesk.people}, {@code org.manydesk.team}).
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.sight;
