/**
 * What people are told within the product, and whether they have read it.
 *
 * <p>NTF-1 A notification is to one person and belongs to one client: who may no longer see the client, or has another role
 * by now, no longer sees it. NTF-2 It is written in the transaction of what it tells of, or of the row that notes that it was
 * told of, so both happen or none. NTF-3 The reader's pages hear of it at once. (source: the escalation ladder of a contract)
 *
 * <p>Not here: why somebody is told ({@code org.manydesk.escalation}, {@code org.manydesk.lookout}).
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.notification;
