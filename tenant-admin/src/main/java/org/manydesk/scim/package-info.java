/**
 * SCIM: the directory of a client keeps the client's people here, by itself. It lets requesters in, renames them, and shows out
 * whoever leaves; it knows nobody but the people of that one client, and gives nobody more than a requester has.
 *
 * <p>Not here: signing in ({@code org.manydesk.signin}), roles ({@code org.manydesk.people}).
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7644">RFC 7644</a>
 * @see "decision 0055"
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.scim;
