/**
 * Files that belong to a tenant: kept below a folder of its own, with the transaction that tells of them or not at all.
 *
 * <p>FIL-1 Names and types are what senders claim: never a path, never believed. FIL-2 Files are handed out to those who see
 * the row that tells of them, as downloads only. (source: OWASP ASVS 5.0, V5)
 *
 * <p>Not here: whose file it is and who sees it, which is told by a row of the feature that keeps it.
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.files;
