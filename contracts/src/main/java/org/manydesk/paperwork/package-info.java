/**
 * The documents attached to a contract: what was signed, annexes, letters.
 *
 * <p>DOC-1 Administrators attach, share and remove them; staff who read the contract read them all. DOC-2 The client's
 * managers see those that are shared with the client; none is until somebody says so. DOC-3 A document that was removed stays
 * listed for staff, with its fingerprint and who removed it; its bytes are deleted. (source: docs/contracts.md)
 *
 * <p>Not here: the bytes ({@code org.manydesk.files}), invoices and reports on paper.
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.paperwork;
